import { TwinsetError } from "../core/errors.js";
import { groupDigits } from "../core/text/group-digits.js";
import type { CsvSyntax } from "./csv-syntax.js";
import { shownCell } from "./shown-cell.js";

/** The longest row, in characters: beyond it a file is not a table of people, or a quote is open. */
export const LONGEST_ROW = 8 << 20;

/**
 * A quote that opens a cell and never closes, or not within bounds.
 * @param cell the start of the cell, where it may be shown
 */
export function openQuote(line: number, what: string, { quote, escape: mark }: CsvSyntax, cell?: string): TwinsetError {
  const shown = cell === undefined ? "" : `, before ${shownCell(cell)},`;
  const doubled = mark === quote ? "doubled" : `written ${mark}${quote}`;
  return new TwinsetError("E_QUOTE", `the quote that opens on line ${groupDigits(line)}${shown} ${what}`, {
    place: { line },
    remedy: `a quote that belongs to the text must be ${doubled}, within quotes; --lenient reads it as text`,
  });
}

/** The most cells of a row that are counted: far more than columns may be. */
export const MOST_CELLS = 300_000;

/** A row without an open quote that is longer than `LONGEST_ROW`, or has more cells than `MOST_CELLS`. */
export function longRow(line: number, cells = 0): TwinsetError {
  const long = cells > MOST_CELLS ? `has more than ${groupDigits(MOST_CELLS)} cells` : "is longer than 8 MiB";
  return new TwinsetError("E_LIMIT", `the row on line ${groupDigits(line)} ${long}`, {
    place: { line },
    remedy: "check the delimiter and the line ends (--delimiter), or leave the row out",
  });
}
