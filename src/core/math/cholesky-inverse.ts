/**
 * The inverse of a positive definite matrix from its Cholesky factor: (L Lᵀ)⁻¹ = MᵀM, M = L⁻¹.
 *
 * Symmetric to the bit. Relative error about the matrix's condition number times `size` 2^-53. O(2 size³/3).
 * @param lower L as `cholesky` gives it: `size` × `size`, row-major, a positive diagonal; nothing above the diagonal is read
 * @returns the inverse, `size` × `size`, row-major
 * @throws RangeError when L has not size² entries
 * @see Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. (2002), section 14.3
 */
export function choleskyInverse(lower: Float64Array, size: number): Float64Array {
  if (lower.length !== size * size) {
    throw new RangeError(`${lower.length} entries are no square matrix of size ${size}`);
  }
  const inverse = new Float64Array(size * size);
  const solved = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const at = row * size;
    const pivot = lower[at + row];
    for (let k = 0; k < row; k++) {
      const factor = lower[at + k];
      for (let column = 0; column <= k; column++) solved[at + column] -= factor * solved[k * size + column];
    }
    for (let column = 0; column < row; column++) solved[at + column] /= pivot;
    solved[at + row] = 1 / pivot;
    for (let i = 0; i <= row; i++) {
      const factor = solved[at + i];
      for (let j = 0; j <= i; j++) inverse[i * size + j] += factor * solved[at + j];
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) inverse[j * size + i] = inverse[i * size + j];
  return inverse;
}
