import type { CoincidenceShare } from "../../evaluate/privacy/coincidences.js";
import type { ReportInput } from "../report-input.js";
import { percentText } from "../text/percent-text.js";
import { figures, words } from "./heads.js";
import { markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** One line a column of persons' values: how often a made one is a training row's, and how often another real person's is. */
export function coincidencesSection({ evaluation: { coincidences } }: ReportInput): Section {
  const id = "coincidences";
  const title = "Made values that real rows hold too";
  if (coincidences.length === 0)
    return { id, title, body: markup`<p>No column leads to persons by its values, so none was looked at.</p>\n` };
  const body = table({
    id: "coincidence-table",
    caption:
      "Share of cells whose value a training row holds in the same column. What is made without sight of the table meets its values by chance; the holdout's share, of other real persons, is that chance. Fewer than five cells are given as under the share of five.",
    head: [...words("column", "holds"), ...figures("twin", "holdout")],
    rows: coincidences.map(({ name, kind, twin, holdout }) => [
      markup`<bdi>${name}</bdi>`,
      kind ?? "key",
      coincidenceText(twin),
      holdout === null ? "none" : coincidenceText(holdout),
    ]),
  });
  return { id, title, body };
}

function coincidenceText({ share, few }: CoincidenceShare): string {
  if (share === null) return "";
  return few ? `<${percentText(share).replace("<", "")}` : percentText(share);
}
