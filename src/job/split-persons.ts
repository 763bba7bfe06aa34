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
  const [held, train] = dealPersons(rows, person, persons, [holdout], random);
  return { train, holdout: held };
}

/**
 * Deals persons to parts of the sizes given, and all others to one more: the first part is the same whatever parts come after it.
 * @returns the rows of each part, in file order
 */
export function dealPersons(
  rows: number,
  person: Uint32Array | undefined,
  persons: number,
  sizes: readonly number[],
  random: Random,
): Uint32Array[] {
  const order = permutation(persons, random.stream("split"));
  const partOf = new Uint8Array(persons).fill(sizes.length);
  let at = 0;
  sizes.forEach((size, part) => {
    for (const end = at + size; at < end; at++) partOf[order[at]] = part;
  });
  const parts: number[][] = [...sizes, 0].map(() => []);
  for (let row = 0; row < rows; row++) parts[partOf[person === undefined ? row : person[row]]].push(row);
  return parts.map((part) => Uint32Array.from(part));
}
