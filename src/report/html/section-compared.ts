import { groupDigits } from "../../core/text/group-digits.js";
import type { Side } from "../../evaluate/evaluation-input.js";
import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";
import { dialectWords } from "../words/dialect.js";
import { holdoutCost } from "../words/holdout.js";
import { figures, words } from "./heads.js";
import { markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** What was set beside what, and what the holdout costs. */
export function comparedSection(input: ReportInput): Section {
  const { read, schema, split, evaluation, twin } = input;
  const row = (name: string, side: Side, rows: number, persons: number | null) => [
    name,
    groupDigits(rows),
    persons === null ? "" : groupDigits(persons),
    groupDigits(evaluation.rows[side]),
    groupDigits(evaluation.persons[side]),
  ];
  const kept = read.rows === read.rowsInFile ? "" : ` of ${groupDigits(read.rowsInFile)} in the file`;
  const key =
    schema.personKey === null ? markup`every row is a person` : markup`persons by <bdi>${schema.personKey}</bdi>`;
  const body = markup`<p><bdi>${read.name}</bdi>: ${groupDigits(read.rows)} rows${kept}, ${countText(schema.columns.length, "column")}, ${countText(read.persons, "person")} (${key}). How it is written: ${dialectWords(read.dialect)}.</p>
<p>${holdoutCost(input)}</p>
${table({
  id: "parts",
  caption: input.blocked
    ? "Sizes of what was compared. The twin was drawn and judged, and not written."
    : "Sizes of what was compared.",
  head: [...words("part"), ...figures("rows", "persons", "rows compared", "persons compared")],
  rows: [
    row("real rows that taught the twin", "train", split.train.rows, split.train.persons),
    row("holdout: real rows that did not", "holdout", split.holdout.rows, split.holdout.persons),
    row("twin", "twin", twin.rows, null),
  ],
})}`;
  return { id: "compared", title: "What was read and compared", body };
}
