import type { Column, Table } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";
import { personRank } from "./record-names.js";
import type { ColumnSchema } from "./schema.js";

/** More rows a person than this, on average, and the column names something else: a site, a class. */
const MOST_ROWS_A_PERSON = 200;
/** Share of the rows that may lack the key; each of them counts as a person of its own. */
const MOST_MISSING = 0.05;

/**
 * The column whose values repeat because a person has several rows: the id whose name says so most surely (`patient_id` before `account` before
 * `id`). Null when such an id never repeats (then every row is a person) or no column qualifies.
 */
export function proposePersonKey(table: Table, columns: readonly ColumnSchema[]): string | null {
  const ids = columns.filter((column) => column.sdtype === "id");
  const surest = Math.max(1, ...ids.map((column) => personRank(column.name)));
  const named = ids.filter((column) => personRank(column.name) === surest);
  // A person named once a row needs no key, whatever repeats beside it.
  if (!named.every((column) => table.rows - column.missing.count > column.distinct)) return null;
  const candidates = named.filter(
    (column) => column.missing.count <= MOST_MISSING * table.rows && table.rows <= MOST_ROWS_A_PERSON * column.distinct,
  );
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
