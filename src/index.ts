/** The public API: plain objects in and out. Nothing here reads or writes files. */

// Hosts and errors.
export { type ErrorCode, EXIT_CODES, isTwinsetError, TwinsetError } from "./core/errors.js";
// Evidence.
export { type Evaluation, evaluate } from "./evaluate/evaluate.js";
// Fitting and sampling apart.
export { drawRows as sample } from "./job/draw-rows.js";
export { fitTable as fit } from "./job/fit-table.js";
// A twin from a table of bytes.
export type { Host } from "./job/host.js";
export { type Job, jobSchema, parseJob } from "./job/job.js";
export { isBlocked, runTwin as twin, type TwinRun } from "./job/run.js";
export { type TwinFile, twinCsv, twinFiles } from "./job/twin-files.js";
export { parseTwinModel, type TwinModel, writeTwinModel } from "./model/twin-model.js";
export { createHost, type OpenHost } from "./platform/create-host.js";
// Tables and schemas.
export { inferSchema } from "./schema/infer.js";
export { type ColumnSchema, type Schema, schemaSchema } from "./schema/schema.js";
export { type ByteSource, memorySource } from "./table/byte-source.js";
export type { Dialect } from "./table/dialect.js";
export { type CsvReading, readCsv } from "./table/read-csv.js";
export { readSource } from "./table/read-source.js";
export type { Column, Table } from "./table/table.js";
export { writeCsv } from "./table/write-csv.js";
export { writeLike } from "./table/write-like.js";
export { inlineRunner } from "./workers/inline-runner.js";
