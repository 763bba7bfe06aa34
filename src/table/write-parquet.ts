import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { cellText } from "./column-text.js";
import { elementOfType } from "./parquet-element.js";
import type { ParquetValue } from "./parquet-text.js";
import type { ParquetType } from "./parquet-type.js";
import { parquetValue } from "./parquet-value.js";
import type { Column, Table } from "./table.js";

/** Rows of a row group: readers work on one at a time, and it is held in memory until it is written. */
const GROUP_ROWS = 1 << 17;

/**
 * A whole Parquet file, in pieces: Snappy, dictionaries where they pay, row groups of 131,072 rows, every column optional. The same tables
 * give the same bytes, however they are cut.
 * @param batches the rows in order, as one table or more
 * @param names of the columns, all different
 * @param types of the columns; a text that is no value of its type is written as null
 */
export async function* writeParquet(
  batches: Iterable<Table> | AsyncIterable<Table>,
  names: readonly string[],
  types: readonly ParquetType[],
): AsyncGenerator<Uint8Array, void, void> {
  const bytes = new ByteWriter();
  const schema = [
    { name: "schema", num_children: names.length },
    ...names.map((name, at) => elementOfType(name, types[at])),
  ];
  const file = new ParquetWriter({ writer: bytes, schema, createdBy: "twinset" });
  const readers = types.map(parquetValue);
  let group: ParquetValue[][] = types.map(() => []);
  const flush = () => {
    file.write({ columnData: names.map((name, at) => ({ name, data: group[at] })), rowGroupSize: GROUP_ROWS });
    group = types.map(() => []);
    return takeBytes(bytes);
  };
  for await (const table of batches) {
    for (let from = 0; from < table.rows; ) {
      const to = Math.min(table.rows, from + GROUP_ROWS - group[0].length);
      for (let at = 0; at < types.length; at++) addCells(group[at], table.columns[at], readers[at], from, to);
      from = to;
      if (group[0].length === GROUP_ROWS) yield flush();
    }
  }
  if (group[0].length > 0) yield flush();
  file.finish();
  yield takeBytes(bytes);
}

function addCells(
  values: ParquetValue[],
  column: Column,
  read: (text: string) => ParquetValue,
  from: number,
  to: number,
): void {
  if (column.kind !== "dictionary") {
    for (let row = from; row < to; row++) values.push(read(cellText(column, row)));
    return;
  }
  const levels = column.levels.map(read);
  for (let row = from; row < to; row++) values.push(levels[column.codes[row]]);
}

/** The bytes written since it was last asked. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
