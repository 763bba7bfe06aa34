import type { Arm } from "../evaluation-input.js";
import { type Figure, figure, noFigure, rounded } from "../figure.js";
import type { MetricContext, TableMetric } from "../metric.js";
import { bothArms } from "./both-arms.js";

/** Behind the pMSE of pairs: which are told apart best. */
export interface PmsePairsDetails {
  /** Up to ten pairs, the farthest from fresh rows first. */
  readonly worst: readonly {
    readonly a: string;
    readonly b: string;
    readonly twin: number;
    readonly holdout: number | null;
  }[];
}

/**
 * F7 over two-way tables: how well a row's cell says whether it is a training row or not, over what it would say of fresh rows.
 *
 * Of the N rows of both tables a cell holds m, a share p̂ of them the arm's, and c is the arm's share of all. pMSE = Σ m (p̂ - c)²/N, its null
 * under resampling of the training rows df c (1 - c)²/N, df = cells - 1, and S = pMSE/null. S of a fresh sample is 1/(1 - c), not 1, because the
 * training rows are a sample too; so the figure is S (1 - c) = X²/df, the mean over pairs of columns, and near 1 is best. Well under 1 the arm is
 * nearer to the training rows than fresh rows can be: a bootstrap of them scores 1 - c. It grows with the number of rows, so arms are compared at
 * equal size. Where persons have several rows, df is the sum of their design effects (`designEffect`).
 * @see Snoke, Raab, Nowok, Dibben, Slavkovic, "General and specific utility measures for synthetic data", J. R. Stat. Soc. A 181 (2018) 663-688.
 * doi:10.1111/rssa.12358. Raab, Nowok, Dibben, "Assessing, visualizing and improving the utility of synthetic data", arXiv:2109.12717 (2021)
 */
export const pmsePairs: TableMetric = {
  kind: "table",
  id: "pmse-pairs",
  title: "Pairs told apart, pMSE ratio (under 1: too near)",
  better: "near 1",
  evaluate: (context) => ({ ...bothArms(context, (arm) => meanRatio(context, arm)), details: detailsOf(context) }),
};

function meanRatio({ cells }: MetricContext, arm: Arm): Figure {
  const found = cells.arms[arm];
  if (found === null) return noFigure("the real table has no row");
  let sum = 0;
  let over = 0;
  for (const ratio of found.pairs) {
    if (Number.isNaN(ratio)) continue;
    sum += ratio;
    over++;
  }
  if (over === 0) return noFigure("no pair of columns of which rows differ");
  return figure(sum / over, over, found.pairInfluence.interval(sum / over, over, 0, Infinity));
}

function detailsOf({ coding, cells }: MetricContext): PmsePairsDetails {
  const { twin, holdout } = cells.arms;
  if (twin === null) return { worst: [] };
  const name = (column: number) => coding.columns[column].schema.name;
  const order = Array.from(twin.pairs.keys()).filter((pair) => !Number.isNaN(twin.pairs[pair]));
  order.sort((one, other) => twin.pairs[other] - twin.pairs[one] || one - other);
  const worst = order.slice(0, 10).map((pair) => {
    const [a, b] = cells.sets[1][pair];
    const ofHoldout = holdout === null || Number.isNaN(holdout.pairs[pair]) ? null : rounded(holdout.pairs[pair]);
    return { a: name(a), b: name(b), twin: rounded(twin.pairs[pair]), holdout: ofHoldout };
  });
  return { worst };
}
