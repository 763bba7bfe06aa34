import type { CodedRows } from "../../../src/evaluate/fidelity/coded-rows.js";

/** Rows in coarse codes, given column by column. @param perPerson as many rows in turn are one person's; absent: every row is a person */
export function codedExample(columns: readonly ArrayLike<number>[], perPerson?: number): CodedRows {
  const rows = columns[0].length;
  const bytes = columns.map((column) => Uint8Array.from(column));
  if (perPerson === undefined) return { rows, columns: bytes, starts: null, squares: rows };
  const starts = Uint32Array.from({ length: rows / perPerson + 1 }, (_, person) => person * perPerson);
  return { rows, columns: bytes, starts, squares: rows * perPerson };
}

/** One column with so many rows of each code. */
export function columnOf(...counts: readonly number[]): number[] {
  return counts.flatMap((count, code) => new Array<number>(count).fill(code));
}
