import { integerBelow } from "./integer-below.js";
import type { Stream } from "./stream.js";

/**
 * The numbers 0 .. n - 1 in a random order, each of the n! orders equally likely as far as a 64-bit key can reach them.
 *
 * Fisher-Yates from the end, as Durstenfeld wrote it: for i = n - 1 .. 1, swap places i and j, j drawn exactly uniformly from 0 .. i at the
 * stream's row 0, slot i. O(n).
 * @throws RangeError when n is not an integer 0 .. 2^32 - 1
 * @see Durstenfeld, "Algorithm 235: random permutation", CACM 7 (1964) 420. doi:10.1145/364520.364540
 */
export function permutation(n: number, stream: Stream): Uint32Array {
  if (!(Number.isInteger(n) && n >= 0 && n <= 4294967295)) {
    throw new RangeError(`the length of a permutation must be an integer from 0 to 4294967295, not ${n}`);
  }
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let i = n - 1; i > 0; i--) {
    const j = integerBelow(i + 1, stream, 0, i);
    const last = order[i];
    order[i] = order[j];
    order[j] = last;
  }
  return order;
}
