import type { Note } from "../core/note.js";
import type { CodedColumn, LevelCodes } from "./code-column.js";
import type { EvaluationInput } from "./evaluation-input.js";

/** What the reader of an evaluation must know of how its tables were read. */
export function codingNotes({ schema, twin }: EvaluationInput, columns: readonly CodedColumn[]): Note[] {
  const notes: Note[] = [];
  for (const column of columns) {
    const { name, sdtype } = column.schema;
    const count = column.unreadable.twin;
    if (count > 0) {
      const text = `column "${name}" of the twin holds cells that do not read as ${sdtype}: they count as missing`;
      notes.push({ code: "twin-unreadable", text, place: { column: name }, count });
    }
    if (column.kind === "levels" && isForeign(column)) {
      const text = `column "${name}" of the twin has no level in common with the real table: check how it is written`;
      notes.push({ code: "twin-levels-foreign", text, place: { column: name } });
    }
  }
  const extra = twin.columns.length - schema.columns.length;
  if (extra > 0) {
    const text = "the twin has columns that the schema does not name: nothing here is about them";
    notes.push({ code: "twin-extra-columns", text, count: extra });
  }
  return notes;
}

/** True where both tables hold levels and share none: `1` against `1.0`, say, which would hide a copy. */
function isForeign({ codes, size }: LevelCodes): boolean {
  const real = new Uint8Array(size);
  for (const code of codes.train) real[code] = 1;
  let levels = 0;
  for (const code of codes.twin) {
    if (code === 0) continue;
    if (real[code] === 1) return false;
    levels++;
  }
  return levels > 0 && real.indexOf(1, 1) > 0;
}
