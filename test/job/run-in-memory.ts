import { readFile } from "node:fs/promises";
import { parseJob } from "../../src/job/job.js";
import { runTwin, type TwinRun } from "../../src/job/run.js";
import { twinFiles } from "../../src/job/twin-files.js";
import { type ByteSource, memorySource } from "../../src/table/byte-source.js";
import { inlineRunner } from "../../src/workers/inline-runner.js";

/** A host without clock or threads: runs give the same bytes as anywhere. */
export const TEST_HOST = {
  runner: inlineRunner,
  entropy: (length: number) => new Uint8Array(length),
  now: () => 0,
  progress: () => undefined,
};

/** A table given as text. */
export function textSource(text: string, name = "table.csv"): ByteSource {
  return memorySource(name, new TextEncoder().encode(text));
}

/** A fixture by its name. */
export async function fixtureSource(name: string): Promise<ByteSource> {
  return memorySource(`${name}.csv`, await readFile(`fixtures/${name}/${name}.csv`));
}

/** A whole run with the job's defaults but for what is given, and the quickest of the synthesizers that keep pairs. */
export function runInMemory(source: ByteSource, job: object = {}): Promise<TwinRun> {
  return runTwin(parseJob({ seed: "7", synthesizer: "bayes-net", ...job }), source, TEST_HOST);
}

/** The files of a run as text, by path. */
export async function filesOf(run: TwinRun): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { path, content } of twinFiles(run))
    files.set(path, typeof content === "string" ? content : await textOf(content));
  return files;
}

/** Bytes in pieces as one text. */
export async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
