import type { Cancellation, Progress } from "../core/context.js";
import { isTwinsetError, TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import type { ByteSource } from "./byte-source.js";
import { csvStream } from "./csv-stream.js";
import { commonNewline } from "./detect-newline.js";
import type { Dialect } from "./dialect.js";
import { LastColumnError, RowFitter } from "./fit-rows.js";
import { dialectNotes, rowNotes } from "./intake-notes.js";
import { readPrefix } from "./read-prefix.js";
import { readText, UndecodableError } from "./read-text.js";
import type { ReaderLimits } from "./reader-limits.js";
import { RowIntake } from "./row-intake.js";
import type { ScannedRow } from "./scanned-row.js";
import { type FileLayout, type SniffedFile, sniffDialect } from "./sniff-dialect.js";
import { spreadsheetDamage } from "./spreadsheet-damage.js";
import type { Table } from "./table.js";

/** How much of a file the dialect is judged by, in bytes. */
export const PREFIX_BYTES = 1 << 18;

/** The most rows that are kept unless another number is asked for. */
export const ROW_LIMIT = 1_000_000;

export interface ReadCsvOptions {
  /** What is known of the dialect; the rest is found out. */
  dialect?: Partial<Dialect>;
  /** Reads on where the default is to stop: quotes that are never closed are text, any number of rows that do not fit is mended or left out. */
  lenient?: boolean | undefined;
  /** Other limits than `READER_LIMITS` to what a file may hold. */
  limits?: Partial<ReaderLimits> | undefined;
  /** Error messages may quote the start of a cell; default false. */
  showValues?: boolean | undefined;
  /** The most rows kept, default 1,000,000: of a longer file a sample of whole persons is kept, and a note says so. */
  rowLimit?: number;
  /** Column that says which rows belong to one person, for that sample. */
  personKey?: string | undefined;
  /** Finds that column where none is named; otherwise each row is a person. Given the rows up to the limit. */
  proposePersonKey?: ((table: Table) => string | undefined) | undefined;
  /** Decides which persons the sample holds; default "". */
  seed?: string | undefined;
  signal?: Cancellation | undefined;
  /** Stage `read`, in bytes. */
  progress?: Progress | undefined;
}

export interface CsvReading {
  table: Table;
  dialect: Dialect;
  /** The header as the file has it, for writing back; the table's own names differ where it repeats a name or leaves one out. */
  headerNames: readonly string[];
  /** Data rows in the file; `table.rows` of them are kept. */
  rows: number;
  /** The table holds only part of the rows. */
  sampled: boolean;
  notes: Note[];
}

/**
 * Reads a delimited text file: every cell comes back exactly as it was written, or there is an error that names the line.
 *
 * The dialect and the place of the table are found out from the first bytes (`sniffDialect`). What is mended or left out is told in notes,
 * with counts and first lines. The result does not depend on how the source cuts its chunks.
 * @throws TwinsetError E_NOT_CSV, E_BINARY, E_ENCODING, E_EMPTY, E_NO_ROWS, E_RAGGED, E_QUOTE, E_LIMIT; E_USAGE for a person key that is not a
 * column
 */
export async function readCsv(source: ByteSource, options: ReadCsvOptions = {}): Promise<CsvReading> {
  try {
    return await readFile(source, options);
  } catch (error) {
    if (isTwinsetError(error)) error.place.file ??= source.name;
    throw error;
  }
}

async function readFile(source: ByteSource, options: ReadCsvOptions): Promise<CsvReading> {
  const prefix = await readPrefix(source, PREFIX_BYTES);
  const given = options.dialect ?? {};
  let keepLast = false;
  let known = given;
  for (;;) {
    const found = sniffDialect(prefix.bytes, prefix.whole, known, keepLast);
    try {
      return await readAs(source, found, options);
    } catch (error) {
      // What the start of the file told is not so further down: once each, it is read again.
      if (error instanceof LastColumnError && !keepLast) keepLast = true;
      else if (!(error instanceof UndecodableError)) throw error;
      else if (found.dialect.encoding === "utf-8" && !found.dialect.bom && known.encoding === undefined)
        known = { ...given, encoding: "windows-1252" };
      else
        throw new TwinsetError("E_ENCODING", `the file is not ${found.dialect.encoding} text to its end`, {
          remedy: "save it as UTF-8, or name its encoding with --encoding",
        });
    }
  }
}

async function readAs(source: ByteSource, found: SniffedFile, options: ReadCsvOptions): Promise<CsvReading> {
  const { signal, progress, personKey, proposePersonKey, seed = "", rowLimit = ROW_LIMIT, limits } = options;
  const { lenient = false, showValues = false } = options;
  const { dialect, layout } = found;
  if (layout.columns === 0)
    throw new TwinsetError("E_EMPTY", "the file is empty", { remedy: "export the table again" });
  const intake = new RowIntake(dialect, { rowLimit, personKey, proposePersonKey, seed, limits });
  const heads: string[][] = [];
  const fitter = new RowFitter(layout, { delimiter: dialect.delimiter, lenient, showValues }, (cells, line) => {
    if (intake.columns === 0) intake.open(layout.columns, undefined, line);
    intake.add(cells, line);
  });
  const onRow = (row: ScannedRow) => {
    if (heads.length === layout.headerRows) fitter.add(row);
    else takeHead(row);
  };
  const takeHead = (row: ScannedRow) => {
    const { cells } = row;
    if (layout.trailing === "all" && cells.length === layout.columns + 1 && cells[layout.columns] === "") cells.pop();
    heads.push(cells);
    if (row.repair !== "none") fitter.quotes.add(row.line);
    if (heads.length < layout.headerRows) return;
    intake.open(layout.columns, { rows: heads, line: row.line, rowNames: layout.rowNames }, row.line);
    fitter.header = cells;
  };
  for (const line of layout.blank) fitter.blank.add(line);
  let zeros = 0;
  const pieces = readText(source, dialect.encoding, {
    signal,
    onBytes: (done) => progress?.({ stage: "read", done, total: source.size ?? 0 }),
    onZeros: (count) => (zeros += count),
  });
  const maxLine = limits?.line === undefined ? {} : { maxLine: limits.line };
  const columns = layout.columns + (layout.trailing === undefined ? 0 : 1);
  const end = await csvStream(pieces, dialect, layout.skip, { columns, lenient, showValues, onRow, ...maxLine });
  fitter.end();
  checkRows(intake, layout);

  const table = intake.table();
  const written = { ...dialect, newline: options.dialect?.newline ?? commonNewline(end.ends, dialect.newline) };
  return {
    table,
    dialect: { ...written, finalNewline: options.dialect?.finalNewline ?? end.finalNewline },
    headerNames: intake.headerNames,
    rows: intake.rows,
    sampled: intake.sampled,
    notes: [
      ...intake.notes,
      ...dialectNotes(found, options.dialect ?? {}, end.ends, zeros),
      ...rowNotes(fitter),
      ...spreadsheetDamage(table),
      ...(intake.sampled ? [sampleNote(table.rows, intake.rows)] : []),
    ],
  };
}

function checkRows(intake: RowIntake, { headerRows }: FileLayout): void {
  if (intake.rows > 0) return;
  const remedy = "export the table again; if that row is data, say that the file has no header (--header no)";
  const fact =
    headerRows > 0 ? "the file has a header but no row below it" : "the file has no row that fits its columns";
  throw new TwinsetError("E_NO_ROWS", fact, { remedy });
}

/** Says that a table holds a sample of its file. */
export function sampleNote(kept: number, rows: number): Note {
  const text = `${groupDigits(kept)} of ${groupDigits(rows)} rows were kept, all rows of a person together`;
  return { code: "reservoir", text, count: kept };
}
