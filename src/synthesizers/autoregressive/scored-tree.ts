import { side, type Tree } from "../../learn/tree.js";
import type { CodeTree } from "./code-tree.js";
import type { Prefix } from "./column-conditional.js";
import type { NodeGroups } from "./node-groups.js";
import { nodeOdds } from "./node-odds.js";

/** What the nodes of a code tree know of the columns before: the trees that are added up at each inner node, none where nothing helps. */
export interface NodeForests {
  /** Its `feature` is a cell of the prefix. */
  readonly trees: Tree;
  /** Roots of all trees, group after group. */
  readonly roots: Uint32Array;
  /** Of each group of nodes, its first place in `roots`; past the last group, their number. */
  readonly first: Uint32Array;
  readonly groups: NodeGroups;
}

/**
 * A code tree whose nodes have scores. The score of a row at a node is the log-odds of going left:
 *
 * s = log(weight left / weight right) + the leaf that the row comes to in each tree of the node's group.
 */
export class ScoredTree {
  readonly tree: CodeTree;
  /** The root: an inner node, or -1 where there is one code only. */
  readonly root: number;
  readonly #forests: NodeForests;
  readonly #odds: Float64Array;
  readonly #isPlain: Uint8Array;

  constructor(tree: CodeTree, forests: NodeForests) {
    const { from, left, right } = tree;
    this.tree = tree;
    this.root = from.length === 0 ? -1 : 0;
    this.#forests = forests;
    this.#odds = new Float64Array(from.length);
    this.#isPlain = new Uint8Array(from.length);
    for (let node = from.length - 1; node >= 0; node--) {
      this.#odds[node] = nodeOdds(tree, node);
      const group = forests.groups.groupOf[node];
      const hasTrees = forests.first[group] < forests.first[group + 1];
      this.#isPlain[node] = !hasTrees && this.isPlain(left[node]) && this.isPlain(right[node]) ? 1 : 0;
    }
  }

  /** True for a single code, and for a node with no trees at it or below: its codes are drawn by weight. */
  isPlain(node: number): boolean {
    return node < 0 || this.#isPlain[node] === 1;
  }

  /** First place of the codes below a node. */
  from(node: number): number {
    return node < 0 ? -1 - node : this.tree.from[node];
  }

  /** The place after the last of the codes below a node. */
  to(node: number): number {
    return node < 0 ? -node : this.tree.to[node];
  }

  /** Writes the scores of the rows `order[low .. high - 1]` at an inner node to `scores`, one entry a row. O(rows × depths of the trees). */
  score(node: number, prefix: Prefix, order: Uint32Array, low: number, high: number, scores: Float64Array): void {
    const { trees, roots, first, groups } = this.#forests;
    const group = groups.groupOf[node];
    startScores(prefix, this.#odds[node], groups.rank[node], order, low, high, scores);
    for (let tree = first[group]; tree < first[group + 1]; tree++)
      addLeaves(trees, roots[tree], prefix, order, low, high, scores);
  }
}

/** The last cell of a row is the node's own: its rank among the nodes that share their trees. */
function startScores(
  { cells, width }: Prefix,
  odds: number,
  rank: number,
  order: Uint32Array,
  low: number,
  high: number,
  scores: Float64Array,
): void {
  for (let at = low; at < high; at++) {
    scores[order[at]] = odds;
    cells[order[at] * width + width - 1] = rank;
  }
}

/** Adds the leaf values of one tree to the scores of rows. */
function addLeaves(
  { feature, test, left, value, sets }: Tree,
  root: number,
  { cells, width }: Prefix,
  order: Uint32Array,
  low: number,
  high: number,
  scores: Float64Array,
): void {
  for (let at = low; at < high; at++) {
    const row = order[at];
    const first = row * width;
    let node = root;
    for (let cell = feature[node]; cell >= 0; cell = feature[node])
      node = left[node] + side(sets, test[node], cells[first + cell]);
    scores[row] += value[node];
  }
}
