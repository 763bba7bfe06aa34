/**
 * The Cholesky factor of a positive definite matrix: the lower triangular L with matrix = L Lᵀ, row by row.
 *
 * |L Lᵀ - matrix| is a few `size` 2^-53 of the diagonal. O(size³/3).
 * @param matrix `size` × `size`, row-major, symmetric; only its lower triangle is read
 * @returns L, `size` × `size`, row-major, zero above the diagonal; null where the matrix is not positive definite as computed: a pivot
 * that is not above 0, or not finite (so also where a NaN or an infinity stands)
 * @throws RangeError when the matrix has not size² entries
 * @see Golub & Van Loan, Matrix Computations, 4th ed. (2013), section 4.2; Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. (2002), theorem 10.3
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  if (matrix.length !== size * size) {
    throw new RangeError(`${matrix.length} entries are no square matrix of size ${size}`);
  }
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const at = row * size;
    for (let column = 0; column < row; column++) {
      const other = column * size;
      let rest = matrix[at + column];
      for (let k = 0; k < column; k++) rest -= lower[at + k] * lower[other + k];
      lower[at + column] = rest / lower[other + column];
    }
    let pivot = matrix[at + row];
    for (let k = 0; k < row; k++) pivot -= lower[at + k] * lower[at + k];
    if (!(pivot > 0 && pivot < Infinity)) return null;
    lower[at + row] = Math.sqrt(pivot);
  }
  return lower;
}
