import type { Note } from "../core/note.js";
import { Random } from "../core/random/random.js";
import { codeTable, fitTwinModel } from "../model/fit-twin-model.js";
import type { TwinModel } from "../model/twin-model.js";
import type { ByteSource } from "../table/byte-source.js";
import { drawSeed, type Host } from "./host.js";
import type { Job } from "./job.js";
import { preflight } from "./preflight.js";
import { readTable } from "./read-table.js";
import { runShape } from "./run-cost.js";

/** Fits a model on every row of a table; nothing is held out. */
export async function fitTable(job: Job, source: ByteSource, host: Host): Promise<{ model: TwinModel; notes: Note[] }> {
  const seed = job.seed ?? drawSeed(host);
  const begin = host.now();
  const { read, prepared } = await readTable(job, source, host, seed);
  const taught = { table: read.table, ...prepared };
  const coded = codeTable(taught);
  const shape = runShape(coded.codes, { table: read.table, persons: prepared.persons }, 0, host.runner);
  const { setting, notes: preflightNotes } = preflight(job, shape, host.now() - begin, host);
  const { model, notes } = await fitTwinModel(
    { ...taught, dialect: read.dialect, headerNames: read.headerNames, ...setting },
    { random: new Random(seed), runner: host.runner, signal: host.signal, progress: host.progress },
    coded,
  );
  return { model, notes: [...read.notes, ...prepared.notes, ...preflightNotes, ...notes] };
}
