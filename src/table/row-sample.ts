const ALL_HASHES = 4294967296;

/**
 * Which rows of a stream to keep so that they never exceed a limit, all rows of a person together: a row is kept while the hash of its
 * person is below a threshold, and the threshold halves each time the limit is passed. What is kept at the end depends on the rows and the
 * hashes only, not on how they came in.
 */
export class RowSample {
  readonly #limit: number;
  #threshold = ALL_HASHES;
  #hashes: Uint32Array;
  #rows: number;

  /**
   * @param limit the most rows kept
   * @param hashes of the rows kept so far
   */
  constructor(limit: number, hashes: Uint32Array) {
    this.#limit = limit;
    this.#hashes = hashes;
    this.#rows = hashes.length;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Takes the hash of the next row; false when the row is not to be kept. */
  admit(hash: number): boolean {
    if (hash >= this.#threshold) return false;
    if (this.#rows === this.#hashes.length) {
      const grown = new Uint32Array(this.#rows * 2 + 16);
      grown.set(this.#hashes);
      this.#hashes = grown;
    }
    this.#hashes[this.#rows++] = hash;
    return true;
  }

  /** Lowers the threshold until the kept rows are within the limit; 1 for each row so far that stays, undefined when all do. */
  shrink(): Uint8Array | undefined {
    if (this.#rows <= this.#limit) return undefined;
    const before = this.#hashes.subarray(0, this.#rows);
    do {
      this.#threshold = Math.floor(this.#threshold / 2);
      this.#rows = 0;
      for (let row = 0; row < before.length; row++) if (before[row] < this.#threshold) this.#rows++;
    } while (this.#rows > this.#limit);
    const mask = new Uint8Array(before.length);
    const hashes = new Uint32Array(this.#rows);
    for (let row = 0, kept = 0; row < before.length; row++) {
      if (before[row] >= this.#threshold) continue;
      mask[row] = 1;
      hashes[kept++] = before[row];
    }
    this.#hashes = hashes;
    return mask;
  }
}
