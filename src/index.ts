/** The public API. Plain objects in and out; nothing here reads or writes files. */

export { platform } from "#platform";
export { type ErrorCode, EXIT_CODES, isTwinsetError, TwinsetError } from "./core/errors.js";
// Evidence.
export { type Evaluation, evaluate } from "./evaluate/evaluate.js";
export { drawRows as sample } from "./job/draw-rows.js";

// Fitting and sampling apart.
export { fitTable as fit } from "./job/fit-table.js";
export type { Host } from "./job/host.js";
// A twin from a table of bytes.
export { type Job, jobSchema, parseJob } from "./job/job.js";
export { isBlocked, runTwin as twin, type TwinRun } from "./job/run.js";
export { type TwinFile, twinCsv, twinFiles } from "./job/twin-files.js";
export { parseTwinModel, type TwinModel, writeTwinModel } from "./model/twin-model.js";
export { inferSchema } from "./schema/infer.js";
export { type ColumnSchema, type Schema, schemaSchema } from "./schema/schema.js";
// Tables and schemas.
export { type ByteSource, memorySource } from "./table/byte-source.js";
export type { Dialect } from "./table/dialect.js";
export { type CsvReading, readCsv } from "./table/read-csv.js";
export type { Column, Table } from "./table/table.js";
export { writeCsv } from "./table/write-csv.js";
// Workers and errors.
export { inlineRunner } from "./workers/inline-runner.js";
export { createPool, type Pool } from "./workers/pool.js";
