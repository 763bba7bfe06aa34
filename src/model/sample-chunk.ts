import type { Task } from "../core/context.js";
import type { Column, Table } from "../table/table.js";
import { createSampler, type SampleRequest, type Sampler } from "./sample-table.js";
import type { TwinModel } from "./twin-model.js";

/** A model and what to draw from it: sent once to each worker. */
export interface SampleJob {
  model: TwinModel;
  request: SampleRequest;
}

/** A range of persons. */
export interface PersonRange {
  start: number;
  count: number;
}

// Restoring a model takes longer than drawing a chunk of rows: it is kept as long as its job is.
const samplers = new WeakMap<SampleJob, Promise<Sampler>>();

/** Draws a range of persons as a table. */
export const sampleChunk: Task<SampleJob, PersonRange, Table> = {
  id: "model/sample-chunk",
  async run(job, { start, count }) {
    let sampler = samplers.get(job);
    if (sampler === undefined) {
      sampler = createSampler(job.model, job.request);
      samplers.set(job, sampler);
    }
    return (await sampler).sample(start, count);
  },
  transfer: (table) => table.columns.flatMap(columnBuffers),
};

function columnBuffers(column: Column): ArrayBufferLike[] {
  return column.kind === "dictionary" ? [column.codes.buffer] : column.kind === "numbers" ? [column.values.buffer] : [];
}
