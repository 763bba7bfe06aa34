import type { Stream } from "./random.js";

/** Four rounds look random to anyone without the key (Luby and Rackoff 1988); sizes of a few hundred need some more. */
const ROUNDS = 6;

/**
 * A one-to-one shuffle of the whole numbers 0 … size - 1 that needs no memory: unique keys without coordination between workers.
 * A balanced Feistel network over the next power of four, walked along its cycle until the value falls inside the size.
 * @param index 0 … size - 1
 * @param size 1 … 2^52
 * @param slot tells shuffles of one stream apart
 * @see Black and Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002, section 4 (cycle walking)
 */
export function shuffleIndex(index: number, size: number, stream: Stream, slot: number): number {
  let half = 1;
  while (half * half < size) half *= 2;
  let value = index;
  do {
    let left = Math.floor(value / half);
    let right = value % half;
    for (let round = 0; round < ROUNDS; round++) {
      const mixed = (left + (stream.word(right, slot, round) % half)) % half;
      left = right;
      right = mixed;
    }
    value = left * half + right;
  } while (value >= size);
  return value;
}
