/**
 * Counts the two-way table of two columns, cell (a, b) at a * sizeB + b. O(rows).
 * @param a codes 0 .. sizeA - 1
 * @param b codes 0 .. sizeB - 1, as many as a
 */
export function contingency(a: Uint8Array, b: Uint8Array, sizeA: number, sizeB: number): Uint32Array {
  const cells = new Uint32Array(sizeA * sizeB);
  for (let row = 0; row < a.length; row++) cells[a[row] * sizeB + b[row]]++;
  return cells;
}
