/**
 * Reduces a symmetric matrix A to the tridiagonal T = Qᵀ A Q by Householder's reflections I - β v vᵀ.
 *
 * |Q T Qᵀ - A| and |Qᵀ Q - I| are a few n 2^-53 of A. O(8 n³/3).
 * @param a A, `n` × `n`, row-major, both triangles, its largest entry 1 .. 2 in size (or all of them 0); overwritten: each row that has been
 * cleared keeps its v
 * @param diagonal `n` long; gets T's diagonal
 * @param beside `n` long; `beside[i]` gets T's entry between i and i + 1
 * @returns Qᵀ, `n` × `n`, row-major
 * @see Golub & Van Loan, Matrix Computations, 4th ed. (2013), algorithms 5.1.1 and 8.3.1
 */
export function tridiagonalForm(
  a: Float64Array,
  n: number,
  diagonal: Float64Array,
  beside: Float64Array,
): Float64Array {
  const betas = new Float64Array(n);
  const w = new Float64Array(n);
  for (let k = 0; k + 1 < n; k++) {
    const v = k * n;
    diagonal[k] = a[v + k];
    let tail = 0;
    for (let j = k + 2; j < n; j++) tail += a[v + j] * a[v + j];
    const head = a[v + k + 1];
    beside[k] = head;
    // The largest entry is 1 or more here: what this leaves out is far below its rounding, and the squares kept have all their bits.
    if (tail < 1e-40) continue;
    const norm = Math.sqrt(head * head + tail);
    beside[k] = head > 0 ? -norm : norm;
    a[v + k + 1] = head - beside[k];
    const beta = 1 / (norm * (norm + Math.abs(head)));
    betas[k] = beta;
    let vw = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += a[i * n + j] * a[v + j];
      w[i] = beta * sum;
      vw += w[i] * a[v + i];
    }
    const half = (beta * vw) / 2;
    for (let i = k + 1; i < n; i++) w[i] -= half * a[v + i];
    for (let i = k + 1; i < n; i++) {
      const vi = a[v + i];
      const wi = w[i];
      for (let j = k + 1; j < n; j++) a[i * n + j] -= vi * w[j] + wi * a[v + j];
    }
  }
  if (n > 0) diagonal[n - 1] = a[n * n - 1];
  const basis = new Float64Array(n * n);
  for (let i = 0; i < n; i++) basis[i * n + i] = 1;
  for (let k = n - 3; k >= 0; k--) {
    if (betas[k] === 0) continue;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += basis[i * n + j] * a[k * n + j];
      sum *= betas[k];
      for (let j = k + 1; j < n; j++) basis[i * n + j] -= sum * a[k * n + j];
    }
  }
  return basis;
}
