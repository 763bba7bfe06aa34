import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { ColumnBuilder } from "./column-builder.js";
import { columnNames } from "./column-names.js";
import type { Dialect } from "./dialect.js";
import { hashNumber, hashText } from "./hash-text.js";
import { isMissingToken } from "./missing-tokens.js";
import { RowSample } from "./row-sample.js";
import type { Table } from "./table.js";

const MOST_COLUMNS = 2000;
const LONGEST_NAME = 256;
/** In characters. */
const LONGEST_CELL = 1 << 20;

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
}

/** Takes the rows of a file one by one: checks them against the first, builds the columns, keeps a sample of whole persons above the limit. */
export class RowIntake {
  /** Data rows seen. */
  rows = 0;
  readonly notes: Note[] = [];
  /** Names as the file has them; `column_1` and so on where it has no header. */
  headerNames: readonly string[] = [];
  readonly #file: string;
  readonly #dialect: Pick<Dialect, "header" | "decimal" | "delimiter">;
  readonly #options: IntakeOptions;
  readonly #seed: number;
  #columns: ColumnBuilder[] = [];
  #sample: RowSample | undefined;
  #keyAt = -1;
  #blankLines = 0;

  constructor(file: string, dialect: Pick<Dialect, "header" | "decimal" | "delimiter">, options: IntakeOptions) {
    this.#file = file;
    this.#dialect = dialect;
    this.#options = options;
    this.#seed = hashText(options.seed);
  }

  get columns(): number {
    return this.#columns.length;
  }

  /** Rows are left out of the table because there are more than the limit. */
  get sampled(): boolean {
    return this.#sample !== undefined;
  }

  /** Blank lines passed over, but for those before the first row. */
  get blankLines(): number {
    return this.#blankLines;
  }

  /**
   * Takes the next row of the file, the header included.
   * @param line where it begins
   * @throws TwinsetError E_RAGGED, E_LIMIT; E_USAGE when the person key is not a column
   */
  add(record: readonly string[], line: number): void {
    if (this.#columns.length === 0) {
      this.#open(record, line);
      if (this.#dialect.header) return;
    }
    const { length } = this.#columns;
    if (record.length !== length) {
      if (record.length > 1 || record[0].trim() !== "") throw this.#ragged(record.length, line);
      this.#blankLines++;
      return;
    }
    this.rows++;
    if (this.#sample !== undefined && !this.#sample.admit(this.#hash(record[this.#keyAt], this.rows))) return;
    for (let at = 0; at < length; at++) {
      const text = record[at];
      if (text.length > LONGEST_CELL) {
        throw this.#limit(`a cell on line ${line} is longer than 1 MiB`, "leave the column out", line);
      }
      this.#columns[at].add(text);
    }
    if (this.#columns[0].rows > this.#options.rowLimit) this.#shrink();
  }

  /** The table of the rows kept. */
  table(): Table {
    return { columns: this.#columns.map((column) => column.build()), rows: this.#columns[0]?.rows ?? 0 };
  }

  #open(first: readonly string[], line: number): void {
    const { header, decimal } = this.#dialect;
    if (first.length > MOST_COLUMNS) {
      const fact = `the first row has ${groupDigits(first.length)} cells, and the most are ${groupDigits(MOST_COLUMNS)}`;
      throw this.#limit(fact, "leave columns out, or check the delimiter", line);
    }
    if (header && first.some((name) => name.length > LONGEST_NAME)) {
      const fact = `a column name is longer than ${LONGEST_NAME} characters`;
      throw this.#limit(fact, "shorten it, or say that the file has no header", line);
    }
    this.headerNames = header ? first : first.map((_, at) => `column_${at + 1}`);
    const { names, notes } = columnNames(this.headerNames);
    this.notes.push(...notes);
    this.#columns = names.map((name) => new ColumnBuilder(name, decimal));
    const { personKey } = this.#options;
    if (personKey !== undefined) this.#keyAt = this.#place(personKey);
  }

  #place(name: string): number {
    const at = this.#columns.findIndex((column) => column.name === name);
    if (at >= 0) return at;
    throw new TwinsetError("E_USAGE", `the table has no column "${name}" to tell persons apart`, {
      remedy: "name a column of the header",
    });
  }

  #ragged(cells: number, line: number): TwinsetError {
    const expected = this.#columns.length;
    const has = cells === 1 ? "1 cell" : `${groupDigits(cells)} cells`;
    const fact = `line ${line} has ${has} where the ${this.#dialect.header ? "header" : "first row"} has ${groupDigits(expected)}`;
    const delimiter = this.#dialect.delimiter === "\t" ? "a tab" : `"${this.#dialect.delimiter}"`;
    return new TwinsetError("E_RAGGED", fact, {
      place: { file: this.#file, line },
      remedy: `put cells that hold ${delimiter} in quotes, or mend the line`,
    });
  }

  #limit(fact: string, remedy: string, line: number): TwinsetError {
    return new TwinsetError("E_LIMIT", fact, { place: { file: this.#file, line }, remedy });
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
