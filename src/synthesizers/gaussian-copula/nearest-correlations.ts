import { cholesky } from "../../core/math/cholesky.js";
import { symmetricEigen } from "../../core/math/symmetric-eigen.js";

/** Least eigenvalue of a result: below it a latent would be all but fixed by others. */
const FLOOR = 1e-4;

/** Most steps of the ascent for a matrix of up to so many rows; a larger one gets fewer, but some, as a step costs the third power. */
const STEPS = 100;
const ROWS = 100;
const FEWEST_STEPS = 3;

/** Largest miss of the diagonal and of the zeros at which the ascent ends. */
const TOLERANCE = 1e-3;

/**
 * The correlation matrix nearest to a symmetric one (least squares over the entries) whose eigenvalues are at least 1e-4 and in which given entries
 * are 0: gradient ascent on the multipliers of the diagonal and of the zeros, X = P(A - S), S += X - wanted, where P lifts the eigenvalues. What the
 * ascent leaves of a miss is set right, and the matrix drawn towards the identity until its eigenvalues are high enough.
 * @param matrix `size` x `size`, with a diagonal of 1; returned itself where it is fit already
 * @param zeros pairs of places that are 0 in it and stay so
 * @see Malick, "A dual approach to semidefinite least-squares problems", SIAM J. Matrix Anal. Appl. 26 (2004) 272-284.
 * doi:10.1137/S0895479802413856; Higham, "Computing the nearest correlation matrix", IMA J. Numer. Anal. 22 (2002) 329-343. doi:10.1093/imanum/22.3.329
 */
export function nearestCorrelations(
  matrix: Float64Array,
  size: number,
  zeros: readonly (readonly [number, number])[],
): Float64Array {
  if (isHigh(matrix, size)) return matrix;
  const bound = [...zeros, ...Array.from({ length: size }, (_, i) => [i, i] as const)];
  const ratio = ROWS / Math.max(ROWS, size);
  const steps = Math.max(FEWEST_STEPS, Math.floor(STEPS * ratio * ratio * ratio));
  const multipliers = new Float64Array(size * size);
  let nearest = matrix;
  for (let step = 0; step < steps; step++) {
    nearest = lifted(
      matrix.map((value, at) => value - multipliers[at]),
      size,
    );
    let miss = 0;
    for (const [i, j] of bound) {
      const off = nearest[i * size + j] - (i === j ? 1 : 0);
      multipliers[i * size + j] += off;
      if (i !== j) multipliers[j * size + i] += off;
      miss = Math.max(miss, Math.abs(off));
    }
    if (miss < TOLERANCE) break;
  }
  return setRight(nearest, size, zeros);
}

/** Are all eigenvalues above the floor? */
function isHigh(matrix: Float64Array, size: number): boolean {
  const lowered = Float64Array.from(matrix);
  for (let i = 0; i < size; i++) lowered[i * size + i] -= FLOOR;
  return cholesky(lowered, size) !== null;
}

/** The matrix with its eigenvalues below the floor lifted to it: the nearest of all such. */
function lifted(matrix: Float64Array, size: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, size);
  const out = Float64Array.from(matrix);
  for (let k = size - 1; k >= 0 && values[k] < FLOOR; k--) {
    const vector = vectors.subarray(k * size, (k + 1) * size);
    for (let i = 0; i < size; i++) {
      const factor = (FLOOR - values[k]) * vector[i];
      for (let j = 0; j <= i; j++) out[i * size + j] += factor * vector[j];
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) out[j * size + i] = out[i * size + j];
  return out;
}

/** A diagonal of 1, zeros where they belong, and as little of the identity mixed in as lifts the least eigenvalue to the floor. */
function setRight(matrix: Float64Array, size: number, zeros: readonly (readonly [number, number])[]): Float64Array {
  const scales = Float64Array.from({ length: size }, (_, i) => 1 / Math.sqrt(matrix[i * size + i]));
  const right = matrix.map((value, at) => value * (scales[Math.floor(at / size)] * scales[at % size]));
  for (let i = 0; i < size; i++) right[i * size + i] = 1;
  for (const [i, j] of zeros) right[i * size + j] = right[j * size + i] = 0;
  for (let share = FLOOR; !isHigh(right, size); share = Math.min(1, 2 * share))
    for (let at = 0; at < right.length; at++) if (at % (size + 1) !== 0) right[at] *= 1 - share;
  return right;
}
