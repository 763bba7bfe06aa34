import type { Persons } from "./persons.js";

/** The rows of a table, those of a person together. */
export interface RowsByPerson {
  readonly order: Uint32Array;
  /** Person p has `order[starts[p]] .. order[starts[p + 1] - 1]`. */
  readonly starts: Uint32Array;
}

/** Orders rows by their persons, and a person's by their place: a counting sort, O(rows + persons). */
export function rowsByPerson(of: NonNullable<Persons["of"]>, count: number): RowsByPerson {
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < of.length; row++) starts[of[row] + 1]++;
  for (let person = 0; person < count; person++) starts[person + 1] += starts[person];
  const next = starts.slice();
  const order = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row++) order[next[of[row]]++] = row;
  return { order, starts };
}
