import { type CodeTree, codeTree } from "../autoregressive/code-tree.js";
import { type NodeGroups, nodeGroups } from "../autoregressive/node-groups.js";
import type { NodeData } from "./node-data.js";

/** The rows of one column by place in its code tree's sequence: those of a node stand side by side. */
export interface ColumnRows {
  readonly position: number;
  readonly tree: CodeTree;
  readonly groups: NodeGroups;
  readonly rows: Uint32Array;
  /** First row of each place, and the number of rows. */
  readonly starts: Uint32Array;
}

// The groups of a column are fitted one after the other: its rows are sorted once.
const sorted = new WeakMap<NodeData, ColumnRows>();

/** Sorts the rows of a column; those of one code keep their order. O(rows + codes). */
export function columnRows(data: NodeData, position: number): ColumnRows {
  const known = sorted.get(data);
  if (known?.position === position) return known;
  const tree = codeTree(data.margins[position]);
  const codes = data.codes[position];
  const places = new Uint16Array(data.margins[position].counts.length);
  for (let place = 0; place < tree.codes.length; place++) places[tree.codes[place]] = place;
  const starts = new Uint32Array(tree.codes.length + 1);
  for (let row = 0; row < codes.length; row++) starts[places[codes[row]] + 1]++;
  for (let place = 0; place < tree.codes.length; place++) starts[place + 1] += starts[place];
  const next = starts.slice();
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) rows[next[places[codes[row]]]++] = row;
  const column = { position, tree, groups: nodeGroups(tree, data.settings.heavy), rows, starts };
  sorted.set(data, column);
  return column;
}
