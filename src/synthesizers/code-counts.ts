import type { CodeColumn } from "../encode/codes.js";
import { ALLOWED, STAND_IN } from "../encode/support.js";

/** Rows that hold each code of a column. */
export function codeCounts(column: CodeColumn): Float64Array {
  const counts = new Float64Array(column.size);
  for (let row = 0; row < column.codes.length; row++) counts[column.codes[row]]++;
  return counts;
}

/** Counts with the codes outside a mask set to 0; stand-ins count only where asked for. */
export function masked(counts: ArrayLike<number>, mask: Uint8Array | undefined, standIns: boolean): Float64Array {
  return Float64Array.from(counts, (count, code) =>
    mask === undefined || mask[code] === ALLOWED || (standIns && mask[code] === STAND_IN) ? count : 0,
  );
}

/** True when a code that occurs is allowed. */
export function canBeMet(counts: ArrayLike<number>, mask: Uint8Array | undefined): boolean {
  for (let code = 0; code < counts.length; code++)
    if (counts[code] > 0 && (mask === undefined || mask[code] === ALLOWED)) return true;
  return false;
}

/** Sum of an array, in its order. */
export function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}
