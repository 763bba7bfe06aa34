import type { Features } from "./features.js";

/** Words of a set of codes: 256 bits. */
export const SET_WORDS = 8;

/**
 * A fitted tree, or several that share the arrays: one entry a node, nodes told apart by their index.
 *
 * A row at an inner node goes left when its code of column `feature` passes the test. `test >= 0` is an interval of codes, from
 * `test & 255` to `test >> 8`, ends included (the special codes come first, so with them or without them it is one); `test < 0` is the set
 * number `-1 - test`: code c is in it when bit c & 31 of `sets[8 * number + (c >> 5)]` is 1.
 */
export interface Tree {
  /** Column that is tested; -1 at a leaf. */
  readonly feature: Int32Array;
  readonly test: Int32Array;
  /** The left child; the right one is the next. 0 at a leaf. */
  readonly left: Uint32Array;
  /** The value of a leaf; 0 at an inner node. */
  readonly value: Float64Array;
  /** Sets of codes, {@link SET_WORDS} words each. */
  readonly sets: Uint32Array;
}

/** Trees one after the other in one set of arrays: many small trees cost no more than their nodes. */
export interface Forest extends Tree {
  /** The first node of each tree. */
  readonly roots: Uint32Array;
}

/**
 * The value of the leaf that a row comes to. O(depth).
 * @param features columns as those that the tree was grown on
 * @param root the node to start from
 */
export function treeValue(tree: Tree, features: Features, row: number, root = 0): number {
  let node = root;
  for (let feature = tree.feature[node]; feature >= 0; feature = tree.feature[node])
    node = tree.left[node] + side(tree.sets, tree.test[node], features.columns[feature].codes[row]);
  return tree.value[node];
}

/** True when a code goes left. */
export function passes(tree: Pick<Tree, "sets">, test: number, code: number): boolean {
  return side(tree.sets, test, code) === 0;
}

/** Where a code goes: 0 left, 1 right. Without a branch that depends on the code: which way rows go is hard to foresee. */
export function side(sets: Uint32Array, test: number, code: number): number {
  // One of the differences is negative outside the interval.
  if (test >= 0) return ((code - (test & 255)) | ((test >> 8) - code)) >>> 31;
  return ~(sets[(-1 - test) * SET_WORDS + (code >> 5)] >>> (code & 31)) & 1;
}
