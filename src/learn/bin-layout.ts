import { powerOfTwo } from "./power-of-two.js";
import { greatest, gridForSums, roundTo } from "./round-for-sums.js";

const { max } = Math;

/** Up to so many rows, hessian and rows share a cell: a hessian is rounded to 2^-17 of the greatest or finer (2^-21 up to 20,000 rows). */
const MOST_SHARED = 131071;

/** 2^-1000: its inverse is finite. */
const LEAST_UNIT = 9.332636185032189e-302;

/**
 * How a bin holds its sums: the gradient in the first cell, hessian and rows in the second, as `rows * unit + hessian` in one number, for an
 * addition saved is a third of the time. `unit` is a power of two above any sum of hessians, and hessians are rounded to a grid on which
 * these sums are exact, so both parts come back: rows = floor(cell / unit). Where every hessian is 1 the cell is the number of rows, and
 * both parts are it. Of very many rows the rows have a third cell.
 */
export class BinLayout {
  /** Cells of a bin. */
  readonly cells: 2 | 3;
  /** Which of them has the rows. */
  readonly rowsAt: 1 | 2;
  unit = 0;
  inverse = 1;
  /** Sums of the values arranged last. */
  gradient = 0;
  hessian = 0;
  readonly #unitHessian: boolean;

  constructor(rows: number, unitHessian: boolean) {
    this.cells = unitHessian || rows <= MOST_SHARED ? 2 : 3;
    this.rowsAt = this.cells === 2 ? 1 : 2;
    this.#unitHessian = unitHessian;
  }

  /**
   * Lays out the values of a tree's rows, gradient and second value by turns, sums them, and settles `unit`.
   * @param bounds of the sizes, where they are known
   * @returns false when a value, or n times one, is not finite
   */
  arrange(
    gradients: Float64Array,
    hessians: Float64Array,
    n: number,
    pairs: Float64Array,
    bounds?: { gradient: number; hessian: number },
  ): boolean {
    const power = gridForSums(n, bounds?.gradient ?? greatest(gradients, n));
    if (!(power < Number.POSITIVE_INFINITY)) return false;
    roundTo(gradients, n, 1.5 * power, pairs, 2);
    this.gradient = sum(pairs, n, 0);
    if (this.#unitHessian) {
      countOnes(n, pairs);
      this.hessian = n;
      return true;
    }
    // A little more than the greatest sum, for they are rounded yet.
    const unit = max(powerOfTwo(1.001 * n * (bounds?.hessian ?? greatest(hessians, n))), LEAST_UNIT);
    // The grid is 2^-52 of the greatest cell: of one unit, or of n and one.
    const shift = 1.5 * unit * (this.cells === 3 ? 2 : powerOfTwo(n + 1));
    if (!(shift < Number.POSITIVE_INFINITY)) return false;
    const row = this.cells === 3 ? 0 : unit;
    roundHessians(hessians, n, shift, row, pairs);
    this.hessian = sum(pairs, n, 1) - n * row;
    this.unit = row;
    this.inverse = row === 0 ? 1 : 1 / row;
    return true;
  }
}

function roundHessians(hessians: Float64Array, n: number, shift: number, row: number, pairs: Float64Array): void {
  for (let i = 0, at = 1; i < n; i++, at += 2) pairs[at] = hessians[i] + shift - shift + row;
}

function sum(pairs: Float64Array, n: number, first: number): number {
  let total = 0;
  for (let at = first; at < 2 * n; at += 2) total += pairs[at];
  return total;
}

function countOnes(n: number, pairs: Float64Array): void {
  for (let at = 1; at < 2 * n; at += 2) pairs[at] = 1;
}
