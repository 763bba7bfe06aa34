import type { ParseError } from "#csv-parse";
import { TwinsetError } from "../core/errors.js";
import type { ByteSource } from "./byte-source.js";
import type { Dialect } from "./dialect.js";
import { locateCell } from "./locate-cell.js";

/** The longest row, in characters: beyond it a file is not a table of people, or a quote is open. */
export const LONGEST_ROW = 8 << 20;

/** What csv-parse could not read, as an error that names the line where the trouble begins. */
export async function csvFailure(error: unknown, source: ByteSource, dialect: Dialect): Promise<unknown> {
  const { code, bytes, column } = error as Partial<ParseError>;
  if (typeof code !== "string" || bytes === undefined) return error;
  const { line, quoted } = await locateCell(source, dialect, bytes, column === 0);
  const failure = (what: "E_QUOTE" | "E_LIMIT", fact: string, remedy: string) =>
    new TwinsetError(what, fact, { place: { file: source.name, line }, remedy });
  const doubled = dialect.escape === dialect.quote ? "doubled" : `written ${dialect.escape}${dialect.quote}`;
  const remedy = `a quote that belongs to the text must be ${doubled}, within quotes`;
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return failure("E_QUOTE", `the quote that opens on line ${line} is never closed`, remedy);
    case "CSV_INVALID_CLOSING_QUOTE":
      return failure("E_QUOTE", `the quote that opens on line ${line} closes in the middle of a cell`, remedy);
    case "INVALID_OPENING_QUOTE":
      return failure("E_QUOTE", `a cell on line ${line} holds a quote but is not in quotes`, remedy);
    case "CSV_MAX_RECORD_SIZE":
      return quoted
        ? failure("E_QUOTE", `the quote that opens on line ${line} is not closed within 8 MiB`, remedy)
        : failure("E_LIMIT", `the row on line ${line} is longer than 8 MiB`, "check the delimiter and the line ends");
    default:
      return error;
  }
}
