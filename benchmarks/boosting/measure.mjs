import { boost } from "../../dist/learn/boost.js";
import { predictBoosted, predictProbabilities } from "../../dist/learn/predict-boosted.js";
import { generateFeatures } from "./generate-features.mjs";

/**
 * One measurement in a process of its own: fits TASK on the first ROWS of a table twice as long, RUNS times, and predicts the other half. Prints
 * JSON. `small`: fits of 20 rounds and depth 4 on every 40th row and so on, as many as there are of 20 to 2,000 rows.
 */
const [task, rowsText, runsText] = process.argv.slice(2);
const rows = Number(rowsText);
const { features, labels, values } = generateFeatures(2 * rows);
const half = (from) => Uint32Array.from({ length: rows }, (_, at) => from + at);
const target = task === "regression" ? { kind: "regression", values } : { kind: "binary", labels };
const deep = { maxDepth: 6, maxLeaves: Number.POSITIVE_INFINITY };

/** Disjoint parts of the rows of 20, 40, … 1,280 rows and again, as nodes of a tree of codes are. */
function parts() {
  const out = [];
  for (let from = 0, size = 20; from + size <= rows; from += size, size = size === 1280 ? 20 : 2 * size)
    out.push(Uint32Array.from({ length: size }, (_, at) => from + at));
  return out;
}

function fit() {
  if (task !== "small") return boost(features, target, { ...deep, rows: half(0) });
  const options = { ...deep, maxDepth: 4, rounds: 20, rate: 0.3, lambda: 2, minRowsPerLeaf: 5 };
  for (const own of parts()) boost(features, target, { ...options, rows: own });
  return undefined;
}

const seconds = [];
let model;
for (let run = 0; run < Number(runsText); run++) {
  const begin = performance.now();
  model = fit();
  seconds.push((performance.now() - begin) / 1000);
}
const result = { fits: task === "small" ? parts().length : 1, firstFitSeconds: seconds[0] };
result.fitSeconds = seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)];
result.leastFitSeconds = seconds[0];
if (model !== undefined) {
  const tested = half(rows);
  const begin = performance.now();
  const found = (task === "regression" ? predictBoosted : predictProbabilities)(model, features, tested);
  result.predictSeconds = (performance.now() - begin) / 1000;
  const losses = Array.from(tested, (row, at) =>
    task === "regression" ? (found[at] - values[row]) ** 2 : -Math.log(labels[row] === 1 ? found[at] : 1 - found[at]),
  );
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / rows;
  result[task === "regression" ? "rmse" : "logLoss"] = task === "regression" ? Math.sqrt(mean) : mean;
}
console.log(JSON.stringify(result));
