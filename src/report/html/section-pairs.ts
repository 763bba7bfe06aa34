import { groupDigits } from "../../core/text/group-digits.js";
import { matrixColumns } from "../figure/matrix-columns.js";
import { pairMatrix } from "../figure/pair-matrix.js";
import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";
import { scoreText } from "../text/score-text.js";
import { sourceWords } from "../words/source.js";
import { columnName } from "./column-name.js";
import { figures, words } from "./heads.js";
import { markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** The pairs of columns: one matrix, and those least alike as a list. */
export function pairsSection(input: ReportInput): Section {
  const { evaluation, schema } = input;
  const { of, list, worst } = evaluation.pairs;
  const id = "pairs";
  const title = "Pairs of columns";
  const names = schema.columns.map(({ name }) => name);
  const matrix = pairMatrix({ id: "pair-matrix", pairs: evaluation.pairs, names, source: sourceWords(input) });
  if (matrix === null) return { id, title, body: markup`<p>There is no pair of columns to compare.</p>\n` };
  const inPairs = new Set(list.flatMap(({ a, b }) => [a, b])).size;
  const shown = matrixColumns(evaluation.pairs).length;
  const part =
    shown === inPairs
      ? ""
      : ` Shown are ${shown} of ${inPairs} columns: those of the pairs least alike, and those that go together most.`;
  const drawn =
    list.length === of
      ? ""
      : ` Of ${countText(of, "pair")} ${groupDigits(list.length)} were drawn and compared; the others are blank.`;
  const body = markup`<p>How two columns go together. Above the diagonal the real table, under it the twin: a twin that keeps the pairs mirrors the one in the other. The larger a square, the stronger; a line across it says that one column falls as the other rises. The ${groupDigits(worst.length)} pairs least alike are framed.${part}${drawn}</p>
<div class="beside">${matrix}${table({
    id: "pair-table",
    caption: `The ${groupDigits(worst.length)} pairs least alike: how alike the two columns go together, 1 is best.`,
    head: [...words("pair"), ...figures("twin", "holdout")],
    rows: worst.map(({ a, b, twin, holdout }) => [
      markup`${columnName(a)} and ${columnName(b)}`,
      scoreText(twin),
      holdout === null ? "" : scoreText(holdout),
    ]),
  })}</div>
`;
  return { id, title, body };
}
