import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveResults } from "../save-results.mjs";
import { generateTable } from "./generate-table.mjs";
import { READERS } from "./readers.mjs";

/**
 * Reading speed on a clean file of 200 MB: our whole reader and our scanner beside csv-parse, papaparse and DuckDB, each reading in a process of its
 * own, all of them in turn, five times over. Peers that are no dependencies of this package are installed into a temporary folder (npm, once, needs
 * the network). Writes benchmarks/results/read-DATE.json. Run `npm run build` first. Arguments: megabytes, repetitions.
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const [megabytes = 200, repetitions = 5] = process.argv.slice(2).map(Number);
const BASE = "csv-parse";
const scratch = mkdtempSync(join(tmpdir(), "twinset-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

function command(name, args, cwd) {
  const run = spawnSync(name, args, { encoding: "utf8", cwd, maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(`${name} ${args.join(" ")}: ${run.stderr}`);
  return run.stdout;
}

writeFileSync(join(scratch, "package.json"), '{ "private": true }\n');
const packages = [...new Set(Object.values(READERS).flatMap((reader) => reader.package ?? []))];
command("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], scratch);
const versions = Object.fromEntries(packages.map((name) => name.split(/(?<=.)@/)));
versions["csv-parse"] = versionOf("csv-parse");

function versionOf(name) {
  const entry = createRequire(import.meta.url).resolve(name);
  for (let folder = dirname(entry); ; folder = dirname(folder))
    try {
      const found = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      if (found.name === name) return found.version;
    } catch {}
}

const file = join(scratch, "visits.csv");
const rows = 1 + (await generateTable(file, megabytes * 1e6));
const { size } = statSync(file);
console.log(`${rows} lines, ${(size / 1e6).toFixed(1)} MB`);

const names = Object.keys(READERS);
const runs = Object.fromEntries(names.map((name) => [name, []]));
for (let repetition = 0; repetition < repetitions; repetition++)
  // Every second time backwards: a machine that grows slower is unfair to no one.
  for (const name of repetition % 2 === 0 ? names : names.toReversed()) {
    const run = JSON.parse(command(process.execPath, [join(here, "measure.mjs"), name, file, scratch]));
    if (run.rows !== rows || run.cells !== rows * 18)
      throw new Error(`${name} saw ${run.rows} rows, ${run.cells} cells`);
    runs[name].push(run);
    console.log(`${repetition + 1}  ${name.padEnd(24)} ${run.seconds.toFixed(2)} s`);
  }

const round = (value) => Math.round(value * 1000) / 1000;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Time over that of csv-parse in the same repetition: the median, the least and the most. */
function ratio(name, measure) {
  const ratios = runs[name].map((run, at) => run[measure] / runs[BASE][at][measure]);
  return { median: round(median(ratios)), least: round(Math.min(...ratios)), most: round(Math.max(...ratios)) };
}

const results = names.map((name) => ({
  reader: name,
  does: READERS[name].does,
  seconds: round(median(runs[name].map((run) => run.seconds))),
  processorSeconds: round(median(runs[name].map((run) => run.processorSeconds))),
  megabytesPerSecond: round(size / 1e6 / median(runs[name].map((run) => run.seconds))),
  peakMiB: Math.round(Math.max(...runs[name].map((run) => run.peakMiB))),
  timesCsvParse: ratio(name, "seconds"),
  timesCsvParseProcessor: ratio(name, "processorSeconds"),
}));

console.table(
  Object.fromEntries(
    results.map((result) => [
      result.reader,
      {
        seconds: result.seconds,
        "MB/s": result.megabytesPerSecond,
        "peak MiB": result.peakMiB,
        "x csv-parse": result.timesCsvParse.median,
        "least-most": `${result.timesCsvParse.least}-${result.timesCsvParse.most}`,
        "processor time": result.timesCsvParseProcessor.median,
      },
    ]),
  ),
);
saveResults("read", { lines: rows, columns: 18, bytes: size, repetitions, versions, results });
