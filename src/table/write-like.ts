import type { Dialect } from "./dialect.js";
import type { Table } from "./table.js";
import { writeCsv } from "./write-csv.js";

/** How the name of a file in the dialect ends. */
export function extensionOf({ parquet }: Pick<Dialect, "parquet">): "csv" | "parquet" {
  return parquet === undefined ? "csv" : "parquet";
}

/** A whole file written as the dialect says, in pieces: delimited text, or Parquet with the types of its columns. */
export async function* writeLike(
  batches: Iterable<Table> | AsyncIterable<Table>,
  names: readonly string[],
  dialect: Dialect,
): AsyncGenerator<Uint8Array, void, void> {
  if (dialect.parquet === undefined) yield* writeCsv(batches, names, dialect);
  else yield* (await import("./write-parquet.js")).writeParquet(batches, names, dialect.parquet);
}
