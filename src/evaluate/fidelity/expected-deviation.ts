/** √(2/π): the mean absolute deviation of a normal variable over its standard deviation. */
const NORMAL = 0.7978845608028654;

/** From this variance on the normal approximation is used: it is then right to some 1 / (12 × variance). */
const LARGE_VARIANCE = 400;

/**
 * The mean absolute deviation E|X - E X| of X, how many of m rows are in the first of two tables when a rows of all a + b are, drawn at random:
 * hypergeometric. By de Moivre's telescoping sum it is (2/N) v (N - m - a + v) P(X = v), v = ⌊m a/N⌋ + 1, N = a + b, exact for every m; the
 * probabilities follow from m to m + 1 by their ratio. Where the variance passes 400, √(2/π) times the standard deviation.
 *
 * With it, two tables of one population differ in the share of a cell that m of their rows hold by (1/a + 1/b) E|X - E X| on average.
 * @see Diaconis and Zabell, "Closed form summation for classical distributions: variations on a theme of de Moivre", Statistical Science 6
 * (1991) 284-302. doi:10.1214/ss/1177011699
 */
export class ExpectedDeviation {
  readonly #all: number;
  /** Share of all rows that are in the first table. */
  readonly #share: number;
  /** Of m = 0, 1, ... */
  readonly #table: Float64Array;

  /** @param a rows of the first table, at least 1; b: of the second, at least 1; O(a + b) at most */
  constructor(a: number, b: number) {
    const all = a + b;
    this.#all = all;
    this.#share = a / all;
    const largest = Math.min(Math.floor(all / 2) + 1, Math.ceil((2 * LARGE_VARIANCE * all * all) / (a * b)));
    this.#table = new Float64Array(largest + 1);
    let v = 1;
    let chance = a / all;
    for (let m = 1; m <= largest; m++) {
      this.#table[m] = (2 / all) * v * (all - m - a + v) * chance;
      chance *= ((m + 1) / (m + 1 - v)) * ((all - m - a + v) / (all - m));
      if (Math.floor(((m + 1) * a) / all) + 1 > v) {
        chance *= ((m + 1 - v) / (v + 1)) * ((a - v) / (all - m - a + v));
        v++;
      }
    }
  }

  /** Of m rows, 0 .. a + b; a number that is not whole is read between its neighbours. */
  of(m: number): number {
    // As many outside deviate as inside.
    const least = Math.min(m, this.#all - m);
    const below = Math.floor(least);
    if (below + 1 < this.#table.length) {
      return this.#table[below] + (least - below) * (this.#table[below + 1] - this.#table[below]);
    }
    const variance = (least * this.#share * (1 - this.#share) * (this.#all - least)) / (this.#all - 1);
    return NORMAL * Math.sqrt(variance);
  }

  /**
   * Of m rows whose count varies `effect` times as much as that of independent rows, because rows of one person are alike: as of
   * m / effect blocks of `effect` rows each.
   */
  ofClustered(m: number, effect: number): number {
    if (effect <= 1) return Math.sqrt(effect) * this.of(m);
    const blocks = m / effect;
    return effect * this.of(blocks) * Math.sqrt((this.#all - m) / (this.#all - blocks));
  }
}
