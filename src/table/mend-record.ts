import type { CsvSyntax } from "./csv-syntax.js";

/** The cells of a row whose quotes break the rules, and how much had to be bent: 0 for none. */
export interface Mended {
  cells: string[];
  cost: number;
}

/** One way to read a cell that begins at a place: where it ends, its text, what it costs. */
interface Reading {
  end: number;
  cell: string;
  cost: number;
}

/** The best way so far to reach a place with some number of cells. */
interface Step {
  cost: number;
  cell: string;
  before: Step | undefined;
}

/** As far as a quoted cell is followed, in quotes, and as much as is weighed for a row: what needs more was no accident. */
const MOST_QUOTES = 64;
const MOST_WORK = 200_000;

/** A quote that opens a cell and is text; quotes within a bare cell; text before a quoted one that belongs to it; a cell that closes at a later quote. */
const OPENS_AS_TEXT = 2;
const HELD_AS_TEXT = 1;
const JOINED = 0.5;
const CLOSED_LATE = 1;
/** Blanks around the quotes are a habit of some files, in every cell. */
const PADDED = 0.05;
/** By so much a reading with the right number of cells may bend more than the straightest: else the row is whole, and of another length. */
const MOST_BEYOND = 1;

/**
 * Reads a row as exactly so many cells, bending the rules of quoting as little as can be: a quote may be text, a quoted cell may hold single
 * quotes and closes where a delimiter follows, and blanks may stand around its quotes. The cheapest way from the start to the end of the row,
 * cell by cell (dynamic programming over places and numbers of cells).
 * @param text the lines of the row, without the last line end; only quoted cells may hold line ends
 * @returns undefined when there is no way to read so many cells
 */
export function mendRecord(text: string, syntax: CsvSyntax, columns: number): Mended | undefined {
  const { length } = text;
  const step = syntax.delimiter.length;
  const reached = new Map<number, (Step | undefined)[]>([[0, [{ cost: 0, cell: "", before: undefined }]]]);
  const places = cellStarts(text, syntax.delimiter);
  if (places.length * columns > MOST_WORK) return undefined;
  for (const place of places) {
    const here = reached.get(place);
    if (here === undefined) continue;
    for (const { end, cell, cost } of cellReadings(text, place, syntax)) {
      if (cost === Number.POSITIVE_INFINITY) continue;
      const next = end === length ? length + 1 : end + step;
      const there = reached.get(next) ?? [];
      reached.set(next, there);
      for (let count = 0; count < Math.min(here.length, columns); count++) {
        const before = here[count];
        if (before === undefined) continue;
        const total = before.cost + cost;
        const known = there[count + 1];
        if (known === undefined || total < known.cost) there[count + 1] = { cost: total, cell, before };
      }
    }
    reached.delete(place);
  }
  const ways = reached.get(length + 1) ?? [];
  const last = ways[columns];
  const straightest = Math.min(...ways.flatMap((way) => (way === undefined ? [] : [way.cost])));
  if (last === undefined || last.cost > straightest + MOST_BEYOND) return undefined;
  const cells: string[] = [];
  for (let at: Step | undefined = last; at?.before !== undefined; at = at.before) cells.push(at.cell);
  return { cells: cells.reverse(), cost: last.cost };
}

/** Reads one line as it comes: where the first quote that is not doubled closes before a delimiter it holds a cell, any other is text. */
export function looseRecord(line: string, syntax: CsvSyntax): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = line[at] === syntax.quote ? quotedReadings(line, at, at, syntax, 1)[0] : undefined;
    const found = line.indexOf(syntax.delimiter, at);
    const end = quoted?.end ?? (found < 0 ? line.length : found);
    cells.push(quoted?.cell ?? line.slice(at, end));
    at = end === line.length ? end + 1 : end + syntax.delimiter.length;
  }
  return cells;
}

/** Every place at which a cell may begin, in order. */
function cellStarts(text: string, delimiter: string): number[] {
  const places = [0];
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1))
    places.push(at + delimiter.length);
  return places;
}

/** The ways to read the cell that begins at a place: in its quotes, then with quotes amid it, then as bare text, which is always the last. */
function cellReadings(text: string, start: number, syntax: CsvSyntax): Reading[] {
  const { delimiter, quote } = syntax;
  const found = text.indexOf(delimiter, start);
  const bareEnd = found < 0 ? text.length : found;
  const bare = text.slice(start, bareEnd);
  const readings: Reading[] = [];
  let open = start;
  while (text[open] === " " && delimiter !== " ") open++;
  if (text[open] === quote) readings.push(...quotedReadings(text, start, open, syntax));
  const amid = bare.indexOf(quote);
  if (amid > 0 && text[open] !== quote) {
    const end = closings(text, start + amid, syntax).find(({ at }) => at >= bareEnd)?.end;
    const cell = end === undefined ? "" : text.slice(start, end);
    if (end !== undefined && !/[\r\n]/.test(cell)) readings.push({ end, cell, cost: JOINED });
  }
  if (!/[\r\n]/.test(bare) || readings.length === 0) {
    const cost = amid < 0 ? 0 : amid === 0 ? OPENS_AS_TEXT : HELD_AS_TEXT;
    readings.push({ end: bareEnd, cell: bare, cost: /[\r\n]/.test(bare) ? Number.POSITIVE_INFINITY : cost });
  }
  return readings;
}

function quotedReadings(text: string, start: number, open: number, syntax: CsvSyntax, most = MOST_QUOTES): Reading[] {
  return closings(text, open, syntax, most).map(({ at, end, single }) => ({
    end,
    cell: unescaped(text.slice(open + 1, at), syntax),
    cost: single ? CLOSED_LATE : open > start || end > at + 1 ? PADDED : 0,
  }));
}

/** The quotes behind an opening one that may close it: blanks at most stand between them and a delimiter or the end. `single`: others, not doubled, stand before. */
function closings(
  text: string,
  open: number,
  syntax: CsvSyntax,
  most = MOST_QUOTES,
): { at: number; end: number; single: boolean }[] {
  const { delimiter, quote, escape: mark } = syntax;
  const found: { at: number; end: number; single: boolean }[] = [];
  let quotes = 0;
  let singles = 0;
  for (let at = open + 1; at < text.length && singles < most && quotes < MOST_QUOTES; at++) {
    if (text[at] === mark && mark !== quote) {
      at++;
      continue;
    }
    if (text[at] !== quote) continue;
    const doubled = mark === quote && text[at + 1] === quote;
    const last = doubled ? at + 1 : at;
    let end = last + 1;
    while (text[end] === " " && !text.startsWith(delimiter, end)) end++;
    const closes = end === text.length || text.startsWith(delimiter, end);
    if (closes && !doubled) found.push({ at, end, single: singles > 0 });
    if (closes && doubled) found.push({ at: last, end, single: true });
    quotes++;
    if (!doubled) singles++;
    at = last;
  }
  return found;
}

/** The text of a quoted cell: quotes doubled in it, or escaped, stand once. */
export function unescaped(text: string, { quote, escape: mark }: CsvSyntax): string {
  if (mark === quote) return text.replaceAll(quote + quote, quote);
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    if (text[at] === mark && (text[at + 1] === quote || text[at + 1] === mark)) at++;
    plain += text[at];
  }
  return plain;
}
