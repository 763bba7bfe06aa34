import type { LevelCodes } from "../code-column.js";
import type { ColumnView } from "../column-view.js";
import type { Side } from "../evaluation-input.js";
import { LEAST_PERSONS } from "../least-persons.js";
import type { Persons } from "../persons.js";
import { tallyPersons } from "../tally-persons.js";
import { isFew } from "./bin-holders.js";
import type { LevelMargin } from "./margin.js";
import { sharesOf } from "./shares-of.js";

const MOST_LEVELS = 20;

/**
 * The margin of a column of levels: the 20 most frequent real levels among those that at least five training persons hold, and all other
 * levels as one, whichever table they are of. A level that one to four holdout persons hold is among the others; and where the others
 * together have so few persons, the rarest levels join them.
 * @returns null where no level is left
 */
export function levelMargin(
  view: ColumnView,
  column: LevelCodes,
  persons: Readonly<Record<Side, Persons>>,
): LevelMargin | null {
  const real = view.counts.train;
  // 1: shown or missing, 0: one of the others.
  const lookup = new Uint8Array(column.size).fill(1, 0, 1);
  const others = (side: "train" | "holdout") => otherHolders(column.codes[side], lookup, persons[side]);
  const held =
    others("holdout") < LEAST_PERSONS ? null : tallyPersons(column.codes.holdout, column.size, persons.holdout);
  const named = Array.from(real.keys()).filter((code) => code > 0 && view.persons[code] >= LEAST_PERSONS);
  const shown = named
    .filter((code) => held === null || !isFew(held[code]))
    .sort((a, b) => real[b] - real[a] || a - b)
    .slice(0, MOST_LEVELS);
  for (const code of shown) lookup[code] = 1;
  const few = () => isFew(others("train")) || (held !== null && isFew(others("holdout")));
  while (shown.length > 0 && few()) lookup[shown.pop()!] = 0;
  if (shown.length === 0) return null;
  const other = column.size - 1 > shown.length;
  lookup.fill(shown.length);
  shown.forEach((code, place) => {
    lookup[code] = place;
  });
  const shares = sharesOf(view, lookup, shown.length + (other ? 1 : 0), held !== null);
  return { kind: "levels", levels: shown.map((code) => column.levels[code]), other, ...shares };
}

/** Persons with a cell whose code the lookup gives as 0. */
function otherHolders(codes: Uint32Array, lookup: Uint8Array, persons: Persons): number {
  const groups = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) groups[row] = lookup[codes[row]];
  return tallyPersons(groups, 2, persons)[0];
}
