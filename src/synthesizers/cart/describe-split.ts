import type { RunSettings } from "./run-settings.js";
import { FEW_ROWS, NO_ROWS, type RunTable } from "./run-table.js";

/** Rows on their way down a tree, numbered by code: what their node says of them so far. */
export interface RowsByCode {
  /** Code of each row, ascending. */
  readonly codes: Uint16Array;
  /** 1 where the row counts. */
  readonly counts: Uint8Array;
  /** Probability of the codes below the row's own, and of those up to it, in the node that the row has come to. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the row goes right at the node that it has come to. */
  readonly side: Uint8Array;
}

/**
 * Adds the runs of a split to a table: the codes are cut where the rows on both sides of a cut differ most in the way they go, and cut again, until
 * they differ no more than by chance.
 * @param order rows of the node, ascending: `order[from .. to - 1]`
 * @param least fewest rows of a count that is stored, and of a run
 */
export function describeSplit(
  rows: RowsByCode,
  order: Uint32Array,
  from: number,
  to: number,
  least: number,
  { difference, prior }: RunSettings,
  table: RunTable,
): void {
  const first = table.length;
  const { at, all, right } = tally(rows, order, from, to);
  const places = at.length;
  const isCut = difference === 0 ? new Uint8Array(places).fill(1) : cuts(all, right, least, difference);
  const leftOf = (low: number, high: number) => all[high] - all[low] - (right[high] - right[low]);
  for (let low = 0; low < places; ) {
    let high = low + 1;
    while (high < places && isCut[high] === 0) high++;
    const row = at[low];
    // Codes that no row has go with the run before them.
    table.add(
      low === 0 ? 0 : rows.codes[row],
      stored(leftOf(low, high), least),
      stored(right[high] - right[low], least),
      low === 0 ? 0 : rows.lower[row],
    );
    low = high;
  }
  if (table.settle(first, prior)) return;
  // All that goes one way are few rows here and few there: then nothing can be said but how many there are.
  table.length = first;
  table.add(0, leftOf(0, places), right[places], 0);
  table.settle(first, prior);
}

function stored(rows: number, least: number): number {
  return rows >= least ? rows : rows > 0 ? FEW_ROWS : NO_ROWS;
}

/** For each code that a row has, one row of it; and how many rows there are, and go right, before each code and in all. */
function tally({ codes, counts, side }: RowsByCode, order: Uint32Array, from: number, to: number) {
  const at = new Uint32Array(to - from);
  const all = new Float64Array(to - from + 1);
  const right = new Float64Array(to - from + 1);
  let places = 0;
  let last = -1;
  for (let place = from; place < to; place++) {
    const row = order[place];
    if (counts[row] === 0) continue;
    if (codes[row] !== last) {
      last = codes[row];
      at[places++] = row;
      all[places] = all[places - 1];
      right[places] = right[places - 1];
    }
    all[places]++;
    right[places] += side[row];
  }
  return { at: at.subarray(0, places), all: all.subarray(0, places + 1), right: right.subarray(0, places + 1) };
}

/** 1 for the places at which a run begins. */
function cuts(all: Float64Array, right: Float64Array, least: number, difference: number): Uint8Array {
  const isCut = new Uint8Array(all.length);
  const open = [0, all.length - 1];
  while (open.length > 0) {
    const high = open.pop()!;
    const low = open.pop()!;
    const cut = bestCut(all, right, low, high, least, difference);
    if (cut < 0) continue;
    isCut[cut] = 1;
    open.push(low, cut, cut, high);
  }
  return isCut;
}

/** The place at which the two parts differ most, the first of equals; -1 where none differ by more than the least chi-square. */
function bestCut(
  all: Float64Array,
  right: Float64Array,
  low: number,
  high: number,
  least: number,
  difference: number,
): number {
  const rows = all[high] - all[low];
  const ways = right[high] - right[low];
  const p = ways / rows;
  let most = difference * p * (1 - p);
  let best = -1;
  for (let place = low + 1; place < high; place++) {
    const before = all[place] - all[low];
    if (before < least) continue;
    if (rows - before < least) break;
    const off = right[place] - right[low] - before * p;
    const gain = (off * off * rows) / (before * (rows - before));
    if (gain <= most) continue;
    most = gain;
    best = place;
  }
  return best;
}
