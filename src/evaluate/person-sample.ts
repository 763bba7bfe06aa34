import { permutation } from "../core/random/permutation.js";
import type { Random } from "../core/random/random.js";
import type { Arm } from "./evaluation-input.js";
import type { Persons } from "./persons.js";

/** How often persons are resampled: the standard error of 50 replicates is itself known to 10 %. */
export const REPLICATES = 50;

/** Persons resampled at most. */
export const SAMPLE = 20000;

/** Some persons' rows with a weight in each replicate: what the person bootstrap resamples. */
export interface PersonSample {
  /** The rows of the persons drawn, ascending. */
  readonly rows: Uint32Array;
  /** Weight of `rows[i]` in replicate b: `weights[b * rows.length + i]`. */
  readonly weights: Uint8Array;
  /** Persons drawn. */
  readonly persons: number;
  /** √(persons drawn / persons there are): what turns the sample's standard error into the table's. */
  readonly scale: number;
}

/** The sample of each arm; null where the arm has no row. */
export type Samples = Readonly<Record<Arm, PersonSample | null>>;

/**
 * Draws persons without putting back, at most `limit` of them and about twice as many rows, and gives each a Poisson(1) weight in every
 * replicate: the bootstrap that needs no index, all rows of a person moving together.
 * @param purpose the stream's name
 * @see Chamandy, Muralidharan, Najmi, Naidu, "Estimating uncertainty for massive data streams", Google technical report (2012)
 */
export function personSample(
  persons: Persons,
  rows: number,
  random: Random,
  purpose: string,
  limit = SAMPLE,
): PersonSample {
  const perPerson = rows / Math.max(1, persons.count);
  const size = Math.min(persons.count, Math.max(1, Math.floor(Math.min(limit, (2 * limit) / perPerson))));
  const drawn = new Int32Array(persons.count).fill(-1);
  if (size === persons.count) for (let person = 0; person < size; person++) drawn[person] = person;
  else {
    const order = permutation(persons.count, random.stream(`${purpose}/persons`));
    for (let i = 0; i < size; i++) drawn[order[i]] = i;
  }
  const chosen: number[] = [];
  for (let row = 0; row < rows; row++) if (drawn[persons.of?.[row] ?? row] >= 0) chosen.push(row);
  const weights = new Uint8Array(REPLICATES * chosen.length);
  const stream = random.stream(`${purpose}/weights`);
  const own = new Uint8Array(size);
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    for (let i = 0; i < size; i++) own[i] = poissonOfOne(stream.uniform(i, replicate));
    const from = replicate * chosen.length;
    for (let i = 0; i < chosen.length; i++) weights[from + i] = own[drawn[persons.of?.[chosen[i]] ?? chosen[i]]];
  }
  return { rows: Uint32Array.from(chosen), weights, persons: size, scale: Math.sqrt(size / persons.count) };
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
