import type { NumberCodes } from "../code-column.js";
import type { ColumnView } from "../column-view.js";
import { LEAST_PERSONS } from "../least-persons.js";
import { isFew } from "./bin-holders.js";

/** A value that this share of the numbers has stands out of its bin. */
const ATOM_SHARE = 0.1;
const MOST_ATOMS = 4;

/** With no more values than bins, the bins show each value by itself. */
const MOST_VALUES = 20;

/**
 * Codes of the numbers that a tenth or more of the training cells with a number have, four at most, ascending; none in a column of 20
 * distinct numbers or fewer.
 * @param holdout holdout persons that hold each code; null where the holdout is not shown
 */
export function findAtoms(view: ColumnView, column: NumberCodes, holdout: Uint32Array | null): number[] {
  const counts = view.counts.train;
  let total = 0;
  let distinct = 0;
  for (let code = 1; code < column.size; code++) {
    total += counts[code];
    if (counts[code] > 0) distinct++;
  }
  if (distinct <= MOST_VALUES) return [];
  const found: number[] = [];
  for (let code = 1; code < column.size; code++) {
    if (counts[code] < ATOM_SHARE * total || view.persons[code] < LEAST_PERSONS) continue;
    if (holdout === null || !isFew(holdout[code])) found.push(code);
  }
  found.sort((a, b) => counts[b] - counts[a] || a - b);
  return found.slice(0, MOST_ATOMS).sort((a, b) => a - b);
}
