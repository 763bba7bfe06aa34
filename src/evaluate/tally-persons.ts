import type { Persons } from "./persons.js";
import { rowsByPerson } from "./rows-by-person.js";
import { tally } from "./tally.js";

/**
 * How many persons hold each code: a person with the same code in several rows counts once for it. O(rows + persons + size).
 * @param codes one a row, 0 .. size - 1
 */
export function tallyPersons(codes: Uint32Array, size: number, persons: Persons): Uint32Array {
  if (persons.of === null) return tally(codes, size);
  const counts = new Uint32Array(size);
  // The last person seen with a code, plus one: rows are visited person by person, so one number a code is enough.
  const last = new Uint32Array(size);
  for (const row of rowsByPerson(persons.of, persons.count).order) {
    const mark = persons.of[row] + 1;
    if (last[codes[row]] === mark) continue;
    last[codes[row]] = mark;
    counts[codes[row]]++;
  }
  return counts;
}
