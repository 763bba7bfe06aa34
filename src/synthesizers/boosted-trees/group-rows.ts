import type { FeatureColumn, Features } from "../../learn/features.js";
import { RANKS } from "../autoregressive/node-groups.js";
import { nodeOdds } from "../autoregressive/node-odds.js";
import type { ColumnRows } from "./column-rows.js";
import type { NodeData } from "./node-data.js";

/** The rows that reach the nodes of a group, and what is to be learned of them; the arrays are one entry a row of these. */
export interface GroupRows {
  /** Rows of the table: first those to learn from, then those that say when to stop. */
  rows: Uint32Array;
  /** How many are learned from. */
  fitted: number;
  /** 1 where the row goes left. */
  labels: Uint8Array;
  /** Log-odds of going left by the node's weights alone. */
  offsets: Float64Array;
  /** The predictors, and the rank of the row's node in the group. */
  features: Features;
}

/** Rows of a group, and rows among them that are held out and that go left: what decides if there is anything to learn. */
export function groupSize({ tree, groups, rows, starts }: ColumnRows, group: number, heldOut: Uint8Array) {
  let [size, held, ones] = [0, 0, 0];
  for (const node of groups.nodes[group]) {
    const [from, to] = [starts[tree.from[node]], starts[tree.to[node]]];
    for (let at = from; at < to; at++) held += heldOut[rows[at]] === 1 ? 1 : 0;
    size += to - from;
    ones += starts[tree.middle[node]] - from;
  }
  return { size, held, ones };
}

/** Lays out the rows of a group. */
export function groupRows(
  { heldOut, predictors, features }: NodeData,
  { position, tree, groups, rows, starts }: ColumnRows,
  group: number,
  { size, held }: { size: number; held: number },
): GroupRows {
  const fitted = size - held;
  const own = new Uint32Array(size);
  const labels = new Uint8Array(size);
  const offsets = new Float64Array(size);
  const ranks = new Uint8Array(size);
  let front = 0;
  let back = fitted;
  for (const node of groups.nodes[group]) {
    const [from, middle, to] = [starts[tree.from[node]], starts[tree.middle[node]], starts[tree.to[node]]];
    const odds = nodeOdds(tree, node);
    for (let i = from; i < to; i++) {
      const row = rows[i];
      const at = heldOut[row] === 1 ? back++ : front++;
      own[at] = row;
      labels[at] = i < middle ? 1 : 0;
      offsets[at] = odds;
      ranks[at] = groups.rank[node];
    }
  }
  const columns = predictors[position].map((predictor) => pick(features[predictor], own));
  columns.push({ codes: ranks, size: RANKS, ordered: true, special: 0 });
  return { rows: own, fitted, labels, offsets, features: { rows: size, columns } };
}

function pick(column: FeatureColumn, rows: Uint32Array): FeatureColumn {
  const codes = new Uint8Array(rows.length);
  gather(codes, column.codes, rows);
  return { ...column, codes };
}

function gather(out: Uint8Array, from: Uint8Array, rows: Uint32Array): void {
  for (let at = 0; at < out.length; at++) out[at] = from[rows[at]];
}
