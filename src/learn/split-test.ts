import type { PackedColumn } from "./packed-rows.js";
import { SET_WORDS } from "./tree.js";
import type { TreeNodes } from "./tree-nodes.js";

/** A split that was found, as `SplitSearch` says it. */
export interface FoundSplit {
  cut: number;
  outsideLeft: boolean;
}

/**
 * The test (see `Tree`) of a threshold. Special codes that no row of the node has go with the greater side; the codes between the two sides
 * of the cut are shared evenly.
 * @param isPresent 1 for each bin that a row of the node falls in
 */
export function intervalTest(
  { lows, highs, special, shape }: PackedColumn,
  { cut, outsideLeft }: FoundSplit,
  isPresent: Uint8Array,
  greaterLeft: boolean,
): number {
  let left = greaterLeft;
  for (let bin = 0; bin < special; bin++) if (isPresent[bin] === 1) left = outsideLeft;
  let next = special + cut + 1;
  while (next < lows.length && isPresent[next] === 0) next++;
  const last = next < lows.length ? (highs[special + cut] + lows[next] - 1) >> 1 : shape.size - 1;
  return (left ? 0 : shape.special) | (last << 8);
}

/**
 * The test of a subset of codes, which is added to the sets of `nodes`. Codes that no row of the node has go with the greater side.
 * @param sorted bins in the sequence that is cut
 * @param length of the sequence
 */
export function setTest(
  { lows }: PackedColumn,
  { cut, outsideLeft }: FoundSplit,
  isPresent: Uint8Array,
  greaterLeft: boolean,
  sorted: Uint16Array,
  length: number,
  nodes: TreeNodes,
): number {
  const set = nodes.addSet();
  const { sets } = nodes;
  const first = SET_WORDS * set;
  sets.fill(greaterLeft ? 0xffffffff : 0, first, first + SET_WORDS);
  for (let bin = 0; bin < lows.length; bin++) if (isPresent[bin] === 1) put(sets, first, lows[bin], outsideLeft);
  for (let at = 0; at < length; at++) put(sets, first, lows[sorted[at]], at <= cut);
  return -1 - set;
}

function put(sets: Uint32Array, first: number, code: number, left: boolean): void {
  const bit = 1 << (code & 31);
  const word = first + (code >> 5);
  sets[word] = left ? sets[word] | bit : sets[word] & ~bit;
}
