import { permutation } from "../core/random/permutation.js";
import type { Random } from "../core/random/random.js";

/** Fewer persons than this make figures with wide intervals. */
const WANTED = 2000;

/**
 * How many persons are to be held out: by default 20 %, at least 2,000.
 * @param holdout share below 1, or a number of persons; undefined for the default; 0 for none
 */
export function wantedHoldout(persons: number, holdout: number | undefined): number {
  if (holdout === undefined) return Math.max(Math.round(persons / 5), WANTED);
  return Math.round(holdout < 1 ? holdout * persons : holdout);
}

/** How many persons are held out: as many as wanted, at most half. */
export function holdoutSize(persons: number, holdout: number | undefined): number {
  return Math.min(Math.floor(persons / 2), wantedHoldout(persons, holdout));
}

/** Rows of the two parts, in file order. All rows of a person are on one side. */
export interface Split {
  train: Uint32Array;
  holdout: Uint32Array;
}

/** Draws the persons that are held out, before anything is learned. */
export function splitPersons(
  rows: number,
  person: Uint32Array | undefined,
  persons: number,
  holdout: number,
  random: Random,
): Split {
  const order = permutation(persons, random.stream("split"));
  const isHeldOut = new Uint8Array(persons);
  for (let at = 0; at < holdout; at++) isHeldOut[order[at]] = 1;
  const train: number[] = [];
  const held: number[] = [];
  for (let row = 0; row < rows; row++)
    (isHeldOut[person === undefined ? row : person[row]] === 1 ? held : train).push(row);
  return { train: Uint32Array.from(train), holdout: Uint32Array.from(held) };
}
