import { groupDigits } from "../../core/text/group-digits.js";
import { allNotes } from "../all-notes.js";
import type { ReportInput } from "../report-input.js";
import { notePlace } from "../words/note-place.js";
import { figures, prose, words } from "./heads.js";
import { markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** What was repaired, pooled, rounded, dropped or chosen on the way. */
export function notesSection(input: ReportInput): Section {
  const notes = allNotes(input);
  const id = "notes";
  const title = "What was repaired, pooled, rounded or dropped";
  if (notes.length === 0)
    return { id, title, body: markup`<p>Nothing was repaired, pooled, rounded or dropped.</p>\n` };
  const body = table({
    id: "note-table",
    caption: "In the order of the run, with the number of cells or rows where there is one.",
    head: [...prose("what"), ...words("where"), ...figures("count")],
    rows: notes.map((note) => [
      note.text,
      markup`<bdi>${notePlace(note)}</bdi>`,
      note.count === undefined ? "" : groupDigits(note.count),
    ]),
  });
  return { id, title, body };
}
