import { type Figure, figure, noFigure } from "../figure.js";
import type { TableMetric } from "../metric.js";
import { bothArms } from "./both-arms.js";
import { coarseCodes } from "./coarse-codes.js";
import { contingency } from "./contingency.js";
import type { PairCodes } from "./pair-codes.js";
import { pairsUsed } from "./pairs-used.js";

/**
 * How far what two columns tell of each other is from what they tell in the real table: Σ |r - s| (r + s) / Σ (r + s) over pairs of columns, r and s the
 * normalised mutual information I / ((H + H') / 2) of the two in coarse codes, in the real table and in the other. Pairs that hang together count for
 * more. 0 is best, 1 the worst. O(pairs × rows).
 * @see the weighted error of TabPC (arXiv:2603.23016), there as a mean over pairs
 */
export const nmiError: TableMetric = {
  kind: "table",
  id: "nmi-error",
  title: "Error of what pairs tell of each other",
  better: "lower",
  evaluate: (context) => {
    const { coding, input } = context;
    const coded = coding.columns.map(coarseCodes);
    const pairs = pairsUsed(coded.length, input.random);
    const real = pairs.map(([a, b]) => normalisedInformation(coded[a], coded[b], "train"));
    return bothArms(context, (arm): Figure => {
      if (coding.rows.train === 0) return noFigure("the real table has no row");
      let error = 0;
      let weight = 0;
      pairs.forEach(([a, b], pair) => {
        const other = normalisedInformation(coded[a], coded[b], arm);
        error += Math.abs(real[pair] - other) * (real[pair] + other);
        weight += real[pair] + other;
      });
      return weight > 0 ? figure(error / weight, pairs.length) : noFigure("no two columns tell anything of each other");
    });
  },
};

/** I(a; b) over the mean of both entropies, 0 .. 1; 0 where a column is constant. */
function normalisedInformation(a: PairCodes, b: PairCodes, side: "train" | "twin" | "holdout"): number {
  const cells = contingency(a.codes[side], b.codes[side], a.size, b.size);
  const rows = new Float64Array(a.size);
  const columns = new Float64Array(b.size);
  for (let at = 0; at < cells.length; at++) {
    rows[Math.floor(at / b.size)] += cells[at];
    columns[at % b.size] += cells[at];
  }
  const total = a.codes[side].length;
  const sum = entropy(rows, total) + entropy(columns, total);
  return sum > 0 ? Math.max(0, (2 * (sum - entropy(cells, total))) / sum) : 0;
}

function entropy(counts: ArrayLike<number>, total: number): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++)
    if (counts[at] > 0) sum -= (counts[at] / total) * Math.log(counts[at] / total);
  return sum;
}
