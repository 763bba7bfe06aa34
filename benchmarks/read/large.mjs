import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveResults } from "../save-results.mjs";
import { generateDistinct } from "./generate-distinct.mjs";
import { generateTable } from "./generate-table.mjs";

/**
 * Time and peak memory of the command line on files that are larger than a computer holds as one text: 1.2 GB of visits, and 20 million rows with a
 * column of distinct texts or decimals. The files are made in a temporary folder (1.3 GB) and removed. Writes benchmarks/results/read-large-DATE.json.
 * Run `npm run build` first. Needs /proc (Linux) for the peak. Argument: a share of the sizes, for a trial.
 */
const cli = fileURLToPath(new URL("../../bin/twinset.js", import.meta.url));
const share = Number(process.argv[2] ?? 1);
const scratch = mkdtempSync(join(tmpdir(), "twinset-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** Highest memory of a process, in MiB, as the system counts it (VmHWM); looked up while it runs. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function run(file, args, env = {}) {
  const begin = performance.now();
  const child = spawn(process.execPath, [cli, ...args, file], { cwd: scratch, env: { ...process.env, ...env } });
  let output = "";
  let errors = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (errors += text));
  let peakMiB = 0;
  const watch = setInterval(() => (peakMiB = Math.max(peakMiB, peakOf(child.pid))), 100);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const seconds = Math.round((performance.now() - begin) / 100) / 10;
  if (code !== 0) console.log(errors);
  const kept = /[\d,]+ of [\d,]+ rows [^\n]*/.exec(output)?.[0];
  return { seconds, peakMiB: Math.round(peakMiB), exit: code, kept };
}

const HALF_GIB = { NODE_OPTIONS: "--max-old-space-size=512" };
const FILES = [
  {
    name: "visits, 1.2 GB",
    make: (path) => generateTable(path, share * 1.2e9),
    runs: [
      { args: ["inspect"] },
      { args: ["inspect"], env: HALF_GIB },
      { args: ["--person", "person", "--seed", "1", "--force"] },
      { args: ["--person", "none", "--seed", "1", "--force"] },
    ],
  },
  ...["texts", "decimals"].map((kind) => ({
    name: `20 million distinct ${kind}`,
    make: (path) => generateDistinct(path, kind, share * 2e7),
    runs: [{ args: ["inspect"], env: HALF_GIB }, { args: ["--seed", "1", "--force"] }],
  })),
];

const results = [];
for (const { name, make, runs } of FILES) {
  const file = join(scratch, "large.csv");
  await make(file);
  for (const { args, env } of runs) {
    const command = ["twinset", ...args, "FILE"].join(" ");
    const result = { file: name, bytes: statSync(file).size, command, env, ...(await run(file, args, env)) };
    results.push(result);
    console.log(JSON.stringify(result));
  }
  rmSync(file);
}
saveResults("read-large", { results });
