import { pearson } from "./pearson.js";
import { ranks } from "./ranks.js";

/**
 * Spearman's rank correlation over the rows where neither value is NaN: Pearson's correlation of the mid-ranks taken among those rows
 * (R: `cor(x, y, use = "complete.obs", method = "spearman")`). O(n log n).
 * @param x as many values as y
 * @returns -1 .. 1; NaN when undefined: fewer than two such rows, or a side with a single value
 * @see Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904) 72-101. doi:10.2307/1412159
 */
export function spearman(x: Float64Array, y: Float64Array): number {
  const complete = (_: number, i: number) => !Number.isNaN(x[i]) && !Number.isNaN(y[i]);
  return pearson(ranks(x.filter(complete)), ranks(y.filter(complete)));
}
