import type { ColumnView } from "../column-view.js";
import type { Arm } from "../evaluation-input.js";
import type { ColumnMetric } from "../metric.js";
import type { PersonSample } from "../person-sample.js";

/** F5: 1 - |m - m'|, m and m' the shares of cells that are missing. @see MissingValueSimilarity in SDMetrics */
export const missingSimilarity: ColumnMetric = {
  kind: "column",
  id: "missing-similarity",
  title: "Share of missing cells alike",
  better: "higher",
  applies: () => true,
  evaluate: ({ counts, rows }, arm) => {
    if (rows.train === 0) return { value: null, reason: "the real table has no row" };
    return { value: 1 - Math.abs(counts.train[0] / rows.train - counts[arm][0] / rows[arm]) };
  },
  resample: resampleMissing,
};

function resampleMissing({ column, counts, rows }: ColumnView, arm: Arm, sample: PersonSample): Float64Array {
  const own = sample.rows.map((row) => (column.codes[arm][row] === 0 ? 1 : 0));
  const out = new Float64Array(sample.weights.length / own.length);
  for (let replicate = 0; replicate < out.length; replicate++) {
    let missing = 0;
    let all = 0;
    for (let i = 0, at = replicate * own.length; i < own.length; i++, at++) {
      all += sample.weights[at];
      missing += own[i] * sample.weights[at];
    }
    // No weight at all gives NaN: not defined.
    out[replicate] = 1 - Math.abs(counts.train[0] / rows.train - missing / all);
  }
  return out;
}
