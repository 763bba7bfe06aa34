import type { Codes } from "../encode/codes.js";
import type { Support } from "../encode/support.js";

/** Rows whose codes all meet a support. Stand-in codes (2) meet it: pooled rare levels put no condition on a row. */
export function meetingRows(codes: Codes, support: Support): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < codes.rows; row++)
    if (codes.columns.every((column, at) => support[at] === undefined || support[at][column.codes[row]] !== 0))
      rows.push(row);
  return Uint32Array.from(rows);
}

/** Different persons among rows. */
export function personsAmong(rows: Uint32Array, person: Uint32Array | undefined): number {
  return person === undefined ? rows.length : new Set(rows.map((row) => person[row])).size;
}
