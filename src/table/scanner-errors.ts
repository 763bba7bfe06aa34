import { TwinsetError } from "../core/errors.js";
import { groupDigits } from "../core/text/group-digits.js";
import type { CsvSyntax } from "./csv-syntax.js";
import { shownCell } from "./shown-cell.js";

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

/**
 * A row without an open quote that is too long, or has more cells than `MOST_CELLS`.
 * @param most MiB of a row
 */
export function longRow(line: number, most: number, cells = 0): TwinsetError {
  const long = cells > MOST_CELLS ? `has more than ${groupDigits(MOST_CELLS)} cells` : `is longer than ${most} MiB`;
  const raise = cells > MOST_CELLS ? "" : "; --max-line raises the limit";
  return new TwinsetError("E_LIMIT", `the row on line ${groupDigits(line)} ${long}`, {
    place: { line },
    remedy: `check the delimiter and the line ends (--delimiter), or leave the row out${raise}`,
  });
}
