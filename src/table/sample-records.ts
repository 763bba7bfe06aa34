import { countNewlines } from "./count-newlines.js";
import { CsvScanner } from "./csv-scanner.js";
import type { CsvSyntax } from "./csv-syntax.js";
import type { LineEnds } from "./line-ends.js";
import { isKnownBehindMark } from "./opening-mark.js";
import type { ScannedRow } from "./scanned-row.js";

/** What a syntax makes of the start of a file. */
export interface Sample {
  /** Rows; blank lines left out. */
  rows: ScannedRow[];
  /** Rows that broke a rule of quoting. */
  broken: number;
  /** Lines at the end that gave no row: a quote swallowed them. */
  unread: number;
  /** Line ends outside quotes. */
  ends: LineEnds;
}

/** In lines, as far as a sample goes. */
const LONGEST_CELL = 25;
/** What such a cell counts against its syntax: less than what all its lines would, read as one column. */
const ONE_CELL = 0.5;

/**
 * Reads a text with one syntax. Rows whose quotes break the rules are read a second time, as the number of cells that most others have.
 * @param closed the text ends where its last row ends; otherwise a row cut off at the end is left out
 * @param line the line on which the text begins
 */
export function sampleRecords(text: string, syntax: CsvSyntax, closed: boolean, line = 1): Sample {
  const sample = scan(text, syntax, closed, line, 0);
  return sample.broken === 0 ? sample : scan(text, syntax, closed, line, modalWidth(sample.rows));
}

function scan(text: string, syntax: CsvSyntax, closed: boolean, line: number, columns: number): Sample {
  const sample: Sample = { rows: [], broken: 0, unread: 0, ends: { lf: 0, crlf: 0, cr: 0 } };
  const onRow = (row: ScannedRow) => {
    if (sample.rows.some(({ cells }) => isKnownBehindMark(row.cells, cells))) row.repair = "none";
    if (row.repair !== "none") sample.broken++;
    if (isBlankLine(row.cells, syntax.delimiter) && row.quoted?.[0] !== true) return;
    sample.rows.push(row);
  };
  const scanner = new CsvScanner(syntax, { columns, lenient: true, line, withQuoted: true, onRow });
  scanner.push(text);
  const whole = sample.rows.length;
  const broken = sample.broken;
  sample.unread = countNewlines(scanner.rest);
  if (closed || sample.unread > LONGEST_CELL) {
    const width = modalWidth(sample.rows);
    scanner.end();
    // A quote that swallowed so much is text when what it swallowed are rows like those above; else it is around a cell beyond all bounds.
    if (closed || modalWidth(sample.rows.slice(whole)) === width) sample.unread = 0;
    else {
      sample.rows.length = whole;
      sample.broken = broken;
      sample.unread = ONE_CELL;
    }
  }
  return { ...sample, ends: scanner.ends };
}

/** True for the cells of a blank line: one blank cell, or none that holds anything where a space is the delimiter. */
export function isBlankLine(cells: readonly string[], delimiter: string): boolean {
  if (cells.length > 1 && delimiter !== " ") return false;
  return cells.every((cell) => cell.trim() === "");
}

/**
 * The number of cells of most rows. Rows of one cell, as notes above a table have, count half; of two numbers that are as common, the larger.
 */
export function modalWidth(rows: readonly ScannedRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells, repair } of rows) {
    const weight = (cells.length === 1 ? 1 : 2) - (repair === "none" ? 0 : 0.5);
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + weight);
  }
  let best = 0;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > best)) {
      best = length;
      most = count;
    }
  }
  return best;
}
