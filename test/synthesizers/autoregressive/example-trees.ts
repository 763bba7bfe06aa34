import type { Stream } from "../../../src/core/random/random.js";
import { SET_WORDS, type Tree, treeValue } from "../../../src/learn/tree.js";
import { TreeNodes } from "../../../src/learn/tree-nodes.js";
import { type CodeTree, codeTree } from "../../../src/synthesizers/autoregressive/code-tree.js";
import type { Prefix } from "../../../src/synthesizers/autoregressive/column-conditional.js";
import { nodeGroups, RANKS } from "../../../src/synthesizers/autoregressive/node-groups.js";
import type { NodeForests } from "../../../src/synthesizers/autoregressive/scored-tree.js";

/** Codes of each cell of the prefixes of these examples; the last one is the rank of a node. */
export const CELLS = [5, 200, 3];
export const WIDTH = CELLS.length + 1;

/**
 * Trees of any form at two thirds of the groups of nodes.
 * @param size how far leaf values lie from 0 at most
 */
export function anyForests(stream: Stream, tree: CodeTree, heavy: number, size: number): NodeForests {
  let draws = 0;
  const below = (bound: number) => Math.floor(stream.uniform(draws++, 0) * bound);
  const nodes = new TreeNodes();
  const grow = (node: number, left: number) => {
    if (left === 0 || below(5) === 0) {
      nodes.value[node] = (2 * stream.uniform(draws++, 1) - 1) * size;
      return;
    }
    nodes.feature[node] = below(WIDTH);
    const codes = [...CELLS, RANKS][nodes.feature[node]];
    if (below(2) === 0) {
      const set = nodes.addSet();
      for (let word = 0; word < SET_WORDS; word++) nodes.sets[set * SET_WORDS + word] = stream.word(draws++, 2);
      nodes.test[node] = -1 - set;
    } else nodes.test[node] = below(codes) << 8;
    const first = nodes.add(2);
    nodes.left[node] = first;
    grow(first, left - 1);
    grow(first + 1, left - 1);
  };
  const groups = nodeGroups(tree, heavy);
  const first = new Uint32Array(groups.nodes.length + 1);
  const roots: number[] = [];
  for (let group = 0; group < groups.nodes.length; group++) {
    for (let trees = below(3); trees > 0; trees--) {
      const root = nodes.add(1);
      grow(root, 3);
      roots.push(root);
    }
    first[group + 1] = roots.length;
  }
  return { trees: nodes.forest(Uint32Array.from(roots), nodes.count), roots: Uint32Array.from(roots), first, groups };
}

/** The probability of each code of a row, by the definition: the chances on the way to it multiplied. */
export function codeProbabilities(tree: CodeTree, forests: NodeForests, cells: readonly number[], size: number) {
  const out = new Float64Array(size);
  const { cumulative, codes } = tree;
  const weight = (from: number, to: number) => cumulative[to] - cumulative[from];
  const visit = (node: number, chance: number) => {
    if (node < 0) {
      out[codes[-1 - node]] = chance;
      return;
    }
    const middle = tree.middle[node];
    const group = forests.groups.groupOf[node];
    let score = Math.log(weight(tree.from[node], middle) / weight(middle, tree.to[node]));
    for (let at = forests.first[group]; at < forests.first[group + 1]; at++)
      score += leafOf(forests.trees, forests.roots[at], [...cells, forests.groups.rank[node]]);
    visit(tree.left[node], chance / (1 + Math.exp(-score)));
    visit(tree.right[node], chance / (1 + Math.exp(score)));
  };
  visit(tree.from.length === 0 ? -1 : 0, 1);
  return out;
}

function leafOf(trees: Tree, root: number, cells: readonly number[]): number {
  const columns = cells.map((cell) => ({ codes: Uint8Array.of(cell), size: 256, ordered: true, special: 0 }));
  return treeValue(trees, { rows: 1, columns }, 0, root);
}

/** Prefixes of rows, and the cells of each without the last. */
export function anyPrefix(stream: Stream, rows: number): { prefix: Prefix; cells: number[][] } {
  const cells = Array.from({ length: rows }, (_, row) =>
    CELLS.map((size, at) => Math.floor(stream.uniform(row, at) * size)),
  );
  // What the last cell holds before a draw means nothing.
  return { prefix: { cells: Uint8Array.from(cells.flatMap((own) => [...own, 77])), width: WIDTH }, cells };
}

/** A column of codes with counts between 0 and 40, and the tree over them. */
export function anyTree(stream: Stream, size: number, ordered: boolean, special: number) {
  const counts = Array.from({ length: size }, (_, code) =>
    code === 0 ? 5 : Math.floor(41 * stream.uniform(code, 9) ** 2),
  );
  return { counts, tree: codeTree({ counts, ordered, special }) };
}
