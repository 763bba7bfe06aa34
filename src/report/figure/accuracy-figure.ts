import type { MetricResult } from "../../evaluate/metric.js";
import { type Markup, markup } from "../html/markup.js";
import { scoreText } from "../text/score-text.js";
import { ranged } from "../words/question-figure.js";
import { type DotRow, intervalDots } from "./interval-dots.js";

/** The metrics of one, two and three columns at a time. */
const ROWS = [
  { id: "accuracy-univariate", label: "one column" },
  { id: "accuracy-bivariate", label: "two columns" },
  { id: "accuracy-trivariate", label: "three columns" },
] as const;

/**
 * How much of the real shares the twin keeps, in one, two and three columns at a time, beside what the holdout reaches.
 * @returns null where fewer than two of these metrics have a figure
 */
export function accuracyFigure(metrics: readonly MetricResult[], id: string, source: string): Markup | null {
  const rows = ROWS.flatMap((row): DotRow[] => {
    const metric = metrics.find((one) => one.id === row.id);
    const twin = metric === undefined ? null : ranged(metric.twin);
    if (metric === undefined || twin === null) return [];
    const holdout = metric.holdout === null ? null : ranged(metric.holdout);
    return [{ label: row.label, twin, holdout, ceiling: ceilingOf(metric) }];
  });
  if (rows.length < 2) return null;
  const ratio = metrics.find((one) => one.id === "accuracy");
  return intervalDots({
    id,
    finding: markup`Shares of values, and of combinations of values: ${reached(ratio)}`,
    axis: "Accuracy; bracket: fresh real rows",
    unit: "score",
    rows,
    gate: null,
    source,
  });
}

/** The twin's accuracy as a part of what fresh rows of the same population are expected to reach. */
function reached(ratio: MetricResult | undefined): string {
  if (ratio === undefined || ratio.twin.value === null) return "how much the twin keeps of them";
  const held =
    ratio.holdout === null || ratio.holdout.value === null ? "" : ` (holdout: ${scoreText(ratio.holdout.value)})`;
  return `the twin keeps ${scoreText(ratio.twin.value)} of what fresh real rows would${held}`;
}

/** Of a metric of one number of columns, what it found the twin's ceiling to be. */
function ceilingOf({ details }: MetricResult): number | null {
  const levels = (details as { levels?: readonly { twin?: { ceiling?: unknown } | null }[] } | null)?.levels;
  const ceiling = Array.isArray(levels) ? levels[0]?.twin?.ceiling : undefined;
  return typeof ceiling === "number" ? ceiling : null;
}
