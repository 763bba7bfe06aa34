/**
 * How many cells hold each code. O(cells).
 * @param size codes are 0 .. size - 1
 */
export function tally(codes: ArrayLike<number>, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let row = 0; row < codes.length; row++) counts[codes[row]]++;
  return counts;
}
