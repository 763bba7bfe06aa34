import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "../../dist/core/random/random.js";
import { evaluate } from "../../dist/evaluate/evaluate.js";
import { DEFAULT_POLICY } from "../../dist/evaluate/evaluation-input.js";
import { comparedFeatures } from "../../dist/evaluate/fidelity/compared-features.js";
import { trainDiscriminator } from "../../dist/evaluate/fidelity/train-discriminator.js";
import { sharedCoding } from "../../dist/evaluate/shared-coding.js";
import { createHost, fit, memorySource, parseJob, readCsv, sample } from "../../dist/index.js";
import { concatTables } from "../../dist/table/concat-tables.js";
import { selectRows } from "../../dist/table/select-rows.js";
import { generateTable } from "../fit/generate-table.mjs";
import { saveResults } from "../save-results.mjs";

/**
 * What an evaluation costs on one thread: a made-up table of 15 columns, 10,000 rows each for training, holdout and twin, and 100,000 each. The
 * discriminator is timed apart: one arm is three folds on 20,000 rows. Writes benchmarks/results/evaluate-DATE.json. Run `npm run build` first.
 */
const RUNS = 5;
const scratch = mkdtempSync(join(tmpdir(), "twinset-bench-"));
const host = createHost({ workers: 1, progress: () => {} });

const seconds = async (work) => {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const rounded = (value) => Math.round(value * 1000) / 1000;

async function input(size) {
  const file = join(scratch, "table.csv");
  await generateTable(file, 2 * size);
  const bytes = readFileSync(file);
  const { model } = await fit(
    parseJob({ seed: "1", synthesizer: "bayes-net" }),
    memorySource("table.csv", bytes),
    host,
  );
  const { table } = await readCsv(memorySource("table.csv", bytes));
  const pieces = [];
  for await (const piece of sample({ model, request: { seed: "1", given: [] } }, 0, size, host)) pieces.push(piece);
  const rows = (from) => Uint32Array.from({ length: size }, (_, at) => from + at);
  return {
    schema: model.schema,
    train: selectRows(table, rows(0)),
    holdout: selectRows(table, rows(size)),
    twin: concatTables(pieces),
    random: new Random("1"),
    policy: DEFAULT_POLICY,
  };
}

const results = [];
for (const size of [10000, 100000]) {
  const tables = await input(size);
  const compared = comparedFeatures(tables, sharedCoding(tables));
  const discriminator = [];
  const whole = [];
  for (let run = 0; run < RUNS; run++) {
    discriminator.push(await seconds(() => trainDiscriminator(compared, "twin", tables.random)));
    whole.push(await seconds(() => evaluate(tables)));
  }
  const result = {
    rowsOfEachTable: size,
    columns: tables.schema.columns.length,
    discriminatorRows: 2 * compared.draws.train.rows.length,
    runs: RUNS,
    discriminatorSeconds: rounded(median(discriminator)),
    firstDiscriminatorSeconds: rounded(discriminator[0]),
    evaluationSeconds: rounded(median(whole)),
  };
  results.push(result);
  console.log(JSON.stringify(result));
}
host.close();
rmSync(scratch, { recursive: true });

saveResults("evaluate", { results });
