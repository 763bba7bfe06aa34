import type { Stream } from "../core/random/stream.js";

/** How often persons are resampled: the standard error of 50 replicates is itself known to 10 %. */
export const REPLICATES = 50;

/**
 * A Poisson(1) weight for each person in each replicate, laid out by rows: the bootstrap that needs no index, all rows of a person moving
 * together. O(replicates × (rows + persons)).
 * @param of the person of each row, 0 .. persons - 1
 * @returns [REPLICATES × rows]: row i in replicate b at `b * of.length + i`
 * @see Chamandy, Muralidharan, Najmi, Naidu, "Estimating uncertainty for massive data streams", Google technical report (2012)
 */
export function poissonWeights(of: Uint32Array, persons: number, stream: Stream): Uint8Array {
  const weights = new Uint8Array(REPLICATES * of.length);
  const own = new Uint8Array(persons);
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    for (let person = 0; person < persons; person++) own[person] = poissonOfOne(stream.uniform(person, replicate));
    const from = replicate * of.length;
    for (let i = 0; i < of.length; i++) weights[from + i] = own[of[i]];
  }
  return weights;
}

/** A Poisson(1) number from a uniform one: the least k with P(X <= k) > u. */
function poissonOfOne(uniform: number): number {
  let term = 0.36787944117144233; // exp(-1)
  let below = term;
  let k = 0;
  while (uniform >= below && k < 20) {
    term /= ++k;
    below += term;
  }
  return k;
}
