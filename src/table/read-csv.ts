import type { Cancellation, Progress } from "../core/context.js";
import { isTwinsetError, TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import type { ByteSource } from "./byte-source.js";
import { csvFailure } from "./csv-failure.js";
import { csvStream } from "./csv-stream.js";
import type { Dialect } from "./dialect.js";
import { readPrefix } from "./read-prefix.js";
import { readText, UndecodableError } from "./read-text.js";
import { RowIntake } from "./row-intake.js";
import { sniffDialect } from "./sniff-dialect.js";
import type { Table } from "./table.js";

/** How much of a file the dialect is judged by, in bytes. */
export const PREFIX_BYTES = 1 << 18;

const ROW_LIMIT = 1_000_000;

export interface ReadCsvOptions {
  /** What is known of the dialect; the rest is found out. */
  dialect?: Partial<Dialect>;
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
 * The dialect is found out from the first bytes (`sniffDialect`). What is mended is told in notes: blank lines left out, columns renamed,
 * windows-1252 text. The result does not depend on how the source cuts its chunks.
 * @throws TwinsetError E_NOT_CSV, E_ENCODING, E_EMPTY, E_NO_ROWS, E_RAGGED, E_QUOTE, E_LIMIT; E_USAGE for a person key that is not a column
 */
export async function readCsv(source: ByteSource, options: ReadCsvOptions = {}): Promise<CsvReading> {
  const prefix = await readPrefix(source, PREFIX_BYTES);
  const given = options.dialect ?? {};
  const sniff = (known: Partial<Dialect>) => {
    try {
      return sniffDialect(prefix.bytes, prefix.whole, known);
    } catch (error) {
      if (isTwinsetError(error)) error.place.file ??= source.name;
      throw error;
    }
  };
  const dialect = sniff(given);
  try {
    return await readAs(source, dialect, options);
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
  }
  if (given.encoding !== undefined || dialect.encoding !== "utf-8" || dialect.bom) {
    throw new TwinsetError("E_ENCODING", `the file is not ${dialect.encoding} text to its end`, {
      place: { file: source.name },
      remedy: "save it as UTF-8, or name dialect.encoding in a job (--config)",
    });
  }
  return await readAs(source, sniff({ ...given, encoding: "windows-1252" }), options);
}

async function readAs(source: ByteSource, dialect: Dialect, options: ReadCsvOptions): Promise<CsvReading> {
  const { signal, progress, personKey, proposePersonKey, seed = "", rowLimit = ROW_LIMIT } = options;
  const intake = new RowIntake(source.name, dialect, { rowLimit, personKey, proposePersonKey, seed });
  const onBytes = (done: number) => progress?.({ stage: "read", done, total: source.size ?? 0 });
  const end = await csvStream(readText(source, dialect.encoding, { signal, onBytes }), dialect, (record, line) =>
    intake.add(record, line),
  ).catch(async (error: unknown) => {
    throw await csvFailure(error, source, dialect);
  });
  checkRows(intake, source.name);

  const table = intake.table();
  const notes = [...intake.notes];
  if (dialect.encoding === "windows-1252" && options.dialect?.encoding === undefined) {
    const text = "the file is not UTF-8 and was read as windows-1252: save it as UTF-8 if letters look wrong";
    notes.push({ code: "encoding-guessed", text });
  }
  if (!dialect.header && options.dialect?.header === undefined) {
    const text =
      "the first row looks like data, so the columns are called column_1 and so on: say so if it is a header";
    notes.push({ code: "no-header", text });
  }
  const blankLines = intake.blankLines + end.blankLines;
  if (blankLines > 0) notes.push({ code: "blank-lines", text: "blank lines were left out", count: blankLines });
  if (intake.sampled) notes.push(sampleNote(table.rows, intake.rows));
  return {
    table,
    dialect: { ...dialect, finalNewline: options.dialect?.finalNewline ?? end.finalNewline },
    headerNames: intake.headerNames,
    rows: intake.rows,
    sampled: intake.sampled,
    notes,
  };
}

function checkRows(intake: RowIntake, file: string): void {
  const place = { file };
  if (intake.columns === 0) {
    throw new TwinsetError("E_EMPTY", "the file is empty", { place, remedy: "export the table again" });
  }
  if (intake.rows === 0) {
    const remedy = "export the table again; if that row is data, say that the file has no header";
    throw new TwinsetError("E_NO_ROWS", "the file has a header but no row below it", { place, remedy });
  }
}

function sampleNote(kept: number, rows: number): Note {
  const text = `${groupDigits(kept)} of ${groupDigits(rows)} rows were kept, all rows of a person together`;
  return { code: "reservoir", text, count: kept };
}
