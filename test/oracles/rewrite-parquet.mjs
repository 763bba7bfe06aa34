/** Reads fixtures/parquet/kinds.parquet and writes it anew as rewritten.parquet, with the built twinset; see make-parquet.py. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileSource } from "../../dist/platform/node/file-source.js";
import { readSource } from "../../dist/table/read-source.js";
import { writeLike } from "../../dist/table/write-like.js";

const folder = new URL("../../fixtures/parquet/", import.meta.url).pathname;
const { table, headerNames, dialect } = await readSource(await fileSource(`${folder}kinds.parquet`));
const pieces = writeLike([table], headerNames, dialect);
await pipeline(Readable.from(pieces), createWriteStream(`${folder}rewritten.parquet`));
