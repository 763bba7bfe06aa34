import type { Column, Table } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";
import { namesPersons } from "./recognisers/identifier.js";
import type { ColumnSchema } from "./schema.js";

/** More rows a person than this, on average, and the column names something else: a site, a class. */
const MOST_ROWS_A_PERSON = 200;

/**
 * The column whose values repeat because a person has several rows: an id column that is named like a person, or the only
 * repeating id column. Null when an id never repeats (then every row is a person) or no column qualifies.
 */
export function proposePersonKey(table: Table, columns: readonly ColumnSchema[]): string | null {
  const ids = columns.filter((column) => column.sdtype === "id");
  const repeats = (column: ColumnSchema) => table.rows - column.missing.count > column.distinct;
  const persons = ids.filter((column) => repeats(column) && namesPersons(column.name) && column.missing.count === 0);
  // A person named once a row needs no key; a row number beside a repeating patient id does not count as a person.
  if (ids.some((column) => !repeats(column) && namesPersons(column.name))) return null;
  const candidates = persons.filter((column) => table.rows <= MOST_ROWS_A_PERSON * column.distinct);
  candidates.sort((a, b) => b.distinct - a.distinct);
  return candidates[0]?.name ?? null;
}

/** The person of each row, numbered in order of first appearance; missing keys are persons of their own. */
export function personIndex(
  column: Column,
  isMissing: (text: string) => boolean,
): { person: Uint32Array; persons: number } {
  const { codes, levels } = toDictionary(column);
  const missing = levels.map(isMissing);
  const numbers = new Int32Array(levels.length).fill(-1);
  const person = new Uint32Array(codes.length);
  let persons = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (missing[code]) person[row] = persons++;
    else {
      if (numbers[code] < 0) numbers[code] = persons++;
      person[row] = numbers[code];
    }
  }
  return { person, persons };
}
