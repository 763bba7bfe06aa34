import type { Column, Table } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";
import { isMissingText } from "./column-values.js";
import { namesFixedTrait } from "./fixed-traits.js";
import { namesHouseholds, namesShared, personRank } from "./record-names.js";
import type { ColumnSchema } from "./schema.js";
import { traitVaries } from "./trait-varies.js";

/** More rows a person than this, on average, and the column names something else: a site, a class. */
const MOST_ROWS_A_PERSON = 200;
/** Share of the rows that may lack the key; each of them counts as a person of its own. */
const MOST_MISSING = 0.05;

/** Which column is taken for the person key, and what the owner of the data should know of that. */
export interface KeyProposal {
  /** Null when every row counts as a person. */
  name: string | null;
  /** Its name says that it tells persons apart; otherwise it is only an id that comes back. */
  named: boolean;
  /** Columns that could be it as well. */
  others: string[];
  /** Columns that are not taken because sex or birth differs between rows of one value. */
  mixed: string[];
  /** Columns that come back, but are not taken because an id that does not stands beside them, or many rows lack them. */
  passed: string[];
}

/**
 * The column whose values repeat because a person has several rows: the id whose name says so most surely (`patient_id` before `account` before
 * `id`); where no name does, any id that comes back and is not that of a group: rows of one person that count as several would break the
 * promise of k persons. Null when an id of persons never repeats (then every row is a person) or no column qualifies.
 */
export function proposePersonKey(table: Table, columns: readonly ColumnSchema[]): KeyProposal {
  const ids = columns.filter((column) => column.sdtype === "id");
  const surest = Math.max(1, ...ids.map((column) => personRank(column.name)));
  const repeats = ({ missing, distinct }: ColumnSchema) => table.rows - missing.count > distinct;
  const holds = ({ missing }: ColumnSchema) => missing.count <= MOST_MISSING * table.rows;
  const isDense = ({ distinct }: ColumnSchema) => table.rows <= MOST_ROWS_A_PERSON * distinct;
  const named = ids.filter((column) => personRank(column.name) === surest);
  const back = ids.filter((column) => repeats(column) && isDense(column) && !namesShared(column.name));
  const none: KeyProposal = { name: null, named: true, others: [], mixed: [], passed: [] };
  // A person named once a row needs no key, whatever repeats beside it; a bare id that never repeats may name the rows only.
  const namesRows = !named.every(repeats);
  if (namesRows && surest > 1) return none;
  const isMixed = mixedTest(table, columns);
  const candidates = namesRows ? [] : named.filter((column) => holds(column) && isDense(column));
  const mixed = candidates.filter(isMixed);
  let left = candidates.filter((column) => !mixed.includes(column));
  const isNamed = left.length > 0;
  if (!isNamed && (namesRows || named.length === 0 || mixed.length > 0)) {
    const more = back.filter(
      (column) => !named.includes(column) && holds(column) && !(namesRows && namesHouseholds(column.name)),
    );
    mixed.push(...more.filter(isMixed));
    left = more.filter((column) => !mixed.includes(column));
  }
  left = left.sort((a, b) => b.distinct - a.distinct);
  if (left.length === 0) {
    const passed = back.filter((column) => !mixed.includes(column) && (namesRows || !holds(column)));
    return { ...none, mixed: names(mixed), passed: names(passed) };
  }
  const [best, ...others] = left;
  return { ...none, name: best.name, named: isNamed, others: names(others), mixed: names(mixed) };
}

const names = (columns: readonly ColumnSchema[]) => columns.map((column) => column.name);

/** Tells whether a key's rows are of several persons, by the columns of sex and birth. */
function mixedTest(table: Table, columns: readonly ColumnSchema[]): (key: ColumnSchema) => boolean {
  const traits = columns.filter((column) => namesFixedTrait(column.name) && column.sdtype !== "id");
  const cells = (schema: ColumnSchema) => table.columns[columns.indexOf(schema)];
  const missing = (schema: ColumnSchema) => (text: string) => isMissingText(text, schema);
  return (key) => traits.some((trait) => traitVaries(cells(key), missing(key), cells(trait), missing(trait)));
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
