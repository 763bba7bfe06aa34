import { shuffleIndex } from "../../core/random/feistel.js";
import type { Random } from "../../core/random/random.js";

/** Triples of columns that are judged, at most. */
export const MOST_TRIPLES = 10000;

/** Rows × triples, at most: half a second of work. Longer tables are judged on fewer triples. */
const MOST_VISITS = 5e7;

/**
 * Draws triples (a < b < c) of columns without repeat, and sorts them: all where there are no more than wanted.
 * @param rows rows of all tables that are counted for each triple
 */
export function triplesUsed(columns: number, rows: number, random: Random): [number, number, number][] {
  const all = (columns * (columns - 1) * (columns - 2)) / 6;
  const wanted = Math.min(all, MOST_TRIPLES, Math.max(1, Math.floor(MOST_VISITS / Math.max(1, rows))));
  const stream = random.stream("evaluate/triples");
  const numbers = Float64Array.from({ length: wanted }, (_, i) =>
    wanted === all ? i : shuffleIndex(i, all, stream, 0),
  ).sort();
  // Numbers ascend, so one walk over the first two columns finds the triple of each.
  const triples: [number, number, number][] = [];
  let a = 0;
  let b = 1;
  let first = 0;
  for (const number of numbers) {
    while (number >= first + columns - 1 - b) {
      first += columns - 1 - b;
      b++;
      if (b === columns - 1) {
        a++;
        b = a + 1;
      }
    }
    triples.push([a, b, b + 1 + number - first]);
  }
  return triples;
}
