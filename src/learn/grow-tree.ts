import type { Features } from "./features.js";
import type { Forest } from "./tree.js";
import { TreeGrower } from "./tree-grower.js";
import { TreeNodes } from "./tree-nodes.js";
import { DEFAULT_TREE_OPTIONS, type TreeOptions } from "./tree-options.js";

/**
 * Grows one tree on gradients and hessians of a loss: each leaf's value is -G / (H + lambda), the step that lowers the second-order loss
 * most. The same rows in any order give the same tree to the bit, for all sums are exact. For tree after tree see `TreeGrower`.
 * @param rows undefined: all
 * @param gradients of row `rows[i]` at i, finite
 * @param hessians likewise, not negative; undefined: 1 each
 * @throws RangeError when a gradient, a hessian or a sum of them is not finite
 */
export function growTree(
  features: Features,
  rows: Uint32Array | undefined,
  gradients: Float64Array,
  hessians: Float64Array | undefined,
  options: Partial<TreeOptions> = {},
): Forest {
  const nodes = new TreeNodes();
  const grower = new TreeGrower(features, rows, { ...DEFAULT_TREE_OPTIONS, ...options }, hessians === undefined);
  grower.grow(gradients, hessians ?? gradients, nodes);
  return nodes.forest(Uint32Array.of(0), nodes.count);
}
