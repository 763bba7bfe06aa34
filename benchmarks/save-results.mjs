import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

/** Writes what a benchmark measured to benchmarks/results/NAME-DATE.json, with the versions and the class of machine that it was measured on. */
export function saveResults(name, measured) {
  const date = new Date().toISOString().slice(0, 10);
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const machine = {
    processor: cpus()[0].model,
    processors: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: process.platform,
    arch: process.arch,
  };
  const folder = fileURLToPath(new URL("results", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const saved = { benchmark: name, date, twinset: version, node: process.version, machine, ...measured };
  writeFileSync(`${folder}/${name}-${date}.json`, `${JSON.stringify(saved, null, 2)}\n`);
}
