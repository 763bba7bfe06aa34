import type { Arm } from "../evaluation-input.js";
import { type Figure, figure, noFigure, rounded } from "../figure.js";
import type { MetricContext, TableMetric } from "../metric.js";
import { resampledInterval } from "../resampled-interval.js";
import { bothArms } from "./both-arms.js";
import { FOLDS } from "./deal-folds.js";
import { type Discriminator, trainDiscriminator } from "./train-discriminator.js";

/** Of fewer persons in a table a model learns nothing. */
const LEAST_PERSONS = 30;

/**
 * Resampling keeps the models and so does not know that folds share training rows, and that each fold's rows trained the models of the others.
 * Where the tables do not differ the variance is then twice as great, whatever the number of folds: with d_f the chance difference of the tables in
 * fold f and a model as good as the mean of the others' d, the AUC over .5 is a sum of <d_f, d_g> in which each pair occurs twice. Where they differ
 * much it is too wide.
 * @see Bengio and Grandvalet, "No unbiased estimator of the variance of k-fold cross-validation", JMLR 5 (2004) 1089-1105
 */
const SHARED_TRAINING = Math.sqrt(2);

/** Behind the discriminator: what it was trained on, and what it goes by. */
export interface DiscriminatorDetails {
  readonly folds: number;
  /** Rows that were drawn of each table. */
  readonly rows: { readonly train: number; readonly twin: number; readonly holdout: number };
  /**
   * Up to ten columns that give the twin away most: the share of what the scores of unseen rows tell of the table that comes from splits on the
   * column, 0 .. 1, for the twin and for the holdout, where it is chance.
   */
  readonly columns: readonly { readonly name: string; readonly twin: number; readonly holdout: number | null }[];
}

/**
 * F8: the AUC of gradient boosting that was trained to tell an arm's rows from as many training rows (at most 10,000), on persons that it was not
 * trained on: the chance that a row of the arm looks more like the arm than a training row does. .5 is best, a coin. The holdout's says how far
 * real rows of other persons are told apart. Well under .5 the arm repeats training rows, which then lie on both sides of a fold.
 * @see Lopez-Paz and Oquab, "Revisiting classifier two-sample tests", ICLR 2017, arXiv:1610.06545
 */
export const discriminatorAuc: TableMetric = {
  kind: "table",
  id: "discriminator-auc",
  title: "Rows told apart, AUC of a trained model",
  better: "near 0.5",
  evaluate: (context) => {
    const found: Partial<Record<Arm, Discriminator>> = {};
    const figures = bothArms(context, (arm) => aucOf(context, arm, found));
    return { ...figures, details: detailsOf(context, found) };
  },
};

function aucOf(
  { input, coding, compared }: MetricContext,
  arm: Arm,
  found: Partial<Record<Arm, Discriminator>>,
): Figure {
  const { train, [arm]: other } = compared.draws;
  if (train.rows.length === 0) return noFigure("the real table has no row");
  if (coding.columns.length === 0) return noFigure("no column is modelled");
  const persons = [train, other].map(({ rows, starts }) => (starts === null ? rows.length : starts.length - 1));
  if (Math.min(...persons) < LEAST_PERSONS) return noFigure(`fewer than ${LEAST_PERSONS} persons to train on`);
  const total = FOLDS * (coding.rows.holdout === 0 ? 1 : 2);
  const discriminator = trainDiscriminator(compared, arm, input.random, input.signal, (fold) => {
    input.progress?.({ stage: "discriminator", done: fold + (arm === "twin" ? 0 : FOLDS), total });
  });
  found[arm] = discriminator;
  const { auc, replicates } = discriminator;
  return figure(auc, 1, resampledInterval(auc, replicates, { persons: persons[1], scale: SHARED_TRAINING }));
}

function detailsOf(
  { coding, compared: { draws } }: MetricContext,
  found: Partial<Record<Arm, Discriminator>>,
): DiscriminatorDetails {
  const twin = found.twin && sharesOf(found.twin.columns);
  const holdout = found.holdout && sharesOf(found.holdout.columns);
  const order = Array.from(twin?.keys() ?? []).filter((column) => twin![column] > 0);
  order.sort((a, b) => twin![b] - twin![a] || a - b);
  return {
    folds: FOLDS,
    rows: { train: draws.train.rows.length, twin: draws.twin.rows.length, holdout: draws.holdout.rows.length },
    columns: order.slice(0, 10).map((column) => ({
      name: coding.columns[column].schema.name,
      twin: rounded(twin![column]),
      holdout: holdout === undefined ? null : rounded(holdout[column]),
    })),
  };
}

/** What is above 0, as shares of its sum. */
function sharesOf(terms: Float64Array): Float64Array {
  let sum = 0;
  for (const term of terms) sum += Math.max(0, term);
  return terms.map((term) => (sum > 0 ? Math.max(0, term) / sum : 0));
}
