import { roundForSums } from "./round-for-sums.js";

/**
 * The sum of values, the same to the bit in any order of them: they are first rounded to the grid of {@link roundForSums}, which moves the
 * mean by at most n 2^-51 max|v|. NaN when that grid does not exist.
 */
export function exactSum(values: Float64Array): number {
  const rounded = new Float64Array(values.length);
  return roundForSums(values, values.length, rounded) ? sum(rounded) : Number.NaN;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
