import type { BinLayout } from "./bin-layout.js";
import { addPairs, addPairsAndRows, type Histogram, subtract } from "./histogram.js";
import type { PackedRows } from "./packed-rows.js";
import type { Totals } from "./totals.js";

const { min } = Math;

/** Rows that are counted together: their cells, 2 KiB, are fetched at once. */
const BATCH = 64;

/** A block of up to so many cells, 1 MiB, stays near the processor. */
const CACHED = 524288;

/** Histograms of the nodes of one tree after another, and what they sum. */
export class HistogramPool {
  readonly #packed: PackedRows;
  readonly #rows: number;
  readonly #layout: BinLayout;
  readonly #free: Histogram[] = [];
  /** Gradient and second value by turns: of all rows, and of a batch. */
  readonly #all: Float64Array;
  readonly #batch = new Float64Array(2 * BATCH);

  /** @param rows of the packed ones, the first, that are counted */
  constructor(packed: PackedRows, rows: number, layout: BinLayout) {
    this.#packed = packed;
    this.#rows = rows;
    this.#layout = layout;
    this.#all = new Float64Array(2 * rows);
  }

  /** Takes the gradients and hessians of a new tree and returns their sums. */
  start(
    gradients: Float64Array,
    hessians: Float64Array,
    bounds: { gradient: number; hessian: number } | undefined,
  ): Totals {
    const rows = this.#rows;
    if (!this.#layout.arrange(gradients, hessians, rows, this.#all, bounds))
      throw new RangeError("gradients and hessians must be finite numbers whose sum is finite");
    return { gradient: this.#layout.gradient, hessian: this.#layout.hessian, rows };
  }

  /** A histogram of zeros. */
  take(): Histogram {
    const histogram = this.#free.pop();
    if (histogram === undefined) return this.#packed.blocks.map(({ size }) => new Float64Array(size));
    for (const part of histogram) part.fill(0);
    return histogram;
  }

  give(histogram: Histogram): void {
    this.#free.push(histogram);
  }

  /** Counts the rows `order[from .. to - 1]`. */
  count(histogram: Histogram, order: Uint32Array, from: number, to: number): void {
    const { blocks } = this.#packed;
    const batch = this.#batch;
    for (let at = from; at < to; at += BATCH) {
      const end = min(at + BATCH, to);
      gather(this.#all, order, at, end, batch);
      for (let b = 0; b < blocks.length; b++) {
        if (blocks[b].cells.length > CACHED) touch(blocks[b].cells, blocks[b].width, order, at, end);
        if (this.#layout.cells === 2) addPairs(histogram[b], blocks[b], order, at, end, batch);
        else addPairsAndRows(histogram[b], blocks[b], order, at, end, batch);
      }
    }
  }

  /** Takes a child's sums from its parent's. */
  subtract(parent: Histogram, child: Histogram): void {
    for (let at = 0; at < parent.length; at++) subtract(parent[at], child[at]);
  }
}

function gather(all: Float64Array, order: Uint32Array, from: number, to: number, own: Float64Array): void {
  for (let at = from, pair = 0; at < to; at++, pair += 2) {
    const row = 2 * order[at];
    own[pair] = all[row];
    own[pair + 1] = all[row + 1];
  }
}

/**
 * Reads a cell of each row, so that the processor fetches the rows of a batch from memory side by side; one after the other, as they are
 * counted, each would be waited for.
 */
function touch(cells: Uint16Array, width: number, order: Uint32Array, from: number, to: number): number {
  let read = 0;
  for (let at = from; at < to; at++) read |= cells[order[at] * width] | cells[order[at] * width + width - 1];
  return read;
}
