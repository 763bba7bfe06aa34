import { cellKind } from "./cell-kind.js";
import { type ColumnKind, columnKinds, misfits } from "./column-kinds.js";
import { areNames, detectHeader, headerVotes } from "./detect-header.js";
import { filledCells } from "./footer-row.js";
import { countHeaderRows, isGroupRow, isStrongHeader, sameCells } from "./header-rows.js";
import { modalWidth } from "./sample-records.js";
import type { ScannedRow } from "./scanned-row.js";

/** Where in a sample of rows the table is. */
export interface TablePlace {
  /** Cells of a row, one that stands behind a delimiter at its end left out. */
  columns: number;
  /** Place of the first row that belongs to the table, header rows included. */
  start: number;
  /** How many rows name the columns; 0 for none. */
  headerRows: number;
  trailing: "all" | "rows" | undefined;
  /** The header leaves out the name of the first column. */
  rowNames: boolean;
  kinds: ColumnKind[];
  /** Some column has no gap in many rows: a row without any value is a blank line. */
  gapless: boolean;
}

/** Rows of texts that show that one like the header is none of theirs. */
const ENOUGH = 20;
const FEW = 5;
/** A group of notes above a table is no longer. */
const MOST_PREAMBLE = 60;

/**
 * Finds the table among notes above it, comment lines and header rows.
 *
 * Its width is the most common number of cells, and it begins with the first row of that width. Rows of that width that hold one cell at most
 * (`Title,,,`) are notes when a row of names follows. A row of names of nearly that width directly above is the header, though ragged.
 * @param rows the start of a file, blank lines left out
 * @param header known already
 * @param keepLast an empty last column is a column, not a delimiter at the end of each row
 */
export function findTable(rows: readonly ScannedRow[], header?: boolean, keepLast = false): TablePlace {
  if (rows.length === 0)
    return {
      columns: 0,
      start: 0,
      headerRows: header === false ? 0 : 1,
      trailing: undefined,
      rowNames: false,
      kinds: [],
      gapless: false,
    };
  const common = modalWidth(rows.filter(({ cells }) => !cells[0].startsWith("#")));
  const wide = header === false ? -1 : wideHeader(rows, common);
  const width = wide < 0 ? common : rows[wide].cells.length;
  const first = wide < 0 ? firstRow(rows, width, header) : wide;
  const start = header === false ? first : withRaggedHeader(rows, first, width);
  const headed = header ?? detectHeader([rows[start].cells, ...rowsBelow(rows, start, width)]);
  const grouped = header === false ? start : start - (isGroupRow(rows, start, width) ? 1 : 0);
  const headerRows = grouped < start ? 2 : countHeaderRows(rows, start, width, header, headed);
  const data = rows.slice(grouped + headerRows).filter(({ cells }) => cells.length === width);
  const trailing = keepLast
    ? undefined
    : trailingDelimiter(data, headerRows === 0 ? undefined : rows[grouped + headerRows - 1], width);
  const columns = trailing === undefined ? width : width - 1;
  const kinds = columnKinds(
    data.map(({ cells }) => cells),
    columns,
  );
  const lacksName = headerRows > 0 && rows[grouped + headerRows - 1].cells.length === columns - 1;
  const rowNames = lacksName && kinds[0] !== "date" && areDistinct(data);
  return { columns, start: grouped, headerRows, trailing, rowNames, kinds, gapless: isGapless(data, columns) };
}

/** Some column holds something in each of many rows that hold anything. */
function isGapless(data: readonly ScannedRow[], columns: number): boolean {
  const rows = data.filter(({ cells }) => filledCells(cells) > 0);
  if (rows.length < ENOUGH) return false;
  for (let at = 0; at < columns; at++) if (rows.every(({ cells }) => cells[at].trim() !== "")) return true;
  return false;
}

/** The cells of the first column all differ. */
function areDistinct(rows: readonly ScannedRow[]): boolean {
  return new Set(rows.map(({ cells }) => cells[0])).size === rows.length;
}

/** A row of names above all rows of the common width, with more names than they have cells: most rows are short. -1 where there is none. */
function wideHeader(rows: readonly ScannedRow[], common: number): number {
  const first = rows.findIndex(({ cells }) => cells.length === common);
  if (common < 2 || first < 1) return -1;
  const { cells } = rows[first - 1];
  const isWide =
    cells.length > common &&
    !cells[0].startsWith("#") &&
    areNames(cells) &&
    rows.slice(first).every((row) => row.cells.length <= cells.length);
  return isWide ? first - 1 : -1;
}

