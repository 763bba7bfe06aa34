/** A B for row-major matrices of one size, entry by entry. */
export function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  return a.map((_, at) => {
    const row = Math.floor(at / size);
    let sum = 0;
    for (let k = 0; k < size; k++) sum += a[row * size + k] * b[k * size + (at % size)];
    return sum;
  });
}

/** Aᵀ. */
export function transposed(a: Float64Array, size: number): Float64Array {
  return a.map((_, at) => a[(at % size) * size + Math.floor(at / size)]);
}
