import type { BinLayout } from "./bin-layout.js";
import type { PackedColumn } from "./packed-rows.js";
import { sortByKey } from "./sort-by-key.js";
import type { Totals } from "./totals.js";
import type { TreeOptions } from "./tree-options.js";

const { floor } = Math;

/** Up to so many codes of a nominal column in a node, a subset of them is no freer a choice than a threshold: none stands outside. */
const FREE_CODES = 4;

/**
 * The bins of a column in a node, in the sequence in which they may be cut in two, and the sum of those that stand outside it. In an ordered
 * column the sequence is the order, and special codes stand outside. In a nominal one the codes are sorted by gradient / hessian, after adding
 * some rows of the node's average to each, and codes with few rows stand outside.
 */
export class BinSequence {
  /** The cells of the sequence: `length` bins from cell `first` on. */
  cells: Float64Array = new Float64Array(0);
  first = 0;
  length = 0;
  /** Sums of the cells of what stands outside. */
  outsideGradient = 0;
  outsideSecond = 0;
  outsideRows = 0;
  /** Of a nominal column: the bins in sequence. */
  readonly sorted = new Uint16Array(256);
  readonly #keys = new Float64Array(256);
  readonly #sortedCells: Float64Array;
  #options: TreeOptions;
  readonly #layout: BinLayout;

  constructor(options: TreeOptions, layout: BinLayout) {
    this.#options = options;
    this.#layout = layout;
    this.#sortedCells = new Float64Array(256 * layout.cells);
  }

  setOptions(options: TreeOptions): void {
    this.#options = options;
  }

  /** @param part the histogram of the column's block */
  read(part: Float64Array, column: PackedColumn, totals: Totals): void {
    this.outsideGradient = 0;
    this.outsideSecond = 0;
    this.outsideRows = 0;
    if (column.ordered) this.#readOrdered(part, column);
    else this.#readNominal(part, column, totals);
  }

  #readOrdered(part: Float64Array, { firstCell, special, lows }: PackedColumn): void {
    const { cells } = this.#layout;
    this.cells = part;
    this.first = firstCell + cells * special;
    this.length = lows.length - special;
    for (let cell = firstCell; cell < this.first; cell += cells) this.#putOutside(part, cell);
  }

  #readNominal(part: Float64Array, { firstCell, lows }: PackedColumn, totals: Totals): void {
    const { cells, unit, rowsAt, inverse } = this.#layout;
    const { sorted } = this;
    const keys = this.#keys;
    const weight = this.#options.smoothing / totals.rows;
    let present = 0;
    for (let bin = 0, cell = firstCell; bin < lows.length; bin++, cell += cells)
      if (part[cell + rowsAt] > 0) sorted[present++] = bin;
    const fewest = present > FREE_CODES ? this.#options.minRowsPerCode : 0;
    let length = 0;
    for (let at = 0; at < present; at++) {
      const bin = sorted[at];
      const cell = firstCell + cells * bin;
      const rows = floor(part[cell + rowsAt] * inverse);
      if (rows < fewest) {
        this.#putOutside(part, cell);
        continue;
      }
      const under = part[cell + 1] - rows * unit + weight * totals.hessian;
      keys[length] = under > 0 ? (part[cell] + weight * totals.gradient) / under : 0;
      sorted[length++] = bin;
    }
    sortByKey(sorted, keys, length);
    const copy = this.#sortedCells;
    for (let at = 0, to = 0; at < length; at++)
      for (let from = firstCell + cells * sorted[at], end = from + cells; from < end; from++, to++)
        copy[to] = part[from];
    this.cells = copy;
    this.first = 0;
    this.length = length;
  }

  #putOutside(part: Float64Array, cell: number): void {
    this.outsideGradient += part[cell];
    this.outsideSecond += part[cell + 1];
    this.outsideRows += part[cell + this.#layout.rowsAt];
  }
}
