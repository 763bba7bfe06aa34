import { sha256 } from "@noble/hashes/sha2.js";
import { TwinsetError } from "../errors.js";
import { Stream } from "./stream.js";

export type { Stream } from "./stream.js";

/**
 * The one source of repeatable randomness: a seed that gives a stream for each purpose. It has no state, so asking for a stream twice, or in
 * another order, changes nothing.
 *
 * A stream's 64-bit key is the first 8 bytes, read little-endian, of SHA-256 of the UTF-8 text `twinset/1\n<seed>\n<purpose>`: streams of
 * different purposes, or seeds, are as good as independent. Not a source of noise for differential privacy: 64 bits that a
 * seed fixes protect nobody.
 * @see FIPS 180-4 (SHA-256); `Stream` for how a number follows from the key.
 */
export class Random {
  readonly seed: string;

  /**
   * @param seed any one line of text, such as a decimal number; `"7"` and `"07"` are different seeds
   * @throws TwinsetError E_USAGE when it holds a line break, with which two pairs of seed and purpose could read the same
   */
  constructor(seed: string) {
    if (seed.includes("\n")) {
      throw new TwinsetError("E_USAGE", "the seed holds a line break", { remedy: "give one line of text" });
    }
    this.seed = seed;
  }

  /** The numbers of one purpose, such as `"decode"`; the purpose is any text. */
  stream(purpose: string): Stream {
    const digest = sha256(new TextEncoder().encode(`twinset/1\n${this.seed}\n${purpose}`));
    const words = new DataView(digest.buffer, digest.byteOffset, 8);
    return new Stream(words.getUint32(0, true), words.getUint32(4, true));
  }
}
