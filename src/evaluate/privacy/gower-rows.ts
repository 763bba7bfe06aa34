import type { CodedColumn } from "../code-column.js";
import type { Draw } from "../equal-draws.js";
import { SIDES, type Side } from "../evaluation-input.js";
import type { SharedCoding } from "../shared-coding.js";

/** Rows as points: the Gower distance of two is the mean over columns of min(1, |a - b|). */
export interface GowerRows {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly cells: Float32Array;
}

/** Farther than 1 from every number that a cell can be. */
const MISSING = 4;

/**
 * Lays drawn rows out for Gower's distance: numbers and dates over the range of the real rows drawn, so that these are 0 .. 1 and what is beyond is cut
 * at 1 away from them; levels as whole numbers, any two of which are 1 apart. A gap is 1 away from every value and 0 from another gap. O(cells).
 * @see Gower, "A general coefficient of similarity and some of its properties", Biometrics 27 (1971) 857-871. doi:10.2307/2528823
 */
export function gowerRows(coding: SharedCoding, draws: Readonly<Record<Side, Draw>>): Record<Side, GowerRows> {
  const width = coding.columns.length;
  const scales = coding.columns.map((column) => cellsOfCodes(column, draws));
  const laid = SIDES.map((side): [Side, GowerRows] => {
    const { rows } = draws[side];
    const cells = new Float32Array(rows.length * width);
    coding.columns.forEach(({ codes }, column) => {
      const own = scales[column];
      for (let at = 0; at < rows.length; at++) cells[at * width + column] = own[codes[side][rows[at]]];
    });
    return [side, { rows: rows.length, columns: width, cells }];
  });
  return Object.fromEntries(laid) as Record<Side, GowerRows>;
}

/** What stands for each code of a column. */
function cellsOfCodes(column: CodedColumn, draws: Readonly<Record<Side, Draw>>): Float32Array {
  if (column.kind === "levels") return Float32Array.from({ length: column.size }, (_, code) => code);
  const { values } = column;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const side of ["train", "holdout"] as const) {
    for (const row of draws[side].rows) {
      const value = values[column.codes[side][row]];
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return Float32Array.from(values, (value, code) => {
    if (code === 0) return MISSING;
    const over = high > low ? (value - low) / (high - low) : value - low === 0 ? 0 : value < low ? -1 : 2;
    return Math.min(2, Math.max(-1, over));
  });
}
