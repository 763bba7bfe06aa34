import type { TwinsetError } from "../core/errors.js";
import { countNewlines } from "./count-newlines.js";
import type { CsvSyntax } from "./csv-syntax.js";
import { behindLineEnd, countLineEnd, type LineEnds, lineEnd } from "./line-ends.js";
import { looseRecord, mendRecord, unescaped } from "./mend-record.js";
import { charactersOf, READER_LIMITS } from "./reader-limits.js";
import type { Repair, ScannerOptions } from "./scanned-row.js";
import { longRow, MOST_CELLS, openQuote } from "./scanner-errors.js";

/** A row that is mended spans at most so many lines and characters. */
const MOST_LINES = 64;
const MOST_CHARACTERS = 1 << 16;
/** Lines of texts that hold one delimiter each are not rare. */
const FEWEST_OF_TWO = 5;
/** Then readings tried in vain show that the faults are no accidents. */
const MOST_FAILURES = 500;

const LF = 10;
const CR = 13;
const INCOMPLETE = -1;

/**
 * Cuts delimited text that comes in pieces into rows and cells, in one pass over its characters.
 *
 * Clean text is read by RFC 4180 (any mixture of line ends; quotes within quotes doubled, or escaped by a backslash): what csv-parse makes of
 * it, cell by cell. Where a quote breaks the rules the row is read anew by `mendRecord`, from its own lines as far as it can be, so that the
 * rows below keep their bounds. How the text is cut into pieces does not matter: a row is taken when it is whole.
 */
export class CsvScanner {
  /** Line ends seen outside quotes. */
  readonly ends: LineEnds = { lf: 0, crlf: 0, cr: 0 };
  readonly #syntax: CsvSyntax;
  readonly #options: ScannerOptions;
  readonly #delimiter: number;
  /** The second character of a delimiter of two; -1 for one of one. */
  readonly #delimiter2: number;
  readonly #quote: number;
  readonly #escape: number;
  /** MiB of a row, and characters. */
  readonly #maxLine: number;
  readonly #longestRow: number;
  #text = "";
  /** Characters that must be there before it pays to look again at a row that was not whole. */
  #enough = 0;
  #line: number;
  #failures = 0;
  /** Where the quote of a row that is not whole opens; -1 for none. */
  #open = -1;
  /** The quoted cell just read holds a doubled or escaped quote. */
  #escaped = false;
  #newlines = 0;

  constructor(syntax: CsvSyntax, options: ScannerOptions) {
    this.#syntax = syntax;
    this.#options = options;
    this.#line = options.line ?? 1;
    this.#delimiter = syntax.delimiter.charCodeAt(0);
    this.#delimiter2 = syntax.delimiter.length > 1 ? syntax.delimiter.charCodeAt(1) : -1;
    this.#quote = syntax.quote.charCodeAt(0);
    this.#escape = syntax.escape.charCodeAt(0);
    this.#maxLine = options.maxLine ?? READER_LIMITS.line;
    this.#longestRow = charactersOf(this.#maxLine);
  }

  /** Text that is not yet a whole row. */
  get rest(): string {
    return this.#text;
  }

