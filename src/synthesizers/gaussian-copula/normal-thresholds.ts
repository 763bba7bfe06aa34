import { normalQuantile } from "../../core/math/normal-quantile.js";

/**
 * Where a standard normal line is cut so that its pieces have given shares: t_l = Φ⁻¹(share of levels 0 .. l), from the lighter side, so that the
 * upper tail keeps its digits.
 * @param counts none negative, at least one above 0
 * @returns one fewer than counts, ascending
 */
export function normalThresholds(counts: ArrayLike<number>): Float64Array {
  const { length } = counts;
  const above = new Float64Array(length);
  for (let level = length - 2; level >= 0; level--) above[level] = above[level + 1] + counts[level + 1];
  const sum = above[0] + counts[0];
  const thresholds = new Float64Array(length - 1);
  let below = 0;
  for (let level = 0; level + 1 < length; level++) {
    below += counts[level];
    const cut = below <= above[level] ? normalQuantile(below / sum) : -normalQuantile(above[level] / sum);
    thresholds[level] = level === 0 ? cut : Math.max(cut, thresholds[level - 1]);
  }
  return thresholds;
}

/** The level of a place on the line: how many thresholds are at or under it. */
export function levelAt(thresholds: Float64Array, z: number): number {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (thresholds[middle] <= z) low = middle + 1;
    else high = middle;
  }
  return low;
}
