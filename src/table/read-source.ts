import { isTwinsetError, TwinsetError } from "../core/errors.js";
import type { ByteSource } from "./byte-source.js";
import { inflatedSource, isGzip } from "./inflated-source.js";
import { type CsvReading, type ReadCsvOptions, readCsv } from "./read-csv.js";
import { readPrefix } from "./read-prefix.js";

/** "PAR1" opens and ends every Parquet file (Apache Parquet format). */
const PARQUET_MAGIC = [0x50, 0x41, 0x52, 0x31];

/**
 * Reads a table from any kind of file that is known, told by its first bytes: Parquet, delimited text, and either packed with gzip.
 * @throws TwinsetError what `readCsv`, `readParquet` and `inflatedSource` throw
 */
export async function readSource(source: ByteSource, options: ReadCsvOptions = {}): Promise<CsvReading> {
  const { bytes } = await readPrefix(source, PARQUET_MAGIC.length);
  if (!isGzip(bytes)) return readPlain(source, bytes, options);
  try {
    const inflated = inflatedSource(source);
    const read = await readPlain(inflated, (await readPrefix(inflated, PARQUET_MAGIC.length)).bytes, options);
    const text = "the file is packed with gzip: a twin of it is written unpacked";
    return { ...read, notes: [...read.notes, { code: "gzip", text }] };
  } catch (error) {
    if (isTwinsetError(error)) error.place.file ??= source.name;
    throw error;
  }
}

async function readPlain(source: ByteSource, start: Uint8Array, options: ReadCsvOptions): Promise<CsvReading> {
  if (PARQUET_MAGIC.every((byte, at) => start[at] === byte))
    return (await import("./read-parquet.js")).readParquet(source, options);
  if (start.length > 0 && /\.(?:parquet|parq|pq)(?:\.gz)?$/i.test(source.name))
    throw new TwinsetError("E_DATA", "the file is called Parquet and does not begin as one", {
      place: { file: source.name },
      remedy: "copy or download it again; if it is delimited text, give it a name that ends in .csv",
    });
  return readCsv(source, options);
}
