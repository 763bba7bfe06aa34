import { inferSchema } from "../../src/schema/infer.js";
import type { ColumnSchema } from "../../src/schema/schema.js";
import { ColumnBuilder } from "../../src/table/column-builder.js";
import type { Column, Table } from "../../src/table/table.js";

/** A column of cells, held as the reader would hold it. */
export function columnOf(name: string, cells: readonly string[], decimal: "." | "," = "."): Column {
  const builder = new ColumnBuilder(name, decimal);
  for (const cell of cells) builder.add(cell);
  return builder.build();
}

/** A table of columns of cells. */
export function tableOf(columns: Record<string, readonly string[]>, decimal: "." | "," = "."): Table {
  const built = Object.entries(columns).map(([name, cells]) => columnOf(name, cells, decimal));
  return { columns: built, rows: Object.values(columns)[0].length };
}

/** What is inferred of a table whose file quotes nothing. */
export function infer(columns: Record<string, readonly string[]>) {
  return inferSchema(tableOf(columns), { decimal: ".", quotedColumns: [] });
}

/** What is inferred of one column by itself. */
export function inferAlone(
  name: string,
  cells: readonly string[],
  { decimal = ".", quoted = false }: { decimal?: "." | ","; quoted?: boolean } = {},
): ColumnSchema {
  const table = { columns: [columnOf(name, cells, decimal)], rows: cells.length };
  return inferSchema(table, { decimal, quotedColumns: [quoted, false] }).schema.columns[0];
}
