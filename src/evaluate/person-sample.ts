import { permutation } from "../core/random/permutation.js";
import type { Random } from "../core/random/random.js";
import type { Arm } from "./evaluation-input.js";
import type { Persons } from "./persons.js";
import { poissonWeights } from "./poisson-weights.js";

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
 * replicate (`poissonWeights`).
 * @param purpose the stream's name
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
  const rowsOf = Uint32Array.from(chosen);
  const weights = poissonWeights(
    rowsOf.map((row) => drawn[persons.of?.[row] ?? row]),
    size,
    random.stream(`${purpose}/weights`),
  );
  return { rows: rowsOf, weights, persons: size, scale: Math.sqrt(size / persons.count) };
}
