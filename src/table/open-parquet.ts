import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetSchema, type RowGroup } from "hyparquet";
import { type ParquetPage, parquetPages } from "./parquet-chunk.js";
import { type ParquetColumn, parquetColumns } from "./parquet-columns.js";
import { boundedCompressors } from "./parquet-compressors.js";

/** A Parquet file ready to be read column by column. */
export interface ParquetFile {
  columns: ParquetColumn[];
  rows: number;
  /** The pages of a column, through all row groups; each is read and unpacked as it is asked for. */
  pages(column: number): Generator<ParquetPage, void, void>;
}

/**
 * Reads the metadata of a Parquet file.
 * @throws TwinsetError what `parquetColumns` throws; errors of any class for a file that is damaged
 */
export async function openParquet(bytes: Uint8Array): Promise<ParquetFile> {
  const file: AsyncBuffer = {
    byteLength: bytes.length,
    slice: (start, end = bytes.length) => bytes.slice(start, end).buffer as ArrayBuffer,
  };
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  const columns = parquetColumns(parquetSchema(metadata));
  const compressors = await boundedCompressors();
  return {
    columns,
    rows: metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0),
    *pages(column) {
      const element = elementOf(metadata, column);
      for (const group of metadata.row_groups)
        yield* parquetPages(bytes, {
          meta: chunkOf(group, column),
          element,
          rows: Number(group.num_rows),
          compressors,
        });
    },
  };
}

/** Columns are flat, so that the elements of the schema below its root are the columns in their order. */
function elementOf({ schema }: FileMetaData, column: number) {
  return schema[column + 1];
}

function chunkOf({ columns }: RowGroup, column: number) {
  const { file_path, meta_data } = columns[column];
  if (file_path !== undefined && file_path !== "") throw new RangeError("the column is in another file");
  if (meta_data === undefined) throw new RangeError("the column is encrypted");
  return meta_data;
}
