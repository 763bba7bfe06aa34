import type { BoostedModel } from "../../learn/boosted-model.js";
import type { Features } from "../../learn/features.js";
import { passes } from "../../learn/tree.js";

/**
 * Scores rows by a boosted model of one output, and says how much of what the scores tell of the labels comes from each column.
 *
 * A row's score is the baseline plus, over all splits on its way, the change from the mean value of a node's rows to that of the child's. The
 * covariance of scores and labels is then a sum over splits, and a split's term belongs to its column: Σ over both children of (μ' - μ)(y' - n' ȳ),
 * y' the ones among the child's n' rows, ȳ the share of ones. Over rows that the model was not trained on, splits on noise sum to about 0.
 * O(trees × (rows × depth + nodes)).
 * @param labels 0 or 1, one a row of the features
 * @param columns the terms are added to it, one a column
 * @returns the log-odds of each of `rows`
 */
export function scoreSplits(
  model: BoostedModel,
  features: Features,
  rows: Uint32Array,
  labels: Uint8Array,
  columns: Float64Array,
): Float64Array {
  const { trees, baseline } = model;
  const { feature, test, left, value, roots } = trees;
  const codes = features.columns.map((column) => column.codes);
  const scores = new Float64Array(rows.length).fill(baseline[0]);
  const counts = new Float64Array(feature.length);
  const ones = new Float64Array(feature.length);
  let all = 0;
  for (const row of rows) all += labels[row];
  for (const root of roots) {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      let node = root;
      for (let column = feature[node]; column >= 0; column = feature[node]) {
        node = left[node] + (passes(trees, test[node], codes[column][row]) ? 0 : 1);
      }
      scores[at] += value[node];
      counts[node]++;
      ones[node] += labels[row];
    }
  }
  // Children stand behind their parent, so from the end every child is done before its parent.
  const means = value.slice();
  for (let node = feature.length - 1; node >= 0; node--) {
    if (feature[node] < 0) continue;
    const [one, other] = [left[node], left[node] + 1];
    counts[node] = counts[one] + counts[other];
    ones[node] = ones[one] + ones[other];
    if (counts[node] === 0) continue;
    means[node] = (counts[one] * means[one] + counts[other] * means[other]) / counts[node];
    for (const child of [one, other]) {
      columns[feature[node]] += (means[child] - means[node]) * (ones[child] - (counts[child] * all) / rows.length);
    }
  }
  return scores;
}
