import { cellText } from "./column-text.js";
import type { Dialect } from "./dialect.js";
import { encodeText } from "./encode-text.js";
import { isPureToken } from "./missing-tokens.js";
import { needsQuotes } from "./needs-quotes.js";
import type { Table } from "./table.js";

/** What stands above the rows: the line that tells the delimiter, the header rows, each with its line end; empty for a dialect without. */
export function csvHeader(names: readonly string[], dialect: Dialect): string {
  const lone = names.length === 1;
  const row = (cells: readonly string[], end: string) =>
    cells
      .map((name) => (dialect.quotedHeader || needsQuotes(name, dialect, lone) ? quoted(name, dialect) : name))
      .join(dialect.delimiter) +
    end +
    dialect.newline;
  const sep = dialect.sepLine ? `sep=${dialect.delimiter}${dialect.newline}` : "";
  if (!dialect.header) return sep;
  const above = (dialect.headerAbove ?? []).map((cells) => row(cells, "")).join("");
  const own = dialect.rowNames && names[0] === "" ? names.slice(1) : names;
  return sep + above + row(own, dialect.trailing === "all" ? dialect.delimiter : "");
}

/** Rows `from` up to but not including `to` in the dialect, each with its line end. */
export function csvRows(table: Table, dialect: Dialect, from = 0, to = table.rows): string {
  const { columns } = table;
  const lone = columns.length === 1;
  const end = (dialect.trailing === undefined ? "" : dialect.delimiter) + dialect.newline;
  let text = "";
  for (let row = from; row < to; row++) {
    for (let at = 0; at < columns.length; at++) {
      const cell = cellText(columns[at], row);
      if (at > 0) text += dialect.delimiter;
      text += isQuoted(cell, at, dialect, lone) ? quoted(cell, dialect) : cell;
    }
    text += end;
  }
  return text;
}

/** Rows that are written at a time: about a megabyte. */
const BATCH = 10_000;

/**
 * A whole file in the dialect, in pieces: header, rows, encoded, with byte order mark and final line end where the dialect has them.
 * @param batches the rows in order, as one table or more
 * @param names the header, as the file it imitates has it
 * @throws TwinsetError E_ENCODING when the encoding lacks a character of the text
 */
export async function* writeCsv(
  batches: Iterable<Table> | AsyncIterable<Table>,
  names: readonly string[],
  dialect: Dialect,
): AsyncGenerator<Uint8Array, void, void> {
  let held = csvHeader(names, dialect);
  let first = true;
  for await (const table of batches) {
    for (let from = 0; from < table.rows; from += BATCH) {
      const text = held + csvRows(table, dialect, from, Math.min(from + BATCH, table.rows));
      // The last line end waits until it is known whether a row follows.
      held = dialect.newline;
      yield encodeText(text.slice(0, -held.length), dialect, first);
      first = false;
    }
  }
  if (first || dialect.finalNewline) yield encodeText(held, dialect, first);
}

function isQuoted(text: string, column: number, dialect: Dialect, lone: boolean): boolean {
  if (dialect.quotedColumns[column] && (dialect.quotedMissing || !isPureToken(text))) return true;
  return needsQuotes(text, dialect, lone);
}

/** Doubled quotes, or with a backslash before each quote and each backslash. */
function quoted(text: string, { quote, escape: mark }: Dialect): string {
  let inner = text;
  if (mark !== quote) inner = inner.replaceAll(mark, mark + mark);
  return quote + inner.replaceAll(quote, mark + quote) + quote;
}
