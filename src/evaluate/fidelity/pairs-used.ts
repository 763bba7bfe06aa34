import { permutation } from "../../core/random/permutation.js";
import type { Random } from "../../core/random/random.js";

/** All pairs of 50 columns; a wider table is judged on as many pairs, drawn without putting back. */
export const MOST_PAIRS = 1225;

/** The pairs (a < b) of columns that are judged, by a then b. */
export function pairsUsed(columns: number, random: Random): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < columns; a++) for (let b = a + 1; b < columns; b++) pairs.push([a, b]);
  if (pairs.length <= MOST_PAIRS) return pairs;
  const drawn = permutation(pairs.length, random.stream("evaluate/pairs")).subarray(0, MOST_PAIRS).sort();
  return Array.from(drawn, (pair) => pairs[pair]);
}
