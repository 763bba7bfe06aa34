import { LEAST_PERSONS } from "../least-persons.js";
import type { Persons } from "../persons.js";

/** Counts the persons with a number in bins from .. to - 1. */
export type BinHolders = (from: number, to: number) => number;

/**
 * There are at most 20 bins, so a person's bins are the bits of one integer.
 * @param lookup bin of each code; 255 for none
 */
export function binHolders(codes: Uint32Array, lookup: Uint8Array, persons: Persons): BinHolders {
  const masks = new Uint32Array(persons.count);
  for (let row = 0; row < codes.length; row++) {
    const bin = lookup[codes[row]];
    if (bin !== 255) masks[persons.of === null ? row : persons.of[row]] |= 1 << bin;
  }
  const holders = new Map<number, number>();
  for (const mask of masks) holders.set(mask, (holders.get(mask) ?? 0) + 1);
  return (from, to) => {
    let count = 0;
    for (const [mask, times] of holders) if ((mask >>> from) & ((1 << (to - from)) - 1)) count += times;
    return count;
  };
}

/** One to four persons: too few to be counted in a figure. Nobody is no person's cell. */
export function isFew(persons: number): boolean {
  return persons > 0 && persons < LEAST_PERSONS;
}
