import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Random } from "../../dist/core/random/random.js";
import { codecSupport, decode, encode, learnCodec } from "../../dist/encode/codec.js";
import { evaluate } from "../../dist/evaluate/evaluate.js";
import { DEFAULT_POLICY } from "../../dist/evaluate/evaluation-input.js";
import { createHost, parseJob } from "../../dist/index.js";
import { readTable } from "../../dist/job/read-table.js";
import { holdoutSize, splitPersons } from "../../dist/job/split-persons.js";
import { bayesNet } from "../../dist/synthesizers/bayes-net/bayes-net.js";
import { gaussianCopula } from "../../dist/synthesizers/gaussian-copula/gaussian-copula.js";
import { selectRows } from "../../dist/table/select-rows.js";
import { generateTable } from "../fit/generate-table.mjs";
import { saveResults } from "../save-results.mjs";
import { fitJittered } from "./jittered-copula.mjs";

/**
 * How much nearer to the real pairs of columns the gaussian-copula synthesizer comes than the usual, jittered copula: for each fixture and seed the error of
 * pair-trends-all and pair-trends (1 - score, against the training rows) less a floor, ours over the jittered one's. Two floors: the holdout's error, and
 * that of training rows drawn with putting back. A twin can beat the first, as its model has seen the training rows and the holdout has not, and then
 * the ratio says little; it cannot be expected to beat the second. Twins and draws have as many rows as the holdout, so that chance has the same part in
 * all. Writes benchmarks/results/copula-DATE.json. Run `npm run build` first.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const FIXTURES = [
  "credit",
  "lending-club",
  "hmda",
  "star",
  "college-distance",
  "brandsma",
  "pbc",
  "flchain",
  "nafld1",
  "randhie",
  "breast-cancer",
];
const SEEDS = ["1", "2", "3", "4", "5"];
const METRICS = { all: "pair-trends-all", associated: "pair-trends" };
const host = createHost({ workers: 1, progress: () => {} });

async function read(file, seed) {
  const source = { name: "table.csv", open: () => createReadStream(file, { highWaterMark: 1 << 20 }) };
  return readTable(parseJob({ seed }), source, host, seed);
}

/** Fits the three families on the training rows and gives their errors and those of the two floors. */
async function compare(name, seed) {
  const { read: file, prepared } = await read(join(root, "fixtures", name, `${name}.csv`), seed);
  const { schema, person, persons } = prepared;
  const random = new Random(seed);
  const held = holdoutSize(persons, undefined);
  const split = splitPersons(file.table.rows, person, persons, held, random);
  const [train, holdout] = [split.train, split.holdout].map((rows) => selectRows(file.table, rows));
  const trainPerson = person && numbered(split.train.map((row) => person[row]));
  const { codec } = learnCodec(train, schema, { person: trainPerson, persons: persons - held });
  const codes = encode(codec, train, schema, trainPerson);
  const support = codecSupport(codec, schema, [], false);
  const context = { random, runner: host.runner, progress: () => {} };
  const models = {
    jittered: fitJittered(codes, random),
    "bayes-net": await bayesNet.fit(codes, {}, context),
    "gaussian-copula": await gaussianCopula.fit(codes, {}, context),
  };
  const rows = Float64Array.from({ length: holdout.rows }, (_, row) => row);
  const stream = random.stream("resample");
  const twins = {
    resampled: selectRows(
      train,
      Uint32Array.from(rows, (row) => stream.uniform(row, 0) * train.rows),
    ),
  };
  for (const [family, model] of Object.entries(models)) {
    const drawn = await model.sample(rows, random, support);
    twins[family] = decode(codec, schema, drawn, {
      rows,
      rowsPerPerson: 1,
      stream: random.stream("decode"),
      conditions: [],
    });
  }
  const errors = {};
  for (const [family, twin] of Object.entries(twins)) {
    const { metrics } = await evaluate({ schema, train, holdout, twin, random, policy: DEFAULT_POLICY });
    for (const [of, id] of Object.entries(METRICS)) {
      const figure = metrics.find((metric) => metric.id === id);
      errors[of] ??= { holdout: 1 - figure.holdout.value };
      errors[of][family] = 1 - figure.twin.value;
    }
  }
  return { rows: { train: train.rows, holdout: holdout.rows }, errors };
}

function numbered(persons) {
  const numbers = new Map();
  return persons.map((person) => {
    if (!numbers.has(person)) numbers.set(person, numbers.size);
    return numbers.get(person);
  });
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value) => Math.round(value * 1e5) / 1e5;

const results = [];
for (const fixture of FIXTURES) {
  const runs = [];
  for (const seed of SEEDS) runs.push(await compare(fixture, seed));
  const result = { fixture, rows: runs[0].rows, seeds: SEEDS.length };
  for (const of of Object.keys(METRICS)) {
    const error = (family) => mean(runs.map(({ errors }) => errors[of][family]));
    const over = (floor) => {
      const ratio = (chosen) => {
        const excess = (family) => mean(chosen.map(({ errors }) => errors[of][family] - errors[of][floor]));
        return excess("gaussian-copula") / excess("jittered");
      };
      // Jackknife over seeds: a ratio of two small differences is not known to many digits.
      const left = runs.map((_, at) => ratio(runs.filter((_, other) => other !== at)));
      const spread = Math.sqrt((runs.length - 1) * mean(left.map((value) => (value - mean(left)) ** 2)));
      return { ratio: rounded(ratio(runs)), standardError: rounded(spread) };
    };
    result[of] = {
      errors: Object.fromEntries(Object.keys(runs[0].errors[of]).map((family) => [family, rounded(error(family))])),
      overHoldout: over("holdout"),
      overResampled: over("resampled"),
    };
  }
  results.push(result);
  console.log(JSON.stringify(result));
}

const scratch = mkdtempSync(join(tmpdir(), "twinset-bench-"));
const times = [];
for (const rows of [24000, 1000000]) {
  const file = join(scratch, `${rows}.csv`);
  await generateTable(file, rows);
  const { read: table, prepared } = await read(file, "1");
  const { codec } = learnCodec(table.table, prepared.schema, { person: prepared.person, persons: prepared.persons });
  const codes = encode(codec, table.table, prepared.schema, prepared.person);
  const seconds = [];
  for (let run = 0; run < 3; run++) {
    const begin = performance.now();
    await gaussianCopula.fit(codes, {}, { random: new Random("1"), runner: host.runner, progress: () => {} });
    seconds.push((performance.now() - begin) / 1000);
  }
  times.push({ rows, columns: prepared.schema.columns.length, fitSeconds: rounded(seconds.sort((a, b) => a - b)[1]) });
  console.log(JSON.stringify(times.at(-1)));
}
rmSync(scratch, { recursive: true, force: true });
host.close();

saveResults("copula", { seeds: SEEDS, results, times });
