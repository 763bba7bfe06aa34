import { groupDigits } from "../../core/text/group-digits.js";
import type { PairFigure } from "../../evaluate/fidelity/pair-figure.js";
import { columnName } from "../html/column-name.js";
import { figures, words } from "../html/heads.js";
import { markup } from "../html/markup.js";
import type { TableParts } from "../html/table.js";
import { scoreText } from "../text/score-text.js";

/** More rows would fill a book when the page is printed. */
const MOST = 200;

/** The pairs of a matrix, those least alike first, 200 at most. */
export function matrixTable(
  pairs: readonly PairFigure[],
  names: readonly string[],
  of: number,
): Omit<TableParts, "id"> {
  const text = (value: number | null) => (value === null ? "none" : scoreText(value));
  const sorted = [...pairs].sort(
    (one, other) => (one.twin ?? 2) - (other.twin ?? 2) || one.a - other.a || one.b - other.b,
  );
  return {
    caption: `Associations (r of two columns of numbers or dates, else Cramér's V) and how alike the pair is to the training rows', 1 is best${of <= MOST && pairs.length === of ? "" : `. The ${groupDigits(Math.min(MOST, pairs.length))} least alike of the pairs that are drawn; report.json has all that were compared`}`,
    head: [...words("pair"), ...figures("real", "twin", "holdout", "alike, twin", "alike, holdout")],
    rows: sorted
      .slice(0, MOST)
      .map(({ a, b, association, twin, holdout }) => [
        markup`${columnName(names[a])} and ${columnName(names[b])}`,
        text(association.train),
        text(association.twin),
        text(association.holdout),
        text(twin),
        text(holdout),
      ]),
  };
}
