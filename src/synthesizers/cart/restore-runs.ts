import type { Tree } from "../../learn/tree.js";
import { MOST_DEPTH } from "./grow-splits.js";
import { nodesInOrder } from "./nodes-in-order.js";
import type { RunReader, StoredRun } from "./pack-runs.js";
import { OF_VALUES } from "./run-settings.js";
import { RunTable } from "./run-table.js";
import { runOf, type ValueTree } from "./value-tree.js";

/**
 * A tree whose splits are as their packed runs describe them.
 * @param counts rows of each code
 * @throws RangeError when the bytes are not those of such a tree
 */
export function restoreRuns(tree: Tree, reader: RunReader, counts: readonly number[]): ValueTree {
  const nodes = tree.feature.length;
  const stored = new Array<StoredRun[] | undefined>(nodes);
  for (const node of nodesInOrder(tree)) if (tree.feature[node] >= 0) stored[node] = reader.read();
  if (!reader.isDone) throw new RangeError("there are more bytes than runs");
  const runs = new RunTable(reader.least);
  const values: ValueTree = { tree, parent: parents(tree), first: new Uint32Array(nodes + 1), runs };
  const below = sharesBelow(counts);
  // Children are numbered after their parents.
  for (let node = 0; node < nodes; node++) {
    const split = stored[node];
    const first = runs.length;
    if (split !== undefined) {
      for (const { start, left, right } of split) runs.add(start, left, right, shareBelow(values, below, node, start));
      if (!runs.settle(first, OF_VALUES.prior)) throw new RangeError("all rows of a split go one way");
    }
    values.first[node + 1] = runs.length;
  }
  return values;
}

function parents({ feature, left }: Tree): Uint32Array {
  const parent = new Uint32Array(feature.length);
  const depth = new Uint16Array(feature.length);
  for (let node = 0; node < feature.length; node++) {
    if (feature[node] < 0) continue;
    if (depth[node] >= MOST_DEPTH) throw new RangeError("a tree is deeper than any that is grown");
    for (const child of [left[node], left[node] + 1]) {
      parent[child] = node;
      depth[child] = depth[node] + 1;
    }
  }
  return parent;
}

/** Share of all rows that hold a code below each. */
function sharesBelow(counts: readonly number[]): Float64Array {
  const below = new Float64Array(counts.length);
  let sum = 0;
  counts.forEach((count, code) => {
    below[code] = sum;
    sum += count;
  });
  return below.map((rows) => rows / sum);
}

/** Probability, in a node, of the codes below one. */
function shareBelow(values: ValueTree, below: Float64Array, node: number, code: number): number {
  if (node === 0) return below[code];
  const { tree, parent, first, runs } = values;
  const split = parent[node];
  const above = shareBelow(values, below, split, code);
  const { before, ratio } = node === tree.left[split] ? runs.left : runs.right;
  const run = runOf(runs.start, first[split], first[split + 1], code);
  return before[run] + (above - runs.before[run]) * ratio[run];
}
