import { powerOfTwo } from "./power-of-two.js";

const { abs } = Math;

/**
 * Rounds values to a grid so coarse that every sum of them is exact in double precision: sums then do not depend on the order of the
 * values, and differences of sums leave no residue.
 *
 * The grid is 2^-52 P, P the least power of two with P >= 2 n max|v|: of twenty thousand values, each keeps some 36 bits. (v + 1.5 P) - 1.5 P
 * rounds v to it, ties to even. The first fold of Demmel and Nguyen, "Fast reproducible floating-point summation", ARITH 21 (2013).
 * @param n how many of `values`
 * @param out value i goes to `out[i * stride]`
 * @returns false, and nothing written, when n max|v| is not finite
 * @see doi:10.1109/ARITH.2013.9
 */
export function roundForSums(values: Float64Array, n: number, out: Float64Array, stride = 1): boolean {
  const power = gridForSums(n, greatest(values, n));
  if (!(power < Number.POSITIVE_INFINITY)) return false;
  roundTo(values, n, 1.5 * power, out, stride);
  return true;
}

/** P of the grid of {@link roundForSums} for n values of at most this size; not finite where there is none. */
export function gridForSums(n: number, size: number): number {
  return powerOfTwo(2 * n * size);
}

/** Rounds by adding and taking away 1.5 P. */
export function roundTo(values: Float64Array, n: number, shift: number, out: Float64Array, stride: number): void {
  for (let i = 0, at = 0; i < n; i++, at += stride) out[at] = values[i] + shift - shift;
}

/** The greatest size of the first n values; infinite when one is no finite number. */
export function greatest(values: Float64Array, n: number): number {
  let most = 0;
  for (let i = 0; i < n; i++) {
    const size = abs(values[i]);
    if (size <= most) continue;
    // A NaN fails every comparison, so ask for what is in order.
    if (!(size < Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
    most = size;
  }
  return most;
}
