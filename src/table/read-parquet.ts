import { isTwinsetError, TwinsetError } from "../core/errors.js";
import type { ByteSource } from "./byte-source.js";
import { PLAIN_DIALECT } from "./dialect.js";
import { openParquet } from "./open-parquet.js";
import { ParquetColumnReader } from "./parquet-column-reader.js";
import { type CsvReading, type ReadCsvOptions, ROW_LIMIT, sampleNote } from "./read-csv.js";
import { RowIntake } from "./row-intake.js";
import { wholeBytes } from "./whole-bytes.js";

/** A Parquet file is read from its end, and so held whole. */
const MOST_BYTES = 1 << 30;
/** Cells taken in at a time. */
const BATCH_CELLS = 1 << 18;

/**
 * Reads a Parquet file into a table of texts, as `parquetText` writes them, with the types of its columns in the dialect.
 *
 * Rows are decoded in batches and taken in as those of a delimited file are: of more rows than the limit, a sample of whole persons is kept.
 * Null and the empty text are one, as are infinity and what is not a number: no value. Encodings and compressions: those of hyparquet.
 * @throws TwinsetError E_DATA for a file that is damaged or holds lists, structs or binary; E_ENCODING, E_EMPTY, E_NO_ROWS, E_LIMIT; E_USAGE
 * for options of delimited text and for a person key that is not a column
 */
export async function readParquet(source: ByteSource, options: ReadCsvOptions = {}): Promise<CsvReading> {
  try {
    refuseTextOptions(options.dialect ?? {});
    const bytes = await wholeBytes(source.open(), MOST_BYTES);
    if (bytes === undefined)
      throw new TwinsetError("E_LIMIT", "the Parquet file is larger than 1 GiB", {
        remedy: "write a part of its rows or columns to another file",
      });
    if (bytes.length === 0)
      throw new TwinsetError("E_EMPTY", "the file is empty", { remedy: "export the table again" });
    return await readFile(bytes, options).catch(asOurs);
  } catch (error) {
    if (isTwinsetError(error)) error.place.file ??= source.name;
    throw error;
  }
}

function refuseTextOptions(dialect: object): void {
  const option = ["delimiter", "encoding", "header", "decimal"].find((name) => name in dialect);
  if (option !== undefined)
    throw new TwinsetError("E_USAGE", `--${option} says how text is written, and the file is Parquet`, {
      remedy: "leave it out",
    });
}

/** Whatever hyparquet says of a file, it could not read it. */
function asOurs(error: unknown): never {
  if (isTwinsetError(error) || (error as { name?: unknown } | null)?.name === "AbortError") throw error;
  throw new TwinsetError("E_DATA", "the Parquet file is damaged, cut short or written in a way that is not known", {
    remedy: "copy or download it again, or write it anew with pyarrow, DuckDB or R's arrow",
    cause: error,
  });
}

async function readFile(bytes: Uint8Array, options: ReadCsvOptions): Promise<CsvReading> {
  const { signal, progress, personKey, proposePersonKey, seed = "", rowLimit = ROW_LIMIT, dialect = {} } = options;
  const file = await openParquet(bytes);
  const { columns } = file;
  if (file.rows === 0)
    throw new TwinsetError("E_NO_ROWS", "the file has columns but no row", { remedy: "export the table again" });
  const missing = dialect.missing === undefined ? {} : { missing: dialect.missing };
  const intake = new RowIntake(
    { decimal: ".", ...missing },
    { rowLimit, personKey, proposePersonKey, seed, unit: "row" },
  );
  intake.open(columns.length, { rows: [columns.map(({ name }) => name)], line: 1, rowNames: false }, 1);
  const readers = columns.map((_, at) => new ParquetColumnReader(file, at));
  const step = Math.max(1024, Math.floor(BATCH_CELLS / columns.length));
  const row: string[] = new Array(columns.length);
  for (let from = 0; from < file.rows; from += step) {
    signal?.throwIfAborted();
    const to = Math.min(from + step, file.rows);
    const texts = readers.map((reader) => reader.next(to - from));
    for (let at = from; at < to; at++) {
      for (let column = 0; column < row.length; column++) row[column] = texts[column][at - from];
      intake.add(row, at + 1);
    }
    progress?.({ stage: "read", done: Math.round((bytes.length * to) / file.rows), total: bytes.length });
  }

  const table = intake.table();
  return {
    table,
    dialect: { ...PLAIN_DIALECT, ...missing, parquet: columns.map(({ type }) => type) },
    headerNames: intake.headerNames,
    rows: intake.rows,
    sampled: intake.sampled,
    notes: [
      ...intake.notes,
      ...readers.flatMap((reader) => reader.notes()),
      ...(intake.sampled ? [sampleNote(table.rows, intake.rows)] : []),
    ],
  };
}
