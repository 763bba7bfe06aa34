import type { Features } from "../../learn/features.js";
import { growTree } from "../../learn/grow-tree.js";
import type { Tree } from "../../learn/tree.js";

/** Most tests from the root to a leaf. */
export const MOST_DEPTH = 64;

/** Where a node has more than four levels of a nominal column, those of fewer rows stay together. */
const ROWS_PER_LEVEL = 5;

/**
 * Splits rows until no leaf can be parted: each split lowers the variance of a score most. With mid-ranks as scores that is the regression tree on
 * ranks, with 0 and 1 it is Gini's: p (1 - p) is the variance of a label.
 * @param scores of the rows, in the order of `rows`
 * @see Breiman, Friedman, Olshen and Stone, "Classification and Regression Trees" (1984), sections 4.3 and 8.4
 */
export function growSplits(features: Features, rows: Uint32Array, scores: Float64Array, leafRows: number): Tree {
  const gradients = scores.map((score) => -score);
  return growTree(features, rows, gradients, undefined, {
    maxDepth: MOST_DEPTH,
    maxLeaves: Number.POSITIVE_INFINITY,
    minRowsPerLeaf: leafRows,
    minRowsPerCode: ROWS_PER_LEVEL,
  });
}
