import type { ScoredTree } from "./scored-tree.js";

/** What a mask leaves of a code tree. */
export interface AllowedTree {
  /** Sums of the allowed codes before each place of the sequence: their weights, and how many they are. */
  readonly weights: Float64Array;
  readonly counts: Uint32Array;
  /**
   * Of each inner node, its number among the forks: nodes with allowed codes on either side, others below, and trees. At the others a row knows its way,
   * or the mask says nothing.
   */
  readonly forkOf: Int32Array;
  readonly forks: number;
}

/** @param isAllowed 1 or 0 for each code */
export function allowedTree(scored: ScoredTree, isAllowed: Uint8Array): AllowedTree {
  const { codes, cumulative, from, middle, to } = scored.tree;
  const weights = new Float64Array(codes.length + 1);
  const counts = new Uint32Array(codes.length + 1);
  for (let place = 0; place < codes.length; place++) {
    const is = isAllowed[codes[place]] === 1 ? 1 : 0;
    weights[place + 1] = weights[place] + is * (cumulative[place + 1] - cumulative[place]);
    counts[place + 1] = counts[place] + is;
  }
  const forkOf = new Int32Array(from.length).fill(-1);
  let forks = 0;
  for (let node = 0; node < from.length; node++) {
    const left = counts[middle[node]] - counts[from[node]];
    const right = counts[to[node]] - counts[middle[node]];
    const isWhole = left + right === to[node] - from[node];
    if (left > 0 && right > 0 && !isWhole && !scored.isPlain(node)) forkOf[node] = forks++;
  }
  return { weights, counts, forkOf, forks };
}
