import { TwinsetError } from "../core/errors.js";
import type { Schema } from "../schema/schema.js";
import type { Column, Table } from "../table/table.js";

/**
 * The columns of a table in the order of the schema. Names may repeat: the second column of a name is the second that the schema names so.
 * @param what the table in words, for the message: `"the twin"`
 * @returns as many as the schema has
 * @throws TwinsetError E_DATA when the table lacks one
 */
export function alignColumns(schema: Schema, table: Table, what: string): Column[] {
  const found = new Map<string, Column[]>();
  for (const column of table.columns) {
    const same = found.get(column.name);
    if (same === undefined) found.set(column.name, [column]);
    else same.push(column);
  }
  const used = new Map<string, number>();
  return schema.columns.map(({ name }) => {
    const place = used.get(name) ?? 0;
    used.set(name, place + 1);
    const column = found.get(name)?.[place];
    if (column === undefined) {
      throw new TwinsetError("E_DATA", `${what} has no column "${name}"`, {
        place: { column: name },
        remedy: "give a table with every column that the schema names",
      });
    }
    return column;
  });
}
