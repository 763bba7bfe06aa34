import { openUnit } from "./open-unit.js";
import { philox } from "./philox.js";

/**
 * The random numbers of one purpose, addressed rather than drawn in turn: each is a function of (key, row, slot, attempt) and of nothing
 * else, so rows can be made in any order, on any worker. Philox4x32-10 with the counter (row mod 2^32, floor(row / 2^32), slot, attempt).
 *
 * `row` is an integer 0 .. 2^53 - 1, `slot` tells apart the draws of one row, `attempt` those of a rejection loop; both 0 .. 2^32 - 1.
 * The same address always gives the same block: `word` is the leading word that `uniform` is made of, so use one of them an address.
 */
export class Stream {
  // Scratch for the last block: overwritten by every call, read by none before it writes.
  readonly #block = new Uint32Array(4);
  readonly #key0: number;
  readonly #key1: number;

  /** From a 64-bit key, least significant word first. `Random.stream` makes the key from a seed and a purpose. */
  constructor(key0: number, key1: number) {
    this.#key0 = key0 | 0;
    this.#key1 = key1 | 0;
  }

  /** A number of the open interval (0, 1): at least 2^-53, at most 1 - 2^-53 (see `openUnit`). */
  uniform(row: number, slot: number, attempt = 0): number {
    const block = this.#block;
    philox(block, row >>> 0, (row / 4294967296) | 0, slot, attempt, this.#key0, this.#key1);
    return openUnit(block[0], block[1]);
  }

  /** An integer 0 .. 2^32 - 1, each equally likely. */
  word(row: number, slot: number, attempt = 0): number {
    const block = this.#block;
    philox(block, row >>> 0, (row / 4294967296) | 0, slot, attempt, this.#key0, this.#key1);
    return block[0];
  }

  /** One slot of consecutive rows: `out[i] = uniform(start + i, slot)`. */
  fill(out: Float64Array, start: number, slot: number): void {
    for (let i = 0; i < out.length; i++) out[i] = this.uniform(start + i, slot);
  }

  /** One slot of the rows listed: `out[i] = uniform(rows[i], slot)`, for as many as `out` holds. */
  fillRows(out: Float64Array, rows: Float64Array, slot: number): void {
    for (let i = 0; i < out.length; i++) out[i] = this.uniform(rows[i], slot);
  }
}
