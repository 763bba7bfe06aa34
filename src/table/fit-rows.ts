import { TwinsetError } from "../core/errors.js";
import { groupDigits } from "../core/text/group-digits.js";
import { type ColumnKind, misfits } from "./column-kinds.js";
import { areNames } from "./detect-header.js";
import { filledCells, isEmptyRow, isFooter, isSource, isTotal, mayBeFooter } from "./footer-row.js";
import { isWords } from "./header-rows.js";
import { LineCount } from "./line-count.js";
import { isKnownBehindMark } from "./opening-mark.js";
import { isBlankLine } from "./sample-records.js";
import type { ScannedRow } from "./scanned-row.js";
import { shownCell } from "./shown-cell.js";
import type { FileLayout } from "./sniff-dialect.js";

/** Rows that do not fit are mended up to this share of all; a single one in a table of some size is no reason to stop. */
const RAGGED_SHARE = 0.005;
const ENOUGH_FOR_ONE = 50;

/** Rows held back until it is known whether the table goes on below them. */
const MOST_HELD = 10_000;
const MOST_SUSPECTS = 200;
/** Rows by which one at the end can be told to be none of theirs. */
const ENOUGH = 20;
/** So many rows of another width, alike, are a table of their own. */
const OTHER_TABLE = 3;

/** Thrown when a last column that was empty in the sample, and so taken for a delimiter at the end of each row, holds something after all. */
export class LastColumnError extends Error {
  override readonly name = "LastColumnError";
}

/** How rows are fitted. */
export interface FitOptions {
  delimiter: string;
  /** Any number of rows may be mended or left out. */
  lenient: boolean;
  /** Error messages may quote the start of a cell. */
  showValues: boolean;
}

/**
 * Takes the rows of a table as they stand in the file and hands on those that fit its columns, each cell in its place.
 *
 * A row that is too short is filled up at its end, one that is too long loses empty cells at its end, or the one empty cell that stands in the
 * way, as long as its cells are of their columns' kinds; otherwise it is left out. Rows below the last that fits may be footers or another table. What was done is counted, with its first
 * lines, and too much of it is an error.
 */
export class RowFitter {
  readonly blank = new LineCount();
  readonly comments = new LineCount();
  readonly repeated = new LineCount();
  /** Rows whose quotes broke the rules. */
  readonly quotes = new LineCount();
  /** Rows kept that begin like sums. */
  readonly totals = new LineCount();
  readonly padded = new LineCount();
  readonly cut = new LineCount();
  readonly aside = new LineCount();
  readonly footers = new LineCount();
  /** Rows of another table below. */
  readonly other = new LineCount();
  readonly #layout: FileLayout;
  readonly #options: FitOptions;
  readonly #take: (cells: string[], line: number) => void;
  #header: readonly string[] | undefined;
  #rows = 0;
  #held: ScannedRow[] = [];
  #heldCount = 0;
  /** A blank line stood above. */
  #afterGap = false;
  /** Another table has begun. */
  #ended = false;
  #ragged: { line: number; cells: readonly string[] }[] = [];

  constructor(layout: FileLayout, options: FitOptions, take: (cells: string[], line: number) => void) {
    this.#layout = layout;
    this.#options = options;
    this.#take = take;
  }

  /** Names that may come again among the rows, where files were put together. */
  set header(names: readonly string[]) {
    this.#header = names;
  }

