import type { Figure } from "../../evaluate/figure.js";
import type { ReportInput } from "../report-input.js";
import { intervalText } from "../text/interval-text.js";
import { scoreText } from "../text/score-text.js";
import { BEST } from "../words/best.js";
import { figures, words } from "./heads.js";
import { markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** Every metric, twin beside holdout. */
export function metricsSection({ evaluation }: ReportInput): Section {
  const body = table({
    id: "metric-table",
    caption:
      "Each figure compares with the training rows. The holdout's figure is what other real persons reach: to be better than that is no merit. The last column says how many columns, pairs or tables a figure is the mean of.",
    head: [
      ...words("metric"),
      ...figures("twin", "95 % interval", "holdout", "95 % interval"),
      ...words("which way"),
      ...figures("mean of"),
    ],
    rows: evaluation.metrics.map(({ title, better, twin, holdout }) => [
      twin.reason === null ? title : markup`${title}<br><span class="small">none: ${twin.reason}</span>`,
      ...figureCells(twin),
      ...(holdout === null ? ["none", ""] : figureCells(holdout)),
      BEST[better],
      twin.value === null ? "" : String(twin.over),
    ]),
  });
  return { id: "metrics", title: "All metrics", body };
}

function figureCells({ value, interval }: Figure): [string, string] {
  if (value === null) return ["none", ""];
  return [scoreText(value), interval === null ? "" : intervalText(interval)];
}
