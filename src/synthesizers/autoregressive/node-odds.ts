import type { CodeTree } from "./code-tree.js";

/** Log-odds of going left at a node by the weights of its codes, those of all rows even where only a part is learned from. */
export function nodeOdds({ cumulative, from, middle, to }: CodeTree, node: number): number {
  const left = cumulative[middle[node]] - cumulative[from[node]];
  return Math.log(left / (cumulative[to[node]] - cumulative[middle[node]]));
}
