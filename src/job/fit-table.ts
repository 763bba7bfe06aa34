import type { Note } from "../core/note.js";
import { Random } from "../core/random/random.js";
import { fitTwinModel } from "../model/fit-twin-model.js";
import type { TwinModel } from "../model/twin-model.js";
import type { ByteSource } from "../table/byte-source.js";
import { drawSeed, type Host } from "./host.js";
import type { Job } from "./job.js";
import { readTable } from "./read-table.js";

/** Fits a model on every row of a table; nothing is held out. */
export async function fitTable(job: Job, source: ByteSource, host: Host): Promise<{ model: TwinModel; notes: Note[] }> {
  const seed = job.seed ?? drawSeed(host);
  const { read, prepared } = await readTable(job, source, host, seed);
  const { model, notes } = await fitTwinModel(
    {
      table: read.table,
      ...prepared,
      dialect: read.dialect,
      headerNames: read.headerNames,
      synthesizer: job.synthesizer,
      options: job.options,
    },
    { random: new Random(seed), runner: host.runner, signal: host.signal, progress: host.progress },
  );
  return { model, notes: [...read.notes, ...prepared.notes, ...notes] };
}
