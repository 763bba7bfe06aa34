import { groupDigits } from "../../core/text/group-digits.js";
import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";
import { scoreText } from "../text/score-text.js";
import { columnName } from "./column-name.js";
import { figures, words } from "./heads.js";
import { markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** The pairs of columns that are least alike. */
export function pairsSection({ evaluation }: ReportInput): Section {
  const { of, list, worst } = evaluation.pairs;
  const id = "pairs";
  const title = "Pairs of columns, the least alike first";
  if (worst.length === 0) return { id, title, body: markup`<p>There is no pair of columns to compare.</p>\n` };
  const drawn = list.length < of ? `, of which ${groupDigits(list.length)} drawn ones were compared` : "";
  const body = table({
    id: "pair-table",
    caption: `How alike two columns go together, 1 is best: the ${groupDigits(worst.length)} least alike of ${countText(of, "pair")}${drawn}.`,
    head: [...words("pair"), ...figures("twin", "holdout")],
    rows: worst.map(({ a, b, twin, holdout }) => [
      markup`${columnName(a)} and ${columnName(b)}`,
      scoreText(twin),
      holdout === null ? "" : scoreText(holdout),
    ]),
  });
  return { id, title, body };
}
