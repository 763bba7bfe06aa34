import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { coarserColumn } from "../schema/pii/coarser-column.js";
import type { ColumnAction, ColumnSchema, Schema } from "../schema/schema.js";
import type { Dialect } from "../table/dialect.js";
import type { ParquetType } from "../table/parquet-type.js";
import type { CsvReading } from "../table/read-csv.js";
import type { Job } from "./job.js";
import type { PreparedTable } from "./prepare-table.js";

type Asked = Pick<Job, "drop" | "coarsen">;

/**
 * The schema with what is asked for its columns by name; a name that repeats means every column of it.
 * @throws E_USAGE when a name is no column
 */
export function withActions(schema: Schema, asked: Asked): Schema {
  const actions = new Map<string, ColumnAction>();
  for (const action of ["coarsen", "drop"] as const) {
    for (const name of asked[action]) {
      if (!schema.columns.some((column) => column.name === name))
        throw new TwinsetError("E_USAGE", `--${action} names no column`, {
          remedy: `the columns are ${schema.columns.map((column) => column.name).join(", ")}`,
        });
      actions.set(name, action);
    }
  }
  if (actions.size === 0) return schema;
  const columns = schema.columns.map((column) => {
    const action = actions.get(column.name);
    return action === undefined ? column : { ...column, action };
  });
  return { ...schema, columns };
}

/**
 * Does with the columns what their owner wants, before anything is split or learned: those to coarsen are made coarser cell by cell, those to
 * drop are gone from table, schema and header. A dropped person key still says which rows are one person's.
 * @throws E_USAGE when a name is no column, no column is left, or one has no coarser form
 */
export function carryOut(
  read: CsvReading,
  prepared: PreparedTable,
  asked: Asked,
): { read: CsvReading; prepared: PreparedTable } {
  const schema = withActions(prepared.schema, asked);
  const { columns } = schema;
  const kept = columns.flatMap(({ action }, at) => (action === "drop" ? [] : [at]));
  if (kept.length === columns.length && columns.every(({ action }) => action === undefined)) return { read, prepared };
  if (kept.length === 0)
    throw new TwinsetError("E_USAGE", "every column is to be dropped", { remedy: "keep at least one" });
  const notes: Note[] = [];
  const coarse = kept.map((at) => {
    if (columns[at].action === undefined) return { column: read.table.columns[at], schema: columns[at] };
    const coarser = coarserColumn(read.table.columns[at], columns[at], read.dialect.decimal);
    notes.push({ code: "column-coarsened", text: coarser.done, place: { column: columns[at].name } });
    return coarser;
  });
  for (const { name, action } of columns)
    if (action === "drop")
      notes.push({
        code: "column-dropped",
        text: "left out, as asked: in no twin, no model and no figure",
        place: { column: name },
      });
  const names = new Set(coarse.map((column) => column.schema.name));
  const changed = new Set(notes.map(({ place }) => place!.column));
  const { personKey } = schema;
  return {
    read: {
      ...read,
      table: { columns: coarse.map(({ column }) => column), rows: read.table.rows },
      headerNames: kept.map((at) => read.headerNames[at]),
      dialect: dialectOf(read.dialect, columns, kept),
    },
    prepared: {
      ...prepared,
      schema: {
        ...schema,
        columns: coarse.map((column) => column.schema),
        personKey: personKey !== null && names.has(personKey) ? personKey : null,
      },
      notes: [...prepared.notes.filter(({ place }) => !changed.has(place?.column)), ...notes],
    },
  };
}

/** What a dialect says of each column, for those that are left. */
function dialectOf(dialect: Dialect, columns: readonly ColumnSchema[], kept: readonly number[]): Dialect {
  const { quotedColumns, parquet, headerAbove, rowNames, ...rest } = dialect;
  return {
    ...rest,
    quotedColumns: kept.map((at) => quotedColumns[at] ?? false),
    ...(parquet === undefined ? {} : { parquet: kept.map((at) => parquetType(parquet[at], columns[at])) }),
    ...(headerAbove === undefined ? {} : { headerAbove: headerAbove.map((row) => kept.map((at) => row[at] ?? "")) }),
    ...(rowNames === undefined ? {} : { rowNames: rowNames && kept[0] === 0 }),
  };
}

/** Years are whole numbers, and the first part of a postcode may begin with 0. */
function parquetType(type: ParquetType, { action, sdtype }: ColumnSchema): ParquetType {
  if (action !== "coarsen") return type;
  return sdtype === "datetime" ? { kind: "integer", bits: 32, signed: true } : { kind: "string" };
}
