import { groupDigits } from "../../core/text/group-digits.js";
import { allNotes } from "../all-notes.js";
import { replacedColumns } from "../replaced-columns.js";
import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";
import { cutText } from "../text/cut-text.js";
import { displayWidth } from "../text/display-width.js";
import { visibleText } from "../text/visible-text.js";
import { dialectWords } from "../words/dialect.js";
import { BESIDE, LABEL, labelled } from "./label.js";
import { nameList } from "./name-list.js";
import { wrapParts } from "./wrap-text.js";

/** What was read: the file, its size and dialect, what was repaired, and which columns need care. */
export function fileLines(input: ReportInput): string[] {
  const { read, schema } = input;
  const notes = allNotes(input).length;
  const rows = read.rows === read.rowsInFile ? "" : `${groupDigits(read.rows)} of `;
  const persons = schema.personKey === null ? "" : ` of ${countText(read.persons, "person")}`;
  const size = `${rows}${groupDigits(read.rowsInFile)} rows${persons} x ${countText(schema.columns.length, "column")}`;
  const repaired = notes === 0 ? "nothing repaired" : `${countText(notes, "note")} in the report`;
  const lines = [[size, dialectWords(read.dialect), repaired], columnParts(input)].flatMap((parts) =>
    wrapParts(parts, "   ", BESIDE),
  );
  const name = visibleText(read.name);
  // A long name has a line to itself: the end of a file's name tells most.
  return displayWidth(name) < LABEL ? labelled(name, lines) : [cutText(name, 80), ...labelled("", lines)];
}

/** Columns that were left out because their owner asked for it. */
function droppedColumns({ notes }: ReportInput): { name: string }[] {
  return notes.flatMap(({ code, place }) => (code === "column-dropped" ? [{ name: place?.column ?? "" }] : []));
}

function columnParts(input: ReportInput): string[] {
  const { schema } = input;
  const replaced = replacedColumns(input);
  const named = (title: string, columns: readonly { readonly name: string }[]) =>
    columns.length === 0
      ? []
      : [
          nameList(
            title,
            columns.map(({ name }) => name),
            BESIDE,
          ),
        ];
  const quasi = named(
    "quasi-identifiers",
    schema.columns.filter(({ role }) => role === "quasi-identifier"),
  );
  const identifiers = named("identifiers replaced", replaced);
  const kept = schema.columns.filter((column) => column.role === "direct identifier" && !replaced.includes(column));
  return [
    ...(quasi.length === 0 ? ["no quasi-identifiers"] : quasi),
    ...(identifiers.length === 0 ? ["no identifiers found"] : identifiers),
    ...named("named like identifiers, and modelled", kept),
    ...named("dropped", droppedColumns(input)),
    ...(schema.personKey === null ? ["no person key"] : named("person key", [{ name: schema.personKey }])),
  ];
}
