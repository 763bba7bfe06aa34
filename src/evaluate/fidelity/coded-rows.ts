import type { Draw } from "../equal-draws.js";
import type { Side } from "../evaluation-input.js";
import type { PairCodes } from "./pair-codes.js";

/** Some rows of a table in coarse codes, the rows of a person together: what cells are counted over. */
export interface CodedRows {
  readonly rows: number;
  /** One array a column. */
  readonly columns: readonly Uint8Array[];
  /** Person i has the rows `starts[i] .. starts[i + 1] - 1`; null where every row is a person of its own. */
  readonly starts: Uint32Array | null;
  /** Σ over persons of their rows, squared. */
  readonly squares: number;
}

/** Takes the rows of a draw out of a table's codes. */
export function codedRows(coded: readonly PairCodes[], side: Side, { rows, starts }: Draw): CodedRows {
  const columns = coded.map(({ codes }) => {
    const own = new Uint8Array(rows.length);
    for (let i = 0; i < own.length; i++) own[i] = codes[side][rows[i]];
    return own;
  });
  let squares = 0;
  if (starts === null) squares = rows.length;
  else for (let i = 1; i < starts.length; i++) squares += (starts[i] - starts[i - 1]) * (starts[i] - starts[i - 1]);
  // One person alone says nothing of how persons vary: the rows are then taken for what varies.
  return { rows: rows.length, columns, starts: starts !== null && starts.length < 3 ? null : starts, squares };
}
