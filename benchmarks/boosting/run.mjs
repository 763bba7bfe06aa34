import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveResults } from "../save-results.mjs";
import { generateFeatures } from "./generate-features.mjs";

/**
 * Fit and predict times of gradient boosting on one thread: 100 trees of depth 6 on 20,000 and 200,000 rows of 15 columns, and many small fits on
 * parts of a table; beside it scikit-learn on the same codes, where $PYTHON (or python3) has it. Writes benchmarks/results/boosting-DATE.json.
 * Run `npm run build` first.
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const python = process.env.PYTHON ?? "python3";
const TASKS = [
  { task: "binary", rows: 20000, runs: 9 },
  { task: "regression", rows: 20000, runs: 9 },
  { task: "small", rows: 20000, runs: 5 },
  { task: "binary", rows: 200000, runs: 3 },
  { task: "regression", rows: 200000, runs: 3 },
];
const scratch = mkdtempSync(join(tmpdir(), "twinset-bench-"));

function writeFeatures(rows) {
  const file = join(scratch, `${rows}.bin`);
  const { features, labels, values } = generateFeatures(2 * rows);
  const columns = features.columns.map(({ size, ordered, special }) => ({ size, ordered, special }));
  const head = Buffer.from(`${JSON.stringify({ rows: 2 * rows, columns })}\n`);
  const codes = features.columns.map((column) => column.codes);
  writeFileSync(file, Buffer.concat([head, ...codes, labels, Buffer.from(values.buffer)]));
  return file;
}

function measured(command, args) {
  const run = spawnSync(command, args.map(String), { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${run.stderr}`);
  const round = (value) =>
    typeof value === "number" && !Number.isInteger(value) ? Math.round(value * 1e4) / 1e4 : value;
  return Object.fromEntries(Object.entries(JSON.parse(run.stdout)).map(([key, value]) => [key, round(value)]));
}

const hasScikitLearn = spawnSync(python, ["-c", "import sklearn"]).status === 0;
if (!hasScikitLearn) console.log(`${python} has no scikit-learn: measured alone`);
const results = TASKS.map(({ task, rows, runs }) => {
  const twinset = measured(process.execPath, [join(here, "measure.mjs"), task, rows, runs]);
  const result = { task, rows, columns: 15, runs, twinset };
  if (hasScikitLearn)
    result.scikitLearn = measured(python, [join(here, "scikit-learn.py"), task, rows, runs, writeFeatures(rows)]);
  console.log(JSON.stringify(result));
  return result;
});
rmSync(scratch, { recursive: true, force: true });

saveResults("boosting", { threads: 1, results });
