import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveResults } from "../save-results.mjs";
import { generateTable } from "./generate-table.mjs";

/**
 * Fit and sample times and peak memory of every synthesizer on every fixture, on a made-up table of 24,000 x 15 and on one of 1,000,000 x 15.
 * Writes benchmarks/results/fit-DATE.json. Run `npm run build` first.
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const SYNTHESIZERS = ["boosted-trees", "cart", "bayes-net", "gaussian-copula", "independent"];
const RUNS = 3;
const workers = Math.min(2, availableParallelism());
const scratch = mkdtempSync(join(tmpdir(), "twinset-bench-"));

const tables = readdirSync(join(root, "fixtures"), { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && readdirSync(join(root, "fixtures", entry.name)).includes(`${entry.name}.csv`),
  )
  .map((entry) => ({
    name: entry.name,
    file: join(root, "fixtures", entry.name, `${entry.name}.csv`),
    sampled: 100000,
    runs: RUNS,
  }));
for (const [name, rows, runs] of [
  ["generated 24,000 x 15", 24000, RUNS],
  ["generated 1,000,000 x 15", 1000000, 1],
]) {
  const file = join(scratch, `${rows}.csv`);
  await generateTable(file, rows);
  tables.push({ name, file, sampled: Math.max(100000, rows), runs });
}

const results = [];
for (const { name, file, sampled, runs } of tables)
  for (const synthesizer of SYNTHESIZERS) {
    const measured = Array.from({ length: runs }, () => {
      const run = spawnSync(
        process.execPath,
        [join(here, "measure.mjs"), file, synthesizer, String(sampled), String(workers)],
        { encoding: "utf8" },
      );
      if (run.status !== 0) throw new Error(`${name}, ${synthesizer}: ${run.stderr}`);
      return JSON.parse(run.stdout);
    });
    // The median by fit time: one slow run of a shared machine says nothing.
    measured.sort((a, b) => a.fitSeconds - b.fitSeconds);
    const median = measured[Math.floor(measured.length / 2)];
    const round = (value) => (Number.isInteger(value) ? value : Math.round(value * 1000) / 1000);
    const result = {
      table: name,
      synthesizer,
      runs,
      ...Object.fromEntries(Object.entries(median).map(([key, value]) => [key, round(value)])),
    };
    results.push(result);
    console.log(JSON.stringify(result));
  }
rmSync(scratch, { recursive: true, force: true });

saveResults("fit", { workers, seed: "1", results });
