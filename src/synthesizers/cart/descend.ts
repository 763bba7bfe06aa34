import type { FeatureColumn } from "../../learn/features.js";
import { side as sideOf, type Tree } from "../../learn/tree.js";
import type { RunSettings } from "./run-settings.js";
import { RunTable, type Side } from "./run-table.js";
import { type RowsByCode, SplitDescriber } from "./split-describer.js";
import type { Target } from "./target.js";

const { log } = Math;

/** What rows say of a tree's splits. */
export interface Descent {
  /** Runs of all splits, and of each node the first of them; past the last, their number. A leaf has none. */
  runs: RunTable;
  first: Uint32Array;
  /** Of each node, by how many nats the rows that do not count are likelier in it than in the root, all together. */
  judged: Float64Array;
}

/**
 * Lets rows fall down a tree and describes each split by those that count.
 *
 * O(rows × depth), however many codes there are: a row carries the probability of the codes below its own along.
 * @param columns that the tree tests
 * @param counts 1 for rows that count, 0 for those that judge, as `target.rows`
 * @param least fewest rows of a count that is stored
 */
export function descend(
  tree: Tree,
  columns: readonly FeatureColumn[],
  target: Target,
  counts: Uint8Array,
  least: number,
  settings: RunSettings,
): Descent {
  const nodes = tree.feature.length;
  const n = target.rows.length;
  const rows: RowsByCode = {
    codes: target.codes,
    counts,
    side: new Uint8Array(n),
    below: startProbabilities(target),
  };
  const splits = new SplitDescriber(rows, target.size, settings);
  const gained = new Float64Array(n);
  const order = Uint32Array.from({ length: n }, (_, row) => row);
  const aside = new Uint32Array(n);
  const from = new Uint32Array(nodes);
  const to = new Uint32Array(nodes);
  to[0] = n;
  const runs = new RunTable(least);
  const out: Descent = {
    runs,
    first: new Uint32Array(nodes + 1),
    judged: new Float64Array(nodes),
  };
  // Children are numbered after their parents.
  for (let node = 0; node < nodes; node++) {
    const [start, end] = [from[node], to[node]];
    out.judged[node] = sumOfJudges(gained, counts, order, start, end);
    const first = runs.length;
    if (tree.feature[node] >= 0) {
      const left = tree.left[node];
      test(tree, node, columns[tree.feature[node]].codes, target.rows, order, start, end, rows.side);
      splits.describe(order, start, end, runs);
      const middle = divide(rows.side, order, aside, start, end);
      reweigh(rows, gained, order, start, middle, runs, runs.left, first);
      reweigh(rows, gained, order, middle, end, runs, runs.right, first);
      [from[left], to[left]] = [start, middle];
      [from[left + 1], to[left + 1]] = [middle, end];
    }
    out.first[node + 1] = runs.length;
  }
  return out;
}

/** At the root every code is as likely as in all rows. */
function startProbabilities({ codes }: Target): Float64Array {
  const n = codes.length;
  const below = new Float64Array(n);
  for (let at = 1; at < n; at++) below[at] = codes[at] === codes[at - 1] ? below[at - 1] : at / n;
  return below;
}

function test(
  { test: tests, sets }: Tree,
  node: number,
  codes: Uint8Array,
  rows: Uint32Array,
  order: Uint32Array,
  from: number,
  to: number,
  side: Uint8Array,
): void {
  for (let at = from; at < to; at++) side[order[at]] = sideOf(sets, tests[node], codes[rows[order[at]]]);
}

/** Moves the rows that go left to the front, each in the order that they had. */
function divide(side: Uint8Array, order: Uint32Array, aside: Uint32Array, from: number, to: number): number {
  let front = from;
  let back = 0;
  for (let at = from; at < to; at++) {
    const row = order[at];
    order[front] = row;
    aside[back] = row;
    front += 1 - side[row];
    back += side[row];
  }
  order.set(aside.subarray(0, back), front);
  return front;
}

/** Takes rows from the probabilities of the node that is split to those of one side. */
function reweigh(
  { codes, below }: RowsByCode,
  gained: Float64Array,
  order: Uint32Array,
  from: number,
  to: number,
  { start, before, length }: RunTable,
  { ratio, before: own }: Side,
  first: number,
): void {
  let run = first;
  let gain = log(ratio[run]);
  for (let at = from; at < to; at++) {
    const row = order[at];
    while (run + 1 < length && start[run + 1] <= codes[row]) gain = log(ratio[++run]);
    below[row] = own[run] + (below[row] - before[run]) * ratio[run];
    gained[row] += gain;
  }
}

function sumOfJudges(gained: Float64Array, counts: Uint8Array, order: Uint32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) if (counts[order[at]] === 0) sum += gained[order[at]];
  return sum;
}
