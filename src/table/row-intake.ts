import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { ColumnBuilder } from "./column-builder.js";
import type { Dialect } from "./dialect.js";
import { hashNumber, hashText } from "./hash-text.js";
import { type HeaderRows, headerNames } from "./header-names.js";
import { isMissingToken } from "./missing-tokens.js";
import { charactersOf, READER_LIMITS, type ReaderLimits } from "./reader-limits.js";
import { RowSample } from "./row-sample.js";
import type { Table } from "./table.js";

/** Columns of a Parquet file. */
export const MOST_COLUMNS = READER_LIMITS.columns;
export const LONGEST_NAME = 256;

/** How rows are taken in, and which are kept when there are too many. */
export interface IntakeOptions {
  /** The most rows kept. */
  rowLimit: number;
  /** Column that says which rows belong to one person, by its name in the table. */
  personKey?: string | undefined;
  /** Finds that column where none is named, from the rows up to the limit. */
  proposePersonKey?: ((table: Table) => string | undefined) | undefined;
  /** Decides which persons are kept. */
  seed: string;
  /** What places in the file are called; default "line". */
  unit?: "line" | "row";
  /** Other limits than `READER_LIMITS`. */
  limits?: Partial<ReaderLimits> | undefined;
}

/** Takes the rows of a table one by one: builds the columns, keeps a sample of whole persons above the limit. */
export class RowIntake {
  /** Data rows seen. */
  rows = 0;
  readonly notes: Note[] = [];
  /** Names as the file has them; `column_1` and so on where it has no header. */
  headerNames: readonly string[] = [];
  readonly #dialect: Pick<Dialect, "decimal" | "missing">;
  readonly #options: IntakeOptions;
  readonly #seed: number;
  readonly #limits: ReaderLimits;
  readonly #longestCell: number;
  #columns: ColumnBuilder[] = [];
  #sample: RowSample | undefined;
  #keyAt = -1;

  constructor(dialect: Pick<Dialect, "decimal" | "missing">, options: IntakeOptions) {
    this.#dialect = dialect;
    this.#options = options;
    this.#seed = hashText(options.seed);
    this.#limits = { ...READER_LIMITS, ...options.limits };
    this.#longestCell = charactersOf(this.#limits.field);
  }

  get #unit(): "line" | "row" {
    return this.#options.unit ?? "line";
  }

  get columns(): number {
    return this.#columns.length;
  }

  /** Rows are left out of the table because there are more than the limit. */
  get sampled(): boolean {
    return this.#sample !== undefined;
  }

  /**
   * Names the columns, before the first row.
   * @param header undefined for a file without one
   * @throws TwinsetError E_LIMIT; E_USAGE when the person key is not a column
   */
  open(columns: number, header: HeaderRows | undefined, line: number): void {
    const most = this.#limits.columns;
    if (columns > most) {
      const fact = `the table has ${groupDigits(columns)} columns, and the most are ${groupDigits(most)}`;
      throw limit(
        fact,
        "leave columns out, or check the delimiter (--delimiter); --max-columns raises the limit",
        line,
      );
    }
    const { names, original, notes } = headerNames(columns, header);
    if (original.some((name) => name.length > LONGEST_NAME)) {
      const fact = `a column name on line ${line} is longer than ${LONGEST_NAME} characters`;
      throw limit(fact, "shorten it, or say that the file has no header (--header no)", line);
    }
    this.headerNames = original;
    this.notes.push(...notes);
    const { decimal, missing } = this.#dialect;
    const further = new Set(missing);
    const isMissing = further.size === 0 ? isMissingToken : (text: string) => further.has(text) || isMissingToken(text);
    this.#columns = names.map((name) => new ColumnBuilder(name, decimal, undefined, isMissing));
    const { personKey } = this.#options;
    if (personKey !== undefined) this.#keyAt = this.#place(personKey);
  }

  /**
   * Takes the next row, which has a cell for each column.
   * @param line where it begins
   * @throws TwinsetError E_LIMIT
   */
  add(cells: readonly string[], line: number): void {
    this.rows++;
    if (this.#sample !== undefined && !this.#sample.admit(this.#hash(cells[this.#keyAt], this.rows))) return;
    for (let at = 0; at < cells.length; at++) {
      const text = cells[at];
      if (text.length > this.#longestCell) {
        const fact = `a cell on ${this.#unit} ${groupDigits(line)}, in column ${at + 1}, is longer than ${this.#limits.field} MiB`;
        const remedy =
          this.#unit === "row"
            ? "leave the column out"
            : "leave the column out, or check the quotes around it; --max-field raises the limit";
        throw new TwinsetError("E_LIMIT", fact, { place: { [this.#unit]: line }, remedy });
      }
      this.#columns[at].add(text);
    }
    if (this.#columns[0].rows > this.#options.rowLimit) this.#shrink();
  }

  /** The table of the rows kept. */
  table(): Table {
    return { columns: this.#columns.map((column) => column.build()), rows: this.#columns[0]?.rows ?? 0 };
  }

  #place(name: string): number {
    const at = this.#columns.findIndex((column) => column.name === name);
    if (at >= 0) return at;
    throw new TwinsetError("E_USAGE", `the table has no column "${name}" to tell persons apart`, {
      remedy: "name a column of the header",
    });
  }

  /** The hash that decides for a person; rows that name none, or all where there is no key, are persons of their own. */
  #hash(key: string | undefined, row: number): number {
    return key === undefined || isMissingToken(key) ? hashNumber(row, this.#seed) : hashText(key, this.#seed);
  }

  #shrink(): void {
    this.#sample ??= this.#startSample();
    const mask = this.#sample.shrink();
    if (mask !== undefined) for (const column of this.#columns) column.keepRows(mask);
  }

  /** Every row so far has been kept, so that its place tells its number. */
  #startSample(): RowSample {
    const { personKey, proposePersonKey, rowLimit } = this.#options;
    const proposed = personKey === undefined ? proposePersonKey?.(this.table()) : undefined;
    if (proposed !== undefined) this.#keyAt = this.#place(proposed);
    const key = this.#columns[this.#keyAt];
    const hashes = new Uint32Array(this.rows);
    for (let at = 0; at < hashes.length; at++) hashes[at] = this.#hash(key?.textAt(at), at + 1);
    return new RowSample(rowLimit, hashes);
  }
}

function limit(fact: string, remedy: string, line: number): TwinsetError {
  return new TwinsetError("E_LIMIT", fact, { place: { line }, remedy });
}
