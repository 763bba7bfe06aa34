import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { saveResults } from "../save-results.mjs";
import { BASELINES } from "./baselines.mjs";
import { environment } from "./environments.mjs";
import { writeHalves } from "./halves.mjs";
import { measured, THREADS } from "./measured.mjs";
import { ours } from "./ours.mjs";
import { peers } from "./peers.mjs";
import { SETS } from "./sets.mjs";
import { markdown } from "./table.mjs";

/**
 * Every synthesizer of ours beside those of others on halves of the fixtures, scored by judge.py. Prints a table in Markdown and writes
 * benchmarks/results/peers-DATE.json. README.md says how to run and read it. Run `npm run build` first.
 */
const { values: flags } = parseArgs({
  options: {
    sets: { type: "string" },
    peers: { type: "string" },
    seeds: { type: "string", default: "5" },
    limit: { type: "string", default: "600" },
    folder: { type: "string", default: join(tmpdir(), "twinset-peers") },
    "torch-index": { type: "string" },
  },
});
/** What judge.py says of the tables and itself: no scores. */
const SIZES = ["rows_train", "rows_holdout", "rows_twin", "numbers", "categories", "judge_seconds"];
const names = (list) => list?.split(",").filter((name) => name !== "");
const judgeFile = fileURLToPath(new URL("judge.py", import.meta.url));

const judge = environment("judge", flags.folder);
if (judge.reason !== undefined) throw new Error(`the judge ${judge.reason}`);
const every = [...BASELINES, ...peers(flags.folder, flags["torch-index"]), ...ours(names(flags.peers))];
const contenders = chosen(every, names(flags.peers));
const sets = chosen(SETS, names(flags.sets));

const versions = {};
const results = [];
for (const set of sets) {
  const runs = contenders.map(({ name }) => ({ name, scores: [], failed: undefined }));
  let size;
  for (let seed = 1; seed <= Number(flags.seeds); seed++) {
    const halves = join(flags.folder, "halves", set.name, String(seed));
    size = writeHalves(set, seed, halves);
    contenders.forEach((contender, at) => {
      try {
        runs[at].scores.push(scored(contender, set, seed, halves, size.trainRows));
      } catch (error) {
        runs[at].failed = error.message;
      }
      const last = runs[at].failed ?? `C2ST ${runs[at].scores.at(-1).c2st.toFixed(3)}`;
      console.error(`${set.name} seed ${seed} ${contender.name}: ${last}`);
    });
  }
  for (const { name, scores, failed } of runs) {
    const score = scores[0]?.prediction_score;
    results.push({
      set: set.name,
      ...size,
      target: set.target,
      score,
      name,
      runs: scores.length,
      failed,
      ...averaged(scores),
    });
  }
}
console.log(markdown(results));
saveResults("peers", {
  threads: THREADS,
  limitSeconds: Number(flags.limit),
  seeds: Number(flags.seeds),
  versions,
  results,
});

function chosen(all, wanted) {
  const unknown = wanted?.find((name) => !all.some((one) => one.name === name));
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${all.map(({ name }) => name).join(", ")}`);
  return wanted === undefined
    ? all.filter(({ onRequest }) => !onRequest)
    : all.filter(({ name }) => wanted.includes(name));
}

/** One fit, one sample, one judgement. */
function scored({ name, make }, set, seed, halves, rows) {
  const folder = join(halves, name);
  mkdirSync(folder, { recursive: true });
  const train = join(halves, "train.csv");
  const half = { train, holdout: join(halves, "holdout.csv"), rows, seed, folder, limit: Number(flags.limit) };
  const {
    twin,
    holdout = half.holdout,
    densities,
    versions: used,
    packages: _,
    ...took
  } = make({
    ...half,
    judgePython: judge.python,
  });
  if (used !== undefined) versions[name] = used;
  const scores = join(folder, "scores.json");
  const args = ["--train", train, "--holdout", holdout, "--synth", twin, "--target", set.target, "--json", scores];
  if (densities !== undefined)
    args.push("--train-densities", densities.train, "--holdout-densities", densities.holdout);
  measured(judge.python, [judge.python, judgeFile, ...args], { limit: 600, log: join(folder, "judge.txt") });
  return { ...took, ...JSON.parse(readFileSync(scores, "utf8")) };
}

/** Means over seeds and their standard errors, of every score that is a number; of p-values the least. */
function averaged(scores) {
  const means = {};
  const errors = {};
  for (const key of Object.keys(scores[0] ?? {})) {
    const values = scores.map((score) => score[key]);
    if (SIZES.includes(key) || values.some((value) => typeof value !== "number")) continue;
    if (key.startsWith("copies_p_")) {
      means[key] = rounded(Math.min(...values));
      continue;
    }
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    means[key] = rounded(mean);
    if (values.length > 1) errors[key] = rounded(Math.sqrt(squares / (values.length - 1) / values.length));
  }
  return { means, errors };
}

function rounded(value) {
  return Math.round(value * 1e5) / 1e5;
}