/** The first row of the table by its width, notes and comments of the same width passed over. */
function firstRow(rows: readonly ScannedRow[], width: number, header: boolean | undefined): number {
  const first = Math.max(
    rows.findIndex(({ cells }) => cells.length === width),
    0,
  );
  if (header === false || width < 2) return skipComments(rows, first, width);
  const behindGap = headerBehindGap(rows, first, width);
  if (behindGap > first) return behindGap;
  for (let at = first; at < Math.min(first + MOST_PREAMBLE, rows.length); at++) {
    const { cells } = rows[at];
    if (isNote(cells, width)) continue;
    const filled = cells.filter((cell) => cell.trim() !== "");
    const named = at > first && cells.length === width && 2 * filled.length > width && areNames(filled);
    const below = rowsBelow(rows, at, width);
    // In a small table a row of half its cells may be one of its rows, so that numbers below must tell the names.
    const told = below.length >= ENOUGH || (below.length >= FEW && headerVotes([cells, ...below]) > 0);
    return named && told && detectHeader([cells, ...below]) ? at : belowTitles(rows, first, at, width);
  }
  return first;
}

/**
 * A row below a blank line that names columns of numbers and dates, which the few rows above it do not fit: they are settings and their
 * values, as instruments write them. `first` where there is none.
 */
function headerBehindGap(rows: readonly ScannedRow[], first: number, width: number): number {
  for (let at = first + 1; at < Math.min(first + ENOUGH, rows.length); at++) {
    const { cells, line } = rows[at];
    if (cells.length !== width || line < rows[at - 1].line + 2 || cells.some((cell) => cell.trim() === "")) continue;
    const body = rowsBelow(rows, at, width);
    if (body.length < FEW || body.length < at - first || !isStrongHeader(cells, body)) continue;
    const kinds = columnKinds(body, width);
    const fitting = rows
      .slice(first, at)
      .filter((row) => row.cells.length === width && misfits(row.cells, kinds) === 0);
    if (2 * fitting.length < at - first) return at;
  }
  return first;
}

/** Where rows of notes end at the first row of data: it, or the rows directly above it that name half of its columns; `first` where there is no title. */
function belowTitles(rows: readonly ScannedRow[], first: number, data: number, width: number): number {
  const isTitle = ({ cells }: ScannedRow) => cells.length === width && width > 2 && filledCells(cells) === 1;
  if (data === first || !isTitle(rows[first]) || rowsBelow(rows, data, width).length < FEW) return first;
  const body = rows.slice(data).flatMap(({ cells }) => (cells.length === width ? [cells] : []));
  let start = data;
  while (start > first && rows[start - 1].cells.length === width && isStrongHeader(rows[start - 1].cells, body))
    start--;
  return start < data ? start : first;
}

/** A title above a table, cells and all: nothing, or text in its first cell alone, or in half of them; or a comment. */
function isNote(cells: readonly string[], width: number): boolean {
  if (cells[0].startsWith("#")) return true;
  if (width < 3) return cells.length < width;
  const filled = filledCells(cells);
  if (filled <= 1 && cells.slice(1).every((cell) => cell.trim() === "")) return cellKind(cells[0]) !== "number";
  return 2 * filled <= width;
}

function skipComments(rows: readonly ScannedRow[], first: number, width: number): number {
  let at = first;
  while (at + 1 < rows.length && rows[at].cells[0].startsWith("#") && rows[at].cells.length !== width) at++;
  return at;
}

/** The row above the first, where it names the columns but one, or has an empty cell too many. */
function withRaggedHeader(rows: readonly ScannedRow[], first: number, width: number): number {
  const above = rows[first - 1]?.cells;
  if (above === undefined || width < 3 || above.length < 2) return first;
  const names = above.filter((cell) => cell.trim() !== "").map((cell) => cell.replace(/["']/g, ""));
  const near = Math.abs(above.length - width) === 1 || (above.length > width && names.length === width);
  if (!near || names.length < width - 1 || !areNames(names)) return first;
  return detectHeader([rows[first].cells, ...rowsBelow(rows, first, width)]) && !areFollowed(rows, first, width)
    ? first
    : first - 1;
}

/** The cells of the rows of that width below one, but for names that come again as a whole. */
function rowsBelow(rows: readonly ScannedRow[], at: number, width: number): string[][] {
  const top = rows[at].cells;
  const named = width > 2 && areNames(top);
  return rows
    .slice(at + 1)
    .flatMap(({ cells }) => (cells.length === width && !(named && sameCells(cells, top)) ? [cells] : []));
}

/** The names of the first row come again below it, so that it may be data. */
function areFollowed(rows: readonly ScannedRow[], first: number, width: number): boolean {
  return rows
    .slice(first + 1)
    .some(({ cells }) => cells.length === width && cells.some((cell, at) => cell === rows[first].cells[at]));
}

/** Whether a delimiter stands behind every row: then its last cell is empty, and has no name. */
function trailingDelimiter(
  data: readonly ScannedRow[],
  header: ScannedRow | undefined,
  width: number,
): TablePlace["trailing"] {
  const isEmpty = ({ cells, quoted }: ScannedRow, at = width - 1) => cells[at] === "" && quoted?.[at] !== true;
  if (width < 3 || data.length === 0 || !data.every((row) => isEmpty(row))) return undefined;
  // Two empty columns side by side are the edge of a sheet.
  if (header !== undefined && [header, ...data].every((row) => isEmpty(row, width - 2))) return undefined;
  if (header === undefined) return "all";
  if (header.cells.length === width) return isEmpty(header) ? "all" : undefined;
  return header.cells.length === width - 1 ? "rows" : undefined;
}
