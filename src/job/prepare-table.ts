import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { isMissingText } from "../schema/column-values.js";
import { completeFormat } from "../schema/complete-format.js";
import { inferSchema } from "../schema/infer.js";
import { personIndex } from "../schema/person-key.js";
import type { Schema } from "../schema/schema.js";
import type { Dialect } from "../table/dialect.js";
import type { Table } from "../table/table.js";

/** A table with its meaning: the schema, and which rows belong to one person. */
export interface PreparedTable {
  schema: Schema;
  /** Person of each row; undefined: every row is a person. */
  person: Uint32Array | undefined;
  persons: number;
  notes: Note[];
}

/**
 * Infers the schema (or takes the one given) and numbers the persons.
 * @param personOption name of the person key, `"none"`, or undefined for the schema's own
 * @throws E_SCHEMA when the schema is of other columns, E_USAGE when the person key is no column
 */
export function prepareTable(
  table: Table,
  dialect: Dialect,
  given: Schema | undefined,
  personOption: string | undefined,
): PreparedTable {
  const inferred =
    given === undefined ? inferSchema(table, dialect) : { schema: checkSchema(given, table, dialect), notes: [] };
  const personKey = personOption === "none" ? null : (personOption ?? inferred.schema.personKey);
  const schema = { ...inferred.schema, personKey };
  const notes =
    personOption === undefined ? inferred.notes : inferred.notes.filter((note) => !note.code.startsWith("person-key-"));
  if (personKey === null) return { schema, person: undefined, persons: table.rows, notes };
  const at = schema.columns.findIndex((column) => column.name === personKey);
  if (at < 0)
    throw new TwinsetError("E_USAGE", `--person names no column`, {
      remedy: `the columns are ${schema.columns.map((column) => column.name).join(", ")}`,
    });
  // A person key is made anew like any id, whatever it was taken for before it was named the key.
  const columns = schema.columns.map((column, place) =>
    place === at && column.sdtype !== "id" ? { ...column, sdtype: "id" as const, format: {} } : column,
  );
  const { person, persons } = personIndex(table.columns[at], (text) => isMissingText(text, columns[at]));
  return { schema: { ...schema, columns }, person: persons === table.rows ? undefined : person, persons, notes };
}

/** The schema given, if it is of these columns, with the formats that a change of sdtype by hand left out. */
function checkSchema(schema: Schema, table: Table, { decimal }: Dialect): Schema {
  const names = table.columns.map((column) => column.name);
  const wrong = schema.columns.findIndex((column, at) => column.name !== names[at]);
  if (schema.columns.length !== names.length || wrong >= 0)
    throw new TwinsetError(
      "E_SCHEMA",
      `the schema has ${schema.columns.length} columns, the table ${names.length}, and they differ at column ${(wrong < 0 ? Math.min(schema.columns.length, names.length) : wrong) + 1}`,
      {
        remedy: "write a new one with twinset inspect FILE --output schema.json",
      },
    );
  return { ...schema, columns: schema.columns.map((column, at) => completeFormat(column, table.columns[at], decimal)) };
}

/** Proposes a person key for a table that is too long to be held whole. */
export function proposeKey(table: Table): string | undefined {
  return inferSchema(table, { decimal: ".", quotedColumns: [] }).schema.personKey ?? undefined;
}
