import { figure, noFigure } from "../figure.js";
import type { TableMetric } from "../metric.js";
import { resampledInterval } from "../resampled-interval.js";
import { bothArms } from "./both-arms.js";
import { isAssociated, type PairFigure } from "./pair-figure.js";

/** F3, the headline: the mean over pairs whose real association is above .1. */
export const pairTrends: TableMetric = {
  kind: "table",
  id: "pair-trends",
  title: "Pairs alike (associated ones)",
  better: "higher",
  evaluate: (context) =>
    bothArms(context, (arm) => {
      const mean = meanOf(context.pairs.list.filter(isAssociated), (pair) => pair[arm]);
      const resampled = context.pairs.resampled[arm];
      if (mean === null) return noFigure("no two columns are associated above .1 in the real table");
      return figure(
        mean.value,
        mean.over,
        resampled && resampledInterval(mean.value, resampled.replicates, resampled.sample),
      );
    }),
};

/** F3 over all pairs, as other tools report it; unrelated pairs raise it. */
export const pairTrendsAll: TableMetric = {
  kind: "table",
  id: "pair-trends-all",
  title: "Pairs alike (all)",
  better: "higher",
  evaluate: (context) =>
    bothArms(context, (arm) => {
      const mean = meanOf(context.pairs.list, (pair) => pair[arm]);
      return mean === null ? noFigure("no pair of columns to compare") : figure(mean.value, mean.over);
    }),
};

/** F3 by Spearman's ρ, over the associated pairs of numbers and dates: insensitive to a few great values. */
export const pairTrendsByRank: TableMetric = {
  kind: "table",
  id: "pair-trends-by-rank",
  title: "Pairs of numbers alike (by rank, associated ones)",
  better: "higher",
  evaluate: (context) =>
    bothArms(context, (arm) => {
      const mean = meanOf(context.pairs.list.filter(isAssociated), (pair) => pair.rank?.[arm] ?? null);
      return mean === null
        ? noFigure("no two columns of numbers are associated above .1")
        : figure(mean.value, mean.over);
    }),
};

function meanOf(pairs: readonly PairFigure[], of: (pair: PairFigure) => number | null) {
  let sum = 0;
  let over = 0;
  for (const pair of pairs) {
    const value = of(pair);
    if (value === null) continue;
    sum += value;
    over++;
  }
  return over === 0 ? null : { value: sum / over, over };
}
