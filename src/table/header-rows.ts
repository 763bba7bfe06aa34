import { cellKind } from "./cell-kind.js";
import { columnKinds, misfits } from "./column-kinds.js";
import { areNames, isYear } from "./detect-header.js";
import type { ScannedRow } from "./scanned-row.js";

const MOST_HEADER_ROWS = 3;
/** Rows of texts that show that one like the header is none of theirs. */
const ENOUGH = 20;
/** Of a column of codes, each with a digit in it. */
const FEWEST_CODES = 5;
const DIGIT = /\d/;

/** A line drawn under a name, as database shells and Markdown draw it. */
const RULE = /^\s*:?[-=]+:?\s*$/;
/** Widths and kinds of columns, as RDB files have them below the names: `5s`, `20d`. */
const WIDTH = /^\d+[sdnm]$/i;
/** The number of a column below its name, as tables of offices have it: `(3)`. Bare ones may be data unless there are many. */
const BRACKETED = /^\s*\((\d+)\)\s*$/;
const BARE = /^\s*(\d+)\s*$/;
const FEWEST_BRACKETED = 3;
const FEWEST_BARE = 6;
/** Shorter ones also stand for no value. */
const LONG_RULE = 4;

/** How many rows from `start` on name the columns; `headed`: the first of them does. */
export function countHeaderRows(
  rows: readonly ScannedRow[],
  start: number,
  width: number,
  header: boolean | undefined,
  headed: boolean,
): number {
  if (header === false) return 0;
  for (let count = MOST_HEADER_ROWS; count > 1; count--) {
    const heads = rows.slice(start, start + count).map(({ cells }) => cells);
    const data = rows.slice(start + count).flatMap(({ cells }) => (cells.length === width ? [cells] : []));
    if (data.length === 0 || heads.some((cells) => cells.length !== width)) continue;
    const last = heads[count - 1];
    const groups = heads.slice(0, -1);
    if (count === 2 && headed && (isRuleRow(last) || namesTheRest(heads[0], last, data))) return count;
    const isLast = isStrongHeader(last, data) || (count > 2 && isIndexName(last, groups, data));
    if (isLast && groups.every((cells) => isStrongHeader(cells, data) || areYearGroups(cells))) return count;
    const same = headed && heads.every((cells) => sameCells(cells, heads[0])) && areNames(heads[0]);
    if (same && (misfits(heads[0], columnKinds(data, width)) > 0 || (width > 2 && data.length >= ENOUGH))) return count;
  }
  return headed ? 1 : 0;
}

/** The row above the header names groups of columns: fewer names than columns, over names that repeat or are left out. */
export function isGroupRow(rows: readonly ScannedRow[], start: number, width: number): boolean {
  const above = rows[start - 1]?.cells;
  if (above === undefined || above.length !== width) return false;
  const groups = above.filter((cell) => cell.trim() !== "");
  const names = rows[start].cells;
  const repeat = new Set(names).size < names.length || names.some((name) => name.trim() === "");
  return groups.length > 1 && groups.length < width && groups.every((cell) => isWords(cell)) && repeat;
}

/** True when the cells are lines drawn under names, tell widths, or number the columns. */
export function isRuleRow(cells: readonly string[]): boolean {
  if (cells.length >= FEWEST_BRACKETED && areNumbered(cells, BRACKETED)) return true;
  if (cells.length >= FEWEST_BARE && areNumbered(cells, BARE)) return true;
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length > 1 && filled.every((cell) => WIDTH.test(cell))) return true;
  return (
    filled.every((cell) => RULE.test(cell)) &&
    filled.some((cell) => cell.trim().length >= LONG_RULE || cell.includes(":"))
  );
}

function areNumbered(cells: readonly string[], pattern: RegExp): boolean {
  return cells.every((cell, at) => pattern.exec(cell)?.[1] === String(at + 1));
}

/**
 * No data: it has words over at least two columns of numbers or dates (or of codes of one length, with digits), none has its like, and no
 * other cell comes again below.
 */
export function isStrongHeader(cells: readonly string[], data: readonly (readonly string[])[]): boolean {
  const kinds = columnKinds(data, cells.length);
  let words = 0;
  for (const [at, cell] of cells.entries()) {
    const kind = cellKind(cell);
    if (kind === "number" || kind === "date") return false;
    if (kinds[at] === undefined && cell.trim() !== "" && data.some((row) => row[at] === cell)) return false;
    if (isWords(cell) && (kinds[at] !== undefined || isNoCode(cell, at, data))) words++;
  }
  return words >= 2;
}

/** Another length than the codes below it, which have one. */
function isNoCode(cell: string, at: number, data: readonly (readonly string[])[]): boolean {
  if (data.length < FEWEST_CODES || cell.length === data[0][at].length || DIGIT.test(cell)) return false;
  return data.every((row) => row[at].length === data[0][at].length && DIGIT.test(row[at]));
}

/** A second row that names all columns which the first leaves out, and leaves out some of numbers or dates that have no gap below. */
function namesTheRest(
  names: readonly string[],
  below: readonly string[],
  data: readonly (readonly string[])[],
): boolean {
  const kinds = columnKinds(data, names.length);
  const open = names.flatMap((name, at) => (name.trim() === "" ? [at] : []));
  if (open.length === 0 || open.some((at) => !isWords(below[at]))) return false;
  if (below.some((cell) => cell.trim() !== "" && !isWords(cell))) return false;
  return kinds.some(
    (kind, at) => kind !== undefined && below[at].trim() === "" && data.every((row) => cellKind(row[at]) !== "missing"),
  );
}

/** The name of the first column alone, below group names that leave it out, over columns of numbers. */
function isIndexName(
  cells: readonly string[],
  above: readonly (readonly string[])[],
  data: readonly (readonly string[])[],
): boolean {
  const alone = isWords(cells[0]) && cells.slice(1).every((cell) => cell === "");
  return alone && above.every((row) => row[0] === "") && columnKinds(data, cells.length).slice(1).every(Boolean);
}

/** A row of years or words over groups of columns, most of them left out to the right of each. */
function areYearGroups(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length < cells.length && filled.some(isYear) && filled.every((cell) => isYear(cell) || isWords(cell));
}

/** True for a cell with text that is neither a number nor a date. */
export function isWords(cell: string): boolean {
  const kind = cellKind(cell);
  return kind === "word" || kind === "text";
}

/** True when two rows hold the same cells. */
export function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at]);
}
