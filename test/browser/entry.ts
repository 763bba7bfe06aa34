import { parseJob } from "../../src/job/job.js";
import { runTwin } from "../../src/job/run.js";
import { twinFiles } from "../../src/job/twin-files.js";
import { platform } from "../../src/platform/browser/index.js";
import { memorySource } from "../../src/table/byte-source.js";
import { createPool } from "../../src/workers/pool.js";

/** What the page offers to the test: runs a job in Web Workers and gives back the files as text. */
async function run(name: string, url: string, json: unknown, workers: number): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const pool = createPool(platform.spawn, workers);
  try {
    const result = await runTwin(parseJob(json), memorySource(name, bytes), {
      runner: pool,
      entropy: platform.entropy,
      now: () => performance.now(),
      progress: () => undefined,
    });
    const files: Record<string, string> = {};
    for (const file of twinFiles(result)) files[file.path] = await text(file.content);
    return files;
  } finally {
    pool.close();
  }
}

async function text(content: string | AsyncIterable<Uint8Array>): Promise<string> {
  if (typeof content === "string") return content;
  const decoder = new TextDecoder();
  let whole = "";
  for await (const piece of content) whole += decoder.decode(piece, { stream: true });
  return whole + decoder.decode();
}

Object.assign(globalThis, { runTwinset: run });