  /** @throws TwinsetError E_RAGGED, LastColumnError, and what `take` throws */
  add(row: ScannedRow): void {
    const { columns, trailing, comments } = this.#layout;
    const { cells, line } = row;
    if (this.#header !== undefined && isKnownBehindMark(cells, this.#header)) row.repair = "none";
    if (trailing !== undefined && cells.length === columns + 1) {
      if (cells[columns] !== "") throw new LastColumnError();
      cells.pop();
    }
    if (columns > 1 && isBlankLine(cells, this.#options.delimiter)) {
      this.#afterGap = true;
      this.blank.add(line);
    } else if (comments && cells[0].startsWith("#") && cells.length !== columns) this.comments.add(line);
    else {
      if (row.repair !== "none") this.quotes.add(line);
      if (columns === 1) this.#accept([cells.join(this.#options.delimiter)], line);
      else this.#place(row);
    }
  }

  #place(row: ScannedRow): void {
    const { columns, kinds, gapless } = this.#layout;
    const { cells, line, repair } = row;
    if (this.#ended) {
      this.other.add(line);
      return;
    }
    if (gapless && cells.length === columns && isEmptyRow(cells)) {
      this.#afterGap = true;
      this.blank.add(line);
      return;
    }
    const fits = cells.length === columns && (repair !== "bounds" || misfits(cells, kinds) === 0);
    if (fits && this.#opensAnother(cells)) {
      this.#ended = true;
      this.other.add(line);
    } else if (!fits) this.#hold(row);
    else if (this.#isHeaderAgain(cells)) this.repeated.add(line);
    else if (mayBeFooter(cells)) {
      if (this.#held.length >= MOST_SUSPECTS && this.#heldCount === this.#held.length) this.#release(this.#held.length);
      this.#hold(row);
    } else {
      if (this.#heldCount > 0) this.#release(this.#held.length);
      this.#accept(cells, line);
    }
  }

  /** Decides on the rows at the end. @throws TwinsetError E_RAGGED */
  end(): void {
    const start = this.#otherTable();
    if (start < this.#held.length) {
      for (const { line } of this.#held.slice(start)) this.other.add(line);
      this.other.count += this.#heldCount - this.#held.length;
      this.#held.length = start;
      this.#heldCount = start;
    }
    let kept = this.#held.length;
    for (let at = kept - 1; at >= 0; at--) {
      if (this.#isLeftOver(this.#held[at])) kept = at;
      else if (!this.#isLone(this.#held[at])) break;
    }
    if (kept < this.#held.length) while (kept > 0 && isEmptyRow(this.#held[kept - 1].cells)) kept--;
    const rest = this.#held.slice(kept);
    this.#release(kept);
    for (const { cells, line } of rest) (isEmptyRow(cells) ? this.blank : this.footers).add(line);
    this.#checkRagged();
  }

  #accept(cells: string[], line: number): void {
    this.#rows++;
    this.#take(cells, line);
  }

  #hold(row: ScannedRow): void {
    this.#heldCount++;
    if (this.#held.length < MOST_HELD) this.#held.push(row);
  }

  /** The first rows held turn out to be rows of the table. */
  #release(count: number): void {
    for (const row of this.#held.slice(0, count)) this.#fit(row);
    if (this.#heldCount > this.#held.length) this.#checkRagged();
    this.#held = [];
    this.#heldCount = 0;
  }

  #fit({ cells, line, repair }: ScannedRow): void {
    const { columns, kinds } = this.#layout;
    const inPlace = cells.slice(columns).every((cell) => cell === "") && misfits(cells, kinds) === 0;
    const spare = cells.length === columns + 1 ? withoutEmpty(cells, kinds) : undefined;
    if (cells.length === columns && repair !== "bounds") {
      if (isTotal(cells)) this.totals.add(line);
      this.#accept(cells, line);
    } else if (inPlace && cells.length > columns) {
      this.cut.add(line);
      this.#accept(cells.slice(0, columns), line);
    } else if (spare !== undefined) {
      this.cut.add(line);
      this.#accept(spare, line);
    } else {
      if (this.#ragged.length < 3) this.#ragged.push({ line, cells });
      if (inPlace) {
        this.padded.add(line);
        this.#accept([...cells, ...new Array<string>(columns - cells.length).fill("")], line);
      } else this.aside.add(line);
    }
  }

  /** Below a blank line or a title, a row of names over every column of numbers or dates, two at least, is the header of another table. */
  #opensAnother(cells: readonly string[]): boolean {
    const afterGap = this.#afterGap;
    this.#afterGap = false;
    if ((!afterGap && this.#heldCount === 0) || this.#rows === 0) return false;
    const titled = this.#heldCount > 0 && this.#heldCount === this.#held.length && this.#held.every(isTitle);
    if (this.#isHeaderAgain(cells)) return titled;
    if (!afterGap && !titled) return false;
    const overTyped = cells.filter((_, at) => this.#layout.kinds[at] !== undefined);
    const filled = cells.filter((cell) => cell.trim() !== "");
    return overTyped.length > 1 && overTyped.every(isWords) && areNames(filled);
  }

  #isHeaderAgain(cells: readonly string[]): boolean {
    const header = this.#header;
    if (header === undefined || cells[0] !== header[0] || header.length < 2) return false;
    if (!cells.every((cell, at) => cell === header[at])) return false;
    return misfits(cells, this.#layout.kinds) > 0 || (header.length > 2 && areNames(header));
  }

  /** Place among the rows held where a table of another width begins; behind the last where there is none. */
  #otherTable(): number {
    const { columns } = this.#layout;
    if (this.#rows === 0) return this.#held.length;
    const counts = new Map<number, number>();
    for (const { cells } of this.#held)
      if (cells.length !== columns && cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    const ragged = this.#held.filter(({ cells }) => cells.length !== columns).length;
    for (const [width, count] of counts)
      if (count >= OTHER_TABLE && 2 * count > ragged)
        return this.#held.findIndex(({ cells }) => cells.length === width);
    return this.#held.length;
  }

  /** Below a footer it is part of it, whatever it says. */
  #isLone({ cells }: ScannedRow): boolean {
    return (cells.length === 1 && this.#layout.columns > 2) || isEmptyRow(cells);
  }

  /** A row of full length is a row of the table, unless it is one of sums, or there are enough others to tell by. */
  #isLeftOver({ cells }: ScannedRow): boolean {
    const { columns, kinds } = this.#layout;
    if (cells.length !== columns) return isFooter(cells, kinds);
    if (isTotal(cells)) return this.totals.count === 0 && this.#rows > 0;
    return (this.#rows >= ENOUGH && isFooter(cells, kinds)) || isSource(cells);
  }

  #checkRagged(): void {
    const count = this.padded.count + this.aside.count + this.#heldCount - this.#held.length;
    const all = this.#rows + this.aside.count;
    const allowed = Math.max(Math.floor(all * RAGGED_SHARE), all >= ENOUGH_FOR_ONE ? 1 : 0);
    if (count <= allowed || this.#options.lenient) return;
    const [first, ...others] = this.#ragged;
    const { columns, headerRows } = this.#layout;
    const has = first.cells.length === 1 ? "1 cell" : `${groupDigits(first.cells.length)} cells`;
    const shown = this.#options.showValues ? `, beginning ${shownCell(first.cells[0])},` : "";
    const top = headerRows > 0 ? "the header" : "the first row";
    const more =
      count === 1
        ? ""
        : `; ${groupDigits(count)} rows do not fit (lines ${[first, ...others].map(({ line }) => groupDigits(line)).join(", ")}${count > 3 ? " …" : ""})`;
    const delimiter = this.#options.delimiter === "\t" ? "a tab" : `"${this.#options.delimiter}"`;
    throw new TwinsetError(
      "E_RAGGED",
      `line ${groupDigits(first.line)} has ${has}${shown} where ${top} has ${groupDigits(columns)}${more}`,
      {
        place: { line: first.line },
        remedy: `put cells that hold ${delimiter} in quotes, mend the lines, or let --lenient fill up or leave out such rows`,
      },
    );
  }
}

/** Nothing but one text, as above a table. */
function isTitle({ cells }: ScannedRow): boolean {
  return filledCells(cells) === 1 && isWords(cells.find((cell) => cell.trim() !== "") ?? "");
}

/** The cells without the one empty cell by which they fit their columns' kinds; undefined when there is none, or more than one. */
function withoutEmpty(cells: readonly string[], kinds: readonly ColumnKind[]): string[] | undefined {
  let found: string[] | undefined;
  for (let at = 0; at < cells.length; at++) {
    // Of empty cells side by side it is the same which one goes.
    if (cells[at] !== "" || cells[at - 1] === "") continue;
    const rest = [...cells.slice(0, at), ...cells.slice(at + 1)];
    if (misfits(rest, kinds) > 0) continue;
    if (found !== undefined) return undefined;
    found = rest;
  }
  return found;
}
