import type { Random } from "../core/random/random.js";
import { equalDraws } from "../evaluate/equal-draws.js";
import { numberPersons } from "../evaluate/persons.js";
import { selectRows } from "../table/select-rows.js";
import type { Table } from "../table/table.js";
import { renumberPersons } from "./renumber-persons.js";

/** Rows of a table with the persons that they belong to; undefined: every row is a person. */
export interface TablePart {
  table: Table;
  person: Uint32Array | undefined;
}

/** Some rows of a table, their persons numbered anew. */
export function partOf(table: Table, person: Uint32Array | undefined, rows: Uint32Array): TablePart {
  return { table: selectRows(table, rows), person: renumberPersons(person, rows) };
}

/** At most so many rows of a part, whole persons: figures are hardly surer with more. */
export function cutPart({ table, person }: TablePart, most: number, random: Random, purpose: string): TablePart {
  if (table.rows <= most) return { table, person };
  const [draw] = equalDraws(
    numberPersons(person, table.rows),
    table.rows,
    most,
    1,
    random.stream(`compare/${purpose}`),
  );
  return partOf(table, person, draw.rows);
}

/** Persons that say which synthesizer is best: a fifth of those that are not held out, at least 1,000, at most half. */
export function validationSize(persons: number): number {
  return Math.min(Math.floor(persons / 2), Math.max(Math.round(persons / 5), 1000));
}
