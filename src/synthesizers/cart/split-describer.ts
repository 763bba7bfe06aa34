import type { RunSettings } from "./run-settings.js";
import type { RunTable } from "./run-table.js";

/** Rows on their way down a tree, numbered by code: what their node says of them so far. */
export interface RowsByCode {
  /** Code of each row, ascending. */
  readonly codes: Uint16Array;
  /** 1 where the row counts. */
  readonly counts: Uint8Array;
  /** Probability of the codes below the row's own in the node that the row has come to. */
  readonly below: Float64Array;
  /** 1 where the row goes right at the node that it has come to. */
  readonly side: Uint8Array;
}

/** Describes one split after another of the same rows. */
export class SplitDescriber {
  readonly #rows: RowsByCode;
  readonly #settings: RunSettings;
  readonly #tally: Tally;

  constructor(rows: RowsByCode, size: number, settings: RunSettings) {
    this.#rows = rows;
    this.#settings = settings;
    this.#tally = new Tally(Math.min(size, rows.codes.length));
  }

  /**
   * Adds the runs of a split to a table: the codes are cut where the rows on both sides of a cut differ most in the way they go, and cut again, until
   * they differ no more than by chance.
   * @param order rows of the node, ascending: `order[from .. to - 1]`
   */
  describe(order: Uint32Array, from: number, to: number, table: RunTable): void {
    const { codes, below } = this.#rows;
    const { difference, prior } = this.#settings;
    const { at, all, right } = this.#tally;
    const first = table.length;
    const places = this.#tally.count(this.#rows, order, from, to);
    const isCut = difference === 0 ? undefined : cuts(all, right, places, table.least, difference);
    for (let low = 0; low < places; ) {
      let high = low + 1;
      while (high < places && isCut?.[high] === 0) high++;
      const ways = right[high] - right[low];
      // Codes that no row has go with the run before them.
      const isFirst = low === 0;
      table.add(isFirst ? 0 : codes[at[low]], all[high] - all[low] - ways, ways, isFirst ? 0 : below[at[low]]);
      low = high;
    }
    if (table.settle(first, prior)) return;
    // All that goes one way are few rows here and few there: then nothing can be said but how many there are.
    table.length = first;
    table.add(0, all[places] - right[places], right[places], 0);
    table.settle(first, prior);
  }
}

/** For each code that a row has, one row of it; and how many rows there are, and go right, before each code and in all. */
class Tally {
  readonly at: Uint32Array;
  readonly all: Float64Array;
  readonly right: Float64Array;

  /** @param room codes at most */
  constructor(room: number) {
    this.at = new Uint32Array(room);
    this.all = new Float64Array(room + 1);
    this.right = new Float64Array(room + 1);
  }

  /** Counts the rows of a node and returns how many codes they have. */
  count({ codes, counts, side }: RowsByCode, order: Uint32Array, from: number, to: number): number {
    const { at, all, right } = this;
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
    return places;
  }
}

/** 1 for the places at which a run begins. */
function cuts(all: Float64Array, right: Float64Array, places: number, least: number, difference: number): Uint8Array {
  const isCut = new Uint8Array(places);
  const open = [0, places];
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
