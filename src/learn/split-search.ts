import type { BinLayout } from "./bin-layout.js";
import { BinSequence } from "./bin-sequence.js";
import type { Histogram } from "./histogram.js";
import type { PackedColumn } from "./packed-rows.js";
import type { Totals } from "./totals.js";
import type { TreeOptions } from "./tree-options.js";

const { ceil, floor, max } = Math;

/** Relative error of a score, with a wide margin. */
const ROUNDING = 1e-12;

/**
 * Finds the best split of a node from its histogram. One scan serves both kinds of column: the sequence of bins (see `BinSequence`) is cut
 * after each of its members, and the bins outside it go left together or right together, whichever gains more, or alone against the sequence.
 *
 * The gain of a split is 1/2 (G_L^2 / (H_L + lambda) + G_R^2 / (H_R + lambda) - G^2 / (H + lambda)). Of nominal codes sorted by G / H some cut
 * has the greatest gain of all subsets, where neither lambda nor a least number interferes. Equal gains: the first column, then outside bins
 * right, then the lowest cut.
 * @see Fisher, "On grouping for maximum homogeneity", JASA 53 (1958) 789-798, doi:10.1080/01621459.1958.10501479;
 * Chen and Guestrin, "XGBoost", KDD 2016, equation 7, doi:10.1145/2939672.2939785
 */
export class SplitSearch {
  /** The best split found: what it gains, or 0 when there is none. */
  gain = 0;
  /** Its column among the packed ones; -1 for none. */
  column = -1;
  /** The last place of the sequence that goes left. */
  cut = 0;
  outsideLeft = false;
  /** What goes left. */
  leftGradient = 0;
  leftHessian = 0;
  leftRows = 0;
  /** The column read last. */
  readonly sequence: BinSequence;
  /** The best sum of squares over hessians, as a fraction: cuts are compared without a division, and equal ones are equal to the bit. */
  #over = 0;
  #under = 1;
  readonly #columns: readonly PackedColumn[];
  #options: TreeOptions;
  readonly #layout: BinLayout;

  constructor(columns: readonly PackedColumn[], options: TreeOptions, layout: BinLayout) {
    this.#columns = columns;
    this.#options = options;
    this.#layout = layout;
    this.sequence = new BinSequence(options, layout);
  }

  setOptions(options: TreeOptions): void {
    this.#options = options;
    this.sequence.setOptions(options);
  }

  /** Looks for the best split of a node; there is none when none gains more than the least gain. */
  run(histogram: Histogram, totals: Totals): void {
    const { lambda, minGain } = this.#options;
    const parent = (totals.gradient * totals.gradient) / (totals.hessian + lambda);
    // Sums are exact but quotients are not: what rounding alone can gain is no gain.
    this.#over = parent * (1 + ROUNDING) + 2 * minGain;
    this.#under = 1;
    this.column = -1;
    for (let at = 0; at < this.#columns.length; at++) {
      const column = this.#columns[at];
      this.sequence.read(histogram[column.block], column, totals);
      this.#tryCuts(at, totals);
    }
    this.gain = this.column < 0 ? 0 : (this.#over / this.#under - parent) / 2;
  }

  /** Tries the cuts of the sequence with what stands outside it on the right, and then on the left. */
  #tryCuts(column: number, totals: Totals): void {
    const { outsideGradient, outsideSecond, outsideRows } = this.sequence;
    const right = this.#scan(totals, 0, 0, 0);
    const left = outsideRows > 0 ? this.#scan(totals, outsideGradient, outsideSecond, outsideRows) : -1;
    if (right < 0 && left < 0) return;
    this.column = column;
    this.outsideLeft = left >= 0;
    this.cut = left >= 0 ? left : right;
    this.#sumLeft();
  }

  /**
   * Tries the cuts, with these sums on the left already.
   * @returns the last place on the left of the best cut if it is better than all that was found before, else -1
   */
  #scan(totals: Totals, gradientBefore: number, secondBefore: number, rowsBefore: number): number {
    const { cells: bins, first, length } = this.sequence;
    const { cells, rowsAt, unit, inverse } = this.#layout;
    const { gradient, hessian, rows } = totals;
    const { lambda } = this.#options;
    const minHessian = max(this.#options.minHessian, Number.MIN_VALUE);
    const fewest = max(1, ceil(this.#options.minRowsPerLeaf));
    // Bounds of rows on the left, as sums of cells: the cells of k rows sum to k / inverse at least, and to less than (k + 1) / inverse.
    const low = fewest / inverse;
    const high = (rows - fewest + 1) / inverse;
    const end = first + length * cells;
    let bestOver = this.#over;
    let bestUnder = this.#under;
    let best = -1;
    let gl = gradientBefore;
    let second = secondBefore;
    let rowSum = rowsBefore;
    let cell = first;
    for (; cell < end && rowSum + bins[cell + rowsAt] < low; cell += cells) {
      gl += bins[cell];
      second += bins[cell + 1];
      rowSum += bins[cell + rowsAt];
    }
    const all = hessian + lambda + lambda;
    for (; cell < end; cell += cells) {
      gl += bins[cell];
      second += bins[cell + 1];
      rowSum += bins[cell + rowsAt];
      if (rowSum >= high) break;
      // An empty bin repeats the cut before it, which is no better.
      const hl = second - floor(rowSum * inverse) * unit;
      const gr = gradient - gl;
      const underLeft = hl + lambda;
      const underRight = all - underLeft;
      const under = underLeft * underRight;
      const over = gl * gl * underRight + gr * gr * underLeft;
      if (over * bestUnder > bestOver * under && hl >= minHessian && hessian - hl >= minHessian) {
        bestOver = over;
        bestUnder = under;
        best = cell;
      }
    }
    this.#over = bestOver;
    this.#under = bestUnder;
    return best < 0 ? -1 : (best - first) / cells;
  }

  #sumLeft(): void {
    const { cells: bins, first, outsideGradient, outsideSecond, outsideRows } = this.sequence;
    const { cells, rowsAt, unit, inverse } = this.#layout;
    let gradient = this.outsideLeft ? outsideGradient : 0;
    let second = this.outsideLeft ? outsideSecond : 0;
    let rowSum = this.outsideLeft ? outsideRows : 0;
    for (let cell = first; cell <= first + cells * this.cut; cell += cells) {
      gradient += bins[cell];
      second += bins[cell + 1];
      rowSum += bins[cell + rowsAt];
    }
    this.leftGradient = gradient;
    this.leftRows = floor(rowSum * inverse);
    this.leftHessian = second - this.leftRows * unit;
  }
}
