/** The distribution of a number of successes: `cumulative[i]` is P(successes ≤ least + i), ending in exactly 1. */
export interface HypergeometricTable {
  /** The least number of successes there can be. */
  readonly least: number;
  readonly cumulative: Float64Array;
}

/**
 * The hypergeometric distribution: how many of `draws` items, drawn without putting back from `population` items of which `successes` are
 * marked, are marked.
 *
 * Terms by their ratio P(k + 1)/P(k) = (successes - k)(draws - k) / ((k + 1)(population - successes - draws + k + 1)), outward from the mode,
 * where it is taken as 1, and divided by their sum at the end: no gamma function. Absolute error 1e-13 or less; O(size of the support).
 * @param population a whole number of 0 or more, at most 9e7 (products of two counts must stay exact)
 * @param successes a whole number 0 .. population
 * @param draws a whole number 0 .. population
 * @throws RangeError when they are not so
 */
export function hypergeometricTable(population: number, successes: number, draws: number): HypergeometricTable {
  for (const count of [population, successes, draws]) {
    if (!(Number.isInteger(count) && count >= 0 && count <= population && population <= 9e7)) {
      throw new RangeError(`no hypergeometric distribution of ${draws} draws from ${successes} in ${population}`);
    }
  }
  const spare = population - successes - draws;
  const least = Math.max(0, -spare);
  const most = Math.min(successes, draws);
  const mode = Math.floor(((successes + 1) * (draws + 1)) / (population + 2));
  const terms = new Float64Array(most - least + 1);
  terms[mode - least] = 1;
  for (let k = mode; k < most; k++) {
    terms[k + 1 - least] = (terms[k - least] * ((successes - k) * (draws - k))) / ((k + 1) * (spare + k + 1));
  }
  for (let k = mode; k > least; k--) {
    terms[k - 1 - least] = (terms[k - least] * (k * (spare + k))) / ((successes - k + 1) * (draws - k + 1));
  }
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    sum += terms[i];
    terms[i] = sum;
  }
  for (let i = 0; i < terms.length; i++) terms[i] /= sum;
  return { least, cumulative: terms };
}

/**
 * Draws from a hypergeometric distribution: the least k with P(successes ≤ k) > uniform. O(log of the support's size).
 * @param uniform in [0, 1)
 */
export function drawHypergeometric(table: HypergeometricTable, uniform: number): number {
  const { least, cumulative } = table;
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle] > uniform) high = middle;
    else low = middle + 1;
  }
  return least + low;
}
