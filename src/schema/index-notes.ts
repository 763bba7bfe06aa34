import type { Note } from "../core/note.js";
import type { ColumnSchema } from "./schema.js";

const INDEX = /^(?:|unnamed: ?\d+|column_1|index|idx|x|v1|row|rownum|row_?number|row_?names?|row_?id|\.\.\.1|obs)$/;

/** Says which columns only count the rows, as programs write them beside a table: they belong to nobody. */
export function indexNotes(columns: readonly ColumnSchema[], personKey: string | null): Note[] {
  return columns.flatMap(({ name, format }): Note[] => {
    const counts = format.pattern === "{count}" || format.pattern === "{count0}";
    if (!counts || name === personKey || !INDEX.test(name.trim().toLowerCase())) return [];
    const text =
      "numbers the rows and says nothing of a person: the twin numbers its own; leave it out if nobody needs it";
    return [{ code: "row-numbers", text, place: { column: name } }];
  });
}
