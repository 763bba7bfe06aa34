import type { CodeColumn } from "../encode/codes.js";

/** Rows that hold each code of a column. */
export function codeCounts(column: CodeColumn): Float64Array {
  const counts = new Float64Array(column.size);
  for (let row = 0; row < column.codes.length; row++) counts[column.codes[row]]++;
  return counts;
}

/** Counts with the codes outside a mask set to 0; `stand-ins` (2) count only where asked for. */
export function masked(counts: ArrayLike<number>, mask: Uint8Array | undefined, standIns: boolean): Float64Array {
  return Float64Array.from(counts, (count, code) =>
    mask === undefined || mask[code] === 1 || (standIns && mask[code] === 2) ? count : 0,
  );
}

/** Sum of an array, in its order. */
export function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}
