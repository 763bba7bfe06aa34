import type { LevelCodes } from "../code-column.js";
import type { ColumnView } from "../column-view.js";
import { LEAST_PERSONS } from "../least-persons.js";
import type { LevelMargin } from "./margin.js";
import { sharesOf } from "./shares-of.js";

const MOST_LEVELS = 20;

/**
 * The margin of a column of levels: the 20 most frequent real levels among those that at least five training persons hold, and all other
 * levels as one, whichever table they are of.
 */
export function levelMargin(view: ColumnView, column: LevelCodes): LevelMargin {
  const real = view.counts.train;
  const held = Array.from(real.keys()).filter((code) => code > 0 && view.persons[code] >= LEAST_PERSONS);
  const shown = held.sort((a, b) => real[b] - real[a] || a - b).slice(0, MOST_LEVELS);
  const lookup = new Uint8Array(column.size).fill(shown.length);
  shown.forEach((code, place) => {
    lookup[code] = place;
  });
  const other = column.size - 1 > shown.length;
  const shares = sharesOf(view, lookup, shown.length + (other ? 1 : 0));
  return { kind: "levels", levels: shown.map((code) => column.levels[code]), other, ...shares };
}
