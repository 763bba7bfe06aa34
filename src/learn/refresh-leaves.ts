import type { Loss } from "./loss.js";
import type { TreeNodes } from "./tree-nodes.js";

/**
 * Sets the leaves of boosted trees anew, of a single output, from other rows than the trees were grown on: tree after tree, as boosting would with their
 * tests given. O(rows) a tree.
 * @param roots first node of each tree, and the number of nodes
 * @param leaves for each tree the leaf of each row: its node less the root
 * @param loss of the rows
 * @param scores where they start; what they end with is written to them
 * @param lambda as in `TreeOptions`
 */
export function refreshLeaves(
  nodes: TreeNodes,
  roots: readonly number[],
  leaves: readonly Uint16Array[],
  loss: Loss,
  scores: Float64Array,
  rate: number,
  lambda: number,
): void {
  const gradients = new Float64Array(scores.length);
  const hessians = new Float64Array(scores.length);
  for (let tree = 0; tree < leaves.length; tree++) {
    const root = roots[tree];
    const size = roots[tree + 1] - root;
    const values = nodes.value.subarray(root, root + size);
    loss.startRound([scores]);
    loss.derivatives(0, gradients, hessians);
    const sums = new Float64Array(2 * size);
    addUp(gradients, hessians, leaves[tree], sums);
    for (let leaf = 0; leaf < size; leaf++) {
      const under = sums[2 * leaf + 1] + lambda;
      values[leaf] = under > 0 ? (-rate * sums[2 * leaf]) / under : 0;
    }
    addValues(scores, leaves[tree], values);
  }
}

function addUp(gradients: Float64Array, hessians: Float64Array, leaves: Uint16Array, sums: Float64Array): void {
  for (let row = 0; row < leaves.length; row++) {
    const at = 2 * leaves[row];
    sums[at] += gradients[row];
    sums[at + 1] += hessians[row];
  }
}

function addValues(scores: Float64Array, leaves: Uint16Array, values: Float64Array): void {
  for (let row = 0; row < leaves.length; row++) scores[row] += values[leaves[row]];
}
