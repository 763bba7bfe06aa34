/** How far a tree grows. */
export interface TreeOptions {
  /** Most tests from the root to a leaf. */
  readonly maxDepth: number;
  /** Most leaves. With a bound the leaf of greatest gain is split next; without one the order makes no difference. */
  readonly maxLeaves: number;
  /** Fewest rows in a leaf. */
  readonly minRowsPerLeaf: number;
  /** In an ordered column, neighbouring codes are one while they have fewer rows: less to search on few rows, and thresholds less fine. */
  readonly minRowsPerBin: number;
  /** Least sum of hessians in a leaf; above 0. */
  readonly minHessian: number;
  /** Added to the sum of hessians of a leaf: pulls its value towards 0. */
  readonly lambda: number;
  /** A split must lower the loss by more than this. */
  readonly minGain: number;
  /** Where a node has more than four codes of a nominal column, those with fewer rows stay together on one side. */
  readonly minRowsPerCode: number;
  /** In a nominal column, rows of the node's average that are added to each code before the codes are sorted. */
  readonly smoothing: number;
}

/**
 * As scikit-learn's histogram gradient boosting, but for `minRowsPerCode`, 10 there and 100 in LightGBM. On fixtures with many levels 50 instead of
 * 10 lowers the loss of test rows by 7 and 4 percent (lending-club, class and grade) and raises it by 4 (star).
 */
export const DEFAULT_TREE_OPTIONS: TreeOptions = {
  maxDepth: Number.POSITIVE_INFINITY,
  maxLeaves: 31,
  minRowsPerLeaf: 20,
  minRowsPerBin: 1,
  minHessian: 1e-3,
  lambda: 0,
  minGain: 0,
  minRowsPerCode: 50,
  smoothing: 10,
};
