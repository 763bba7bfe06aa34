import { newcombeDifference } from "../../core/math/newcombe-difference.js";
import type { Excess } from "./excess-test.js";

/**
 * The upper simultaneous 95 % bound of the excesses, were both arms `times` as large with the same shares: the greatest over statistics of
 * the larger of excess + critical × standard error (from the permutations) and Newcombe's upper limit at level 1 - .05 / statistics, one-sided.
 * @param critical the permutations' 95 % point of the greatest z
 * @param z the normal quantile of 1 - .05 / statistics
 * @param times 1 for the arms as they are
 * @returns 1 where an arm is empty: nothing is known
 */
export function upperBound(statistics: readonly Excess[], critical: number, z: number, times = 1): number {
  let bound = 0;
  for (const { train, holdout, excess, standardError } of statistics) {
    if (train.of === 0 || holdout.of === 0) return 1;
    const [a, n, b, m] = [train.hits, train.of, holdout.hits, holdout.of].map((count) => count * times);
    const byPermutation = excess + (critical * standardError) / Math.sqrt(times);
    bound = Math.max(bound, byPermutation, newcombeDifference(a, n, b, m, z).upper);
  }
  return Math.min(1, bound);
}

/**
 * How many times larger the arms must about be for the upper bound to reach the threshold, shares staying as they are.
 * @returns null where no size would do, or none under ten thousand times
 */
export function settlingTimes(
  statistics: readonly Excess[],
  critical: number,
  z: number,
  threshold: number,
): number | null {
  let enough = 1;
  while (upperBound(statistics, critical, z, enough) > threshold) {
    enough *= 2;
    if (enough > 10000) return null;
  }
  let tooFew = enough / 2;
  while (enough - tooFew > 0.001 * enough) {
    const middle = (enough + tooFew) / 2;
    if (upperBound(statistics, critical, z, middle) > threshold) tooFew = middle;
    else enough = middle;
  }
  return enough;
}
