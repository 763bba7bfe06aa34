import { side, type Tree } from "../../learn/tree.js";
import type { Prefix } from "../autoregressive/column-conditional.js";
import type { RunTable } from "./run-table.js";

/** A tree whose splits say what they do to the codes. */
export interface ValueTree {
  readonly tree: Tree;
  readonly parent: Uint32Array;
  /** Of each node, the first of its split's runs; past the last, their number. */
  readonly first: Uint32Array;
  readonly runs: RunTable;
}

/** The leaf that a row comes to; the tree's `feature` is a cell of the prefix. */
export function leafOf({ feature, test, left, sets }: Tree, { cells, width }: Prefix, row: number): number {
  let node = 0;
  for (let column = feature[node]; column >= 0; column = feature[node])
    node = left[node] + side(sets, test[node], cells[row * width + column]);
  return node;
}

/** The last of the runs from `from` to before `to` that starts at a code, or at a probability, no higher than the one given; the first if none. */
export function runOf(starts: ArrayLike<number>, from: number, to: number, at: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
