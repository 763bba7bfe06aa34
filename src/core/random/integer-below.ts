import type { Stream } from "./stream.js";

/**
 * An integer 0 .. bound - 1, each exactly equally likely.
 *
 * Word mod bound, where words at or past the greatest multiple of `bound` that fits 2^32 are rejected; each rejection, of a chance
 * below 1/2, raises `attempt`, so no other address's draw is used up.
 * @param bound an integer 1 .. 2^32
 */
export function integerBelow(bound: number, stream: Stream, row: number, slot: number): number {
  const limit = 4294967296 - (4294967296 % bound);
  let attempt = 0;
  let word = stream.word(row, slot, attempt);
  while (word >= limit) word = stream.word(row, slot, ++attempt);
  return word % bound;
}
