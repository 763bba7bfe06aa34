import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import type { Dialect } from "./dialect.js";
import type { RowFitter } from "./fit-rows.js";
import type { LineCount } from "./line-count.js";
import type { LineEnds } from "./line-ends.js";
import type { SniffedFile } from "./sniff-dialect.js";

/** What was assumed of the file as a whole. */
export function dialectNotes(
  { dialect, layout, notes: letters }: SniffedFile,
  given: Partial<Dialect>,
  { lf, crlf, cr }: LineEnds,
  zeros: number,
): Note[] {
  const notes = [...letters];
  if (dialect.encoding === "windows-1252" && given.encoding === undefined) {
    const text = "the file is not UTF-8 and was read as windows-1252: save it as UTF-8 if letters look wrong";
    notes.push({ code: "encoding-guessed", text });
  }
  if (dialect.encoding.startsWith("utf-16") && !dialect.bom && given.encoding === undefined)
    notes.push({
      code: "encoding-guessed",
      text: `the file has no byte order mark and was read as ${dialect.encoding}`,
    });
  if (!dialect.header && given.header === undefined) {
    const text =
      "the first row looks like data, so the columns are called column_1 and so on: say so if it is a header (--header yes)";
    notes.push({ code: "no-header", text });
  }
  if (layout.notes > (dialect.sepLine ? 1 : 0)) {
    const lines = layout.notes - (dialect.sepLine ? 1 : 0);
    const text = `${lines === 1 ? "1 line stands" : `${groupDigits(lines)} lines stand`} above the table, which begins on line ${groupDigits(layout.skip + 1)}: left out, and not written back`;
    notes.push({ code: "preamble", text, place: { line: layout.skip + 1 }, count: lines });
  }
  if (dialect.trailing !== undefined) {
    const header = dialect.trailing === "rows" ? ", but for the header: check that it has a name for each column" : "";
    notes.push({ code: "trailing-delimiter", text: `a delimiter stands at the end of every row${header}` });
  }
  const kinds = [lf, crlf, cr].filter((count) => count > 0);
  if (kinds.length > 1) {
    const text = "the file mixes line ends: a twin is written with the most common";
    notes.push({ code: "newlines-mixed", text, count: lf + crlf + cr - Math.max(lf, crlf, cr) });
  }
  if (zeros > 0) notes.push({ code: "zeros", text: "zero bytes were left out", count: zeros });
  return notes;
}

/** What was done to rows, each kind with its number and first lines. */
export function rowNotes(fitter: RowFitter): Note[] {
  const note = (code: string, lines: LineCount, what: (rows: string, were: string) => string): Note[] => {
    if (lines.count === 0) return [];
    const rows = lines.count === 1 ? "1 row" : `${groupDigits(lines.count)} rows`;
    const text = `${what(rows, lines.count === 1 ? "was" : "were")} (${lines.places})`;
    return [{ code, text, place: { line: lines.lines[0] }, count: lines.count }];
  };
  const { blank, comments, repeated, quotes, totals, padded, cut, aside, footers, other } = fitter;
  return [
    ...note("blank-lines", blank, () => "blank lines were left out"),
    ...note("comment-lines", comments, () => "comment lines were left out, and are not written back"),
    ...note("header-repeated", repeated, (rows, were) => `${rows} ${were} left out: the header comes again`),
    ...note("quotes-mended", quotes, (rows) => `quotes stand where they should not in ${rows}: they were read as text`),
    ...note(
      "rows-filled",
      padded,
      (rows, were) => `${rows} with too few cells ${were} filled up with empty ones at the end`,
    ),
    ...note("rows-cut", cut, (rows) => `an empty cell too many was left out of ${rows}`),
    ...note("rows-left-out", aside, (rows, were) => `${rows} ${were} left out: the cells do not fit the columns`),
    ...note(
      "totals-kept",
      totals,
      (rows, were) =>
        `${rows} among the others begin like sums and ${were} kept: take them out of the file if they are`,
    ),
    ...note("footer", footers, (rows, were) => `${rows} below the table ${were} left out as a footer`),
    ...note("other-table", other, (rows, were) => `another table stands below: ${rows} of it ${were} left out`),
  ];
}
