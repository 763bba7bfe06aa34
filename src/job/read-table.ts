import type { ByteSource } from "../table/byte-source.js";
import type { Dialect } from "../table/dialect.js";
import type { CsvReading } from "../table/read-csv.js";
import { readSource } from "../table/read-source.js";
import type { ReaderLimits } from "../table/reader-limits.js";
import { carryOut } from "./carry-out.js";
import type { Host } from "./host.js";
import type { Job } from "./job.js";
import { type PreparedTable, prepareTable, proposeKey } from "./prepare-table.js";

/** What reading takes from a job. */
export type ReadingJob = Pick<
  Job,
  "rowLimit" | "dialect" | "limits" | "lenient" | "showValues" | "person" | "schema" | "drop" | "coarsen"
>;

/** Reads a job's table and gives it its meaning: dialect, schema, persons. Columns to drop are gone from it, those to coarsen coarser. */
export async function readTable(
  job: ReadingJob,
  source: ByteSource,
  host: Host,
  seed: string,
): Promise<{ read: CsvReading; prepared: PreparedTable }> {
  const read = await readSource(source, {
    rowLimit: job.rowLimit,
    seed,
    dialect: (job.dialect ?? {}) as Partial<Dialect>,
    limits: job.limits as Partial<ReaderLimits> | undefined,
    lenient: job.lenient,
    showValues: job.showValues,
    personKey: job.person === "none" ? undefined : job.person,
    proposePersonKey: job.person === "none" ? undefined : proposeKey,
    ...(host.signal === undefined ? {} : { signal: host.signal }),
    progress: host.progress,
  });
  host.progress({ stage: "types", done: 0, total: 1 });
  const prepared = prepareTable(read.table, read.dialect, job.schema, job.person);
  host.signal?.throwIfAborted();
  return carryOut(read, prepared, job);
}
