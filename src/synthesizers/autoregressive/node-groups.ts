import type { CodeTree } from "./code-tree.js";

/** Which inner nodes of a code tree share their trees: heavy nodes have their own, light ones share them with all light ones as deep. */
export interface NodeGroups {
  /** Nodes of each group, in sequence. */
  readonly nodes: readonly (readonly number[])[];
  /** Group of each inner node. */
  readonly groupOf: Int32Array;
  /** Where a node stands in its group, 0 .. 255: an ordered feature of its rows, 0 in a group of one. */
  readonly rank: Uint8Array;
}

/** Codes of the feature that tells the nodes of a group apart. */
export const RANKS = 256;

/** @param heavy weight from which a node has trees of its own */
export function nodeGroups({ cumulative, from, to, left, right }: CodeTree, heavy: number): NodeGroups {
  const inner = from.length;
  const depth = new Uint32Array(inner);
  const nodes: number[][] = [];
  const groupOf = new Int32Array(inner);
  const rank = new Uint8Array(inner);
  const atDepth = new Map<number, number>();
  for (let node = 0; node < inner; node++) {
    for (const child of [left[node], right[node]]) if (child >= 0) depth[child] = depth[node] + 1;
    const isHeavy = cumulative[to[node]] - cumulative[from[node]] >= heavy;
    let group = isHeavy ? undefined : atDepth.get(depth[node]);
    if (group === undefined) {
      group = nodes.push([]) - 1;
      if (!isHeavy) atDepth.set(depth[node], group);
    }
    nodes[group].push(node);
    groupOf[node] = group;
  }
  for (const members of nodes)
    members.forEach((node, at) => {
      rank[node] = members.length <= RANKS ? at : Math.floor((at * RANKS) / members.length);
    });
  return { nodes, groupOf, rank };
}
