import type { Persons } from "./persons.js";
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
  for (const row of rowsByPerson(persons.of, persons.count)) {
    const mark = persons.of[row] + 1;
    if (last[codes[row]] === mark) continue;
    last[codes[row]] = mark;
    counts[codes[row]]++;
  }
  return counts;
}

/** The rows in the order of their persons: a counting sort. */
function rowsByPerson(of: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (let row = 0; row < of.length; row++) next[of[row] + 1]++;
  for (let person = 0; person < count; person++) next[person + 1] += next[person];
  const order = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row++) order[next[of[row]]++] = row;
  return order;
}
