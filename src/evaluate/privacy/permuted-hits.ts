import { drawHypergeometric, hypergeometricTable } from "../../core/math/hypergeometric.js";
import type { Stream } from "../../core/random/random.js";

export const PERMUTATIONS = 9999;

/**
 * Hits of each statistic among the persons drawn, in each of 9,999 random draws from persons of several masks: multivariate
 * hypergeometric, made mask by mask. O(permutations × masks), and tables no longer than a mask has persons.
 * @param totals persons of each mask; bit k of a mask: statistic k hits them
 * @param draws how many are drawn each time, 0 .. sum of totals
 * @param stream address (permutation, mask) is used
 * @returns per statistic, one count a permutation
 */
export function permutedHits(
  totals: readonly number[],
  draws: number,
  statistics: number,
  stream: Stream,
): Uint32Array[] {
  const hits = Array.from({ length: statistics }, () => new Uint32Array(PERMUTATIONS));
  const left = new Uint32Array(PERMUTATIONS).fill(draws);
  let population = totals.reduce((sum, total) => sum + total, 0);
  // Rare masks first, so that tables stay short; the last mask takes what is left.
  const masks = Array.from(totals.keys()).filter((mask) => totals[mask] > 0);
  masks.sort((a, b) => totals[a] - totals[b] || a - b);
  for (const mask of masks) {
    const drawn = drawEach(population, totals[mask], left, stream, mask);
    for (let i = 0; i < PERMUTATIONS; i++) left[i] -= drawn[i];
    for (let k = 0; k < statistics; k++) {
      if (mask & (1 << k)) for (let i = 0; i < PERMUTATIONS; i++) hits[k][i] += drawn[i];
    }
    population -= totals[mask];
  }
  return hits;
}

/** In each permutation, how many of `successes` persons among `population` are drawn when `draws[i]` are. */
function drawEach(
  population: number,
  successes: number,
  draws: Uint32Array,
  stream: Stream,
  slot: number,
): Uint32Array {
  if (successes === population) return draws.slice();
  // Permutations with as many draws share a table: taken together, only one table is held at a time. Number and place in one double.
  const keys = Float64Array.from(draws, (count, i) => count * 16384 + i).sort();
  const out = new Uint32Array(draws.length);
  let size = Math.floor(keys[0] / 16384);
  let table = hypergeometricTable(population, successes, size);
  for (const key of keys) {
    const i = key % 16384;
    if (draws[i] !== size) {
      size = draws[i];
      table = hypergeometricTable(population, successes, size);
    }
    out[i] = drawHypergeometric(table, stream.uniform(i, slot));
  }
  return out;
}