  /** @throws TwinsetError E_QUOTE, E_LIMIT, and what `onRow` throws */
  push(piece: string): void {
    this.#text = this.#text === "" ? piece : this.#text + piece;
    if (this.#text.length >= Math.min(this.#enough, this.#longestRow)) this.#scan(false);
  }

  /** Takes what is left as the last row. */
  end(): void {
    this.#scan(true);
  }

  #scan(last: boolean): void {
    let at = 0;
    while (at < this.#text.length) {
      let next = this.#row(at, last);
      if (next === INCOMPLETE && this.#text.length - at > this.#longestRow) next = this.#tooLong(at);
      if (next === INCOMPLETE) break;
      at = next;
    }
    this.#text = at === 0 ? this.#text : this.#text.slice(at);
    this.#enough = this.#text.length + (this.#text.length >> 1);
  }

  /** Reads the row that begins at a place and gives the place behind it. */
  #row(start: number, last: boolean): number {
    const text = this.#text;
    const { length } = text;
    const cells: string[] = [];
    const quoted: boolean[] | undefined = this.#options.withQuoted ? [] : undefined;
    let stray = false;
    this.#newlines = 0;
    this.#open = -1;
    for (let at = start; ; ) {
      let end: number;
      if (text.charCodeAt(at) === this.#quote) {
        this.#open = at;
        const close = this.#closing(at + 1);
        if (close < 0 || (close + 1 === length && !last))
          return close < 0 && last ? this.#unclosed(start, at) : INCOMPLETE;
        this.#open = -1;
        end = close + 1;
        if (end < length && !this.#isBound(end)) {
          if (!last && end + 1 === length) return INCOMPLETE;
          return this.#mend(start, last, undefined);
        }
        cells.push(this.#escaped ? unescaped(text.slice(at + 1, close), this.#syntax) : text.slice(at + 1, close));
        quoted?.push(true);
      } else {
        for (end = at; end < length; end++) {
          const code = text.charCodeAt(end);
          if (code === this.#delimiter && (this.#delimiter2 < 0 || text.charCodeAt(end + 1) === this.#delimiter2))
            break;
          if (code === LF || code === CR) break;
          if (code === this.#quote) stray = true;
        }
        cells.push(text.slice(at, end));
        quoted?.push(false);
      }
      const code = text.charCodeAt(end);
      if (end < length && code !== LF && code !== CR) {
        at = end + this.#syntax.delimiter.length;
        if (cells.length > MOST_CELLS) throw longRow(this.#line, this.#maxLine, cells.length);
        continue;
      }
      // A line end may go on in the next piece.
      if (!last && (end === length || (code === CR && end + 1 === length))) return INCOMPLETE;
      if (end - start > this.#longestRow) return this.#tooLong(start);
      const next = behindLineEnd(this.#text, end);
      const { columns } = this.#options;
      const lines = this.#newlines + 1;
      const misfits = columns > 1 && cells.length !== columns && (stray || lines > 1);
      if (misfits && this.#failures < MOST_FAILURES)
        return this.#mend(start, last, { cells, end, next, stray, quoted });
      if (lines > 2 && columns > 1 && !misfits && this.#isSwallowed(start, end, lines))
        return this.#mend(start, last, undefined);
      this.#emit(cells, stray ? "text" : "none", quoted, lines);
      countLineEnd(this.ends, this.#text, end);
      return next;
    }
  }

  /** The quote that closes a cell, the first that is not part of its text; -1 when it is not there. */
  #closing(from: number): number {
    const text = this.#text;
    const { length } = text;
    const doubling = this.#escape === this.#quote;
    this.#escaped = false;
    for (let at = from; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#quote) {
        if (!doubling || text.charCodeAt(at + 1) !== this.#quote) return at;
        this.#escaped = true;
        at++;
      } else if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) this.#newlines++;
      else if (code === this.#escape && !doubling) {
        const next = text.charCodeAt(at + 1);
        if (next === this.#quote || next === this.#escape) {
          this.#escaped = true;
          at++;
        }
      }
    }
    return -1;
  }

  /** A delimiter or a line end begins here. */
  #isBound(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    if (code === LF || code === CR) return true;
    return code === this.#delimiter && (this.#delimiter2 < 0 || this.#text.charCodeAt(at + 1) === this.#delimiter2);
  }

  #emit(cells: string[], repair: Repair, quoted: boolean[] | undefined, lines: number): void {
    const line = this.#line;
    this.#line += lines;
    this.#options.onRow({ cells, line, repair, quoted: repair === "none" ? quoted : undefined });
  }

  /**
   * Reads anew a row whose quotes break the rules: as its first line if that gives the right number of cells, else with the lines below, as
   * long as none of them is a clean row itself.
   * @param plain the row by the rules, where it is one of the wrong length
   */
  #mend(
    start: number,
    last: boolean,
    plain: { cells: string[]; end: number; next: number; stray: boolean; quoted: boolean[] | undefined } | undefined,
  ): number {
    const { columns } = this.#options;
    const text = this.#text;
    let from = start;
    let firstEnd = -1;
    for (let lines = 1; lines <= MOST_LINES; lines++) {
      const end = lineEnd(this.#text, from);
      if (!last && (end === text.length || (text.charCodeAt(end) === CR && end + 1 === text.length))) return INCOMPLETE;
      if (firstEnd < 0) firstEnd = end;
      if (columns === 0 || end - start > MOST_CHARACTERS || this.#failures >= MOST_FAILURES) break;
      if (lines > 1 && mendRecord(text.slice(from, end), this.#syntax, columns)?.cost === 0) break;
      const mended = mendRecord(text.slice(start, end), this.#syntax, columns);
      if (mended !== undefined) {
        this.#emit(mended.cells, "bounds", undefined, lines);
        countLineEnd(this.ends, this.#text, end);
        return behindLineEnd(this.#text, end);
      }
      this.#failures++;
      if (end === text.length || (plain !== undefined && end >= plain.end)) break;
      from = behindLineEnd(this.#text, end);
    }
    if (plain !== undefined) {
      this.#emit(
        plain.cells,
        plain.stray ? "text" : "none",
        plain.quoted,
        countNewlines(text.slice(start, plain.end)) + 1,
      );
      countLineEnd(this.ends, this.#text, plain.end);
      return plain.next;
    }
    this.#emit(looseRecord(text.slice(start, firstEnd), this.#syntax), "bounds", undefined, 1);
    countLineEnd(this.ends, this.#text, firstEnd);
    return behindLineEnd(this.#text, firstEnd);
  }

  /** Every line of a row is one by itself: it has a stray quote in its first line and another in its last, and the rows between are not text. */
  #isSwallowed(start: number, end: number, lines: number): boolean {
    const { columns } = this.#options;
    if (lines < (columns === 2 ? FEWEST_OF_TWO : 3) || lines > MOST_LINES) return false;
    let from = start;
    for (let line = 1; line <= lines; line++) {
      const to = lineEnd(this.#text, from);
      const found = mendRecord(this.#text.slice(from, to), this.#syntax, columns);
      const isEdge = line === 1 || line === lines;
      if (found === undefined || (found.cost === 0) === isEdge) return false;
      from = behindLineEnd(this.#text, to);
    }
    return from >= end;
  }

  #unclosed(start: number, open: number): number {
    if (this.#options.lenient) return this.#mend(start, true, undefined);
    throw this.#openQuote(start, open, "is never closed");
  }

  #tooLong(start: number): number {
    if (this.#open < 0) throw longRow(this.#line, this.#maxLine);
    if (this.#options.lenient) return this.#mend(start, false, undefined);
    throw this.#openQuote(start, this.#open, `is not closed within ${this.#maxLine} MiB`);
  }

  #openQuote(start: number, open: number, what: string): TwinsetError {
    const text = this.#text;
    const line = this.#line + countNewlines(text.slice(start, open));
    return openQuote(
      line,
      what,
      this.#syntax,
      this.#options.showValues ? text.slice(open + 1, lineEnd(text, open)) : undefined,
    );
  }
}
