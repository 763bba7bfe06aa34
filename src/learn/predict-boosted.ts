import type { BoostedModel } from "./boosted-model.js";
import type { Features } from "./features.js";
import { side, type Tree } from "./tree.js";

const { exp, max, min } = Math;

/** Rows that go through all trees together: their codes lie side by side and stay in the cache. */
const BATCH = 1024;

/**
 * The raw scores of rows: log-odds of 1, a score a class, or the number itself.
 * @param features columns as those that the model was fitted on
 * @param rows undefined: all
 * @returns [rows × outputs], row by row
 */
export function predictBoosted(model: BoostedModel, features: Features, rows?: Uint32Array): Float64Array {
  const { baseline, trees } = model;
  const outputs = baseline.length;
  const n = rows === undefined ? features.rows : rows.length;
  const scores = new Float64Array(n * outputs);
  for (let at = 0; at < scores.length; at++) scores[at] = baseline[at % outputs];
  const width = features.columns.length;
  const codes = new Uint8Array(BATCH * width);
  for (let from = 0; from < n; from += BATCH) {
    const count = min(BATCH, n - from);
    features.columns.forEach((column, place) => {
      fill(codes, place, width, column.codes, rows, from, count);
    });
    for (let tree = 0; tree < trees.roots.length; tree++)
      addLeaves(trees, trees.roots[tree], codes, width, scores, from * outputs + (tree % outputs), outputs, count);
  }
  return scores;
}

/** Writes a column of a batch into rows of `width` codes. */
function fill(
  out: Uint8Array,
  place: number,
  width: number,
  codes: Uint8Array,
  rows: Uint32Array | undefined,
  from: number,
  count: number,
): void {
  for (let i = 0, at = place; i < count; i++, at += width)
    out[at] = codes[rows === undefined ? from + i : rows[from + i]];
}

/** Adds the leaf values of a batch of rows in one tree to every `stride`-th score from `first` on. */
function addLeaves(
  { feature, test, left, value, sets }: Tree,
  root: number,
  codes: Uint8Array,
  width: number,
  scores: Float64Array,
  first: number,
  stride: number,
  count: number,
): void {
  for (let i = 0, row = 0, at = first; i < count; i++, row += width, at += stride) {
    let node = root;
    for (let column = feature[node]; column >= 0; column = feature[node])
      node = left[node] + side(sets, test[node], codes[row + column]);
    scores[at] += value[node];
  }
}

/**
 * The probabilities of rows: of label 1, [rows], for a binary target; of each class, [rows × classes] row by row, for more.
 * @throws RangeError for a regression
 */
export function predictProbabilities(model: BoostedModel, features: Features, rows?: Uint32Array): Float64Array {
  if (model.kind === "regression") throw new RangeError("a regression has no probabilities");
  const scores = predictBoosted(model, features, rows);
  if (model.kind === "binary") {
    for (let at = 0; at < scores.length; at++) scores[at] = 1 / (1 + exp(-scores[at]));
    return scores;
  }
  const classes = model.baseline.length;
  for (let from = 0; from < scores.length; from += classes) {
    let most = scores[from];
    for (let k = 1; k < classes; k++) most = max(most, scores[from + k]);
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      scores[from + k] = exp(scores[from + k] - most);
      sum += scores[from + k];
    }
    for (let k = 0; k < classes; k++) scores[from + k] /= sum;
  }
  return scores;
}
