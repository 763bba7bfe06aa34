import type { Cancellation, Progress, Runner } from "../core/context.js";
import { type PersonRange, type SampleJob, sampleChunk } from "../model/sample-chunk.js";
import type { Table } from "../table/table.js";

/** Persons drawn at once by a worker: large enough to be worth the way there, small enough for many to take part. */
const CHUNK = 8192;

/** Chunks under way at once, for each worker: enough to keep it busy, few enough to bound memory. */
const WAVE = 2;

/**
 * Draws persons `start` … `start + count - 1` in chunks, a wave of chunks at a time, so that any number of rows streams. The next wave is under way
 * while the caller uses the last one.
 */
export async function* drawRows(
  job: SampleJob,
  start: number,
  count: number,
  context: { runner: Runner; progress: Progress; signal?: Cancellation | undefined },
  chunk = CHUNK,
): AsyncGenerator<Table, void, void> {
  const step = chunk * WAVE * context.runner.workers;
  const draw = (from: number) => {
    const ranges: PersonRange[] = [];
    for (let at = from; at < Math.min(count, from + step); at += chunk)
      ranges.push({ start: start + at, count: Math.min(chunk, count - at) });
    const wave = context.runner.map(sampleChunk, job, ranges, {
      signal: context.signal,
      onDone: (done) => context.progress({ stage: "sample", done: Math.min(count, from + done * chunk), total: count }),
    });
    // A caller that stops early never asks how the wave ended.
    wave.catch(() => undefined);
    return wave;
  };
  let wave = draw(0);
  for (let from = 0; from < count; from += step) {
    const tables = await wave;
    if (from + step < count) wave = draw(from + step);
    yield* tables;
  }
}
