import type { EvaluationInput } from "./evaluation-input.js";
import { cellFigures } from "./fidelity/cell-figures.js";
import { columnShapes } from "./fidelity/column-shapes.js";
import { comparedFeatures } from "./fidelity/compared-features.js";
import { discriminatorAuc } from "./fidelity/discriminator-auc.js";
import { nmiError } from "./fidelity/nmi-error.js";
import { pairFigures } from "./fidelity/pair-figures.js";
import { pairTrends } from "./fidelity/pair-trends.js";
import type { Figure } from "./figure.js";
import { measureColumns } from "./measure-columns.js";
import type { MetricContext } from "./metric.js";
import { personSample } from "./person-sample.js";
import { sharedCoding } from "./shared-coding.js";

/** The few figures by which twins are compared with each other. */
export interface Likeness {
  /** F1 and F2, the mean over columns; 1 is best. */
  readonly shape: Figure;
  /** F3, the mean over associated pairs; 1 is best. */
  readonly pairs: Figure;
  /** The weighted error of normalised mutual information; 0 is best. */
  readonly nmiError: Figure;
  /** F8, the AUC of a model that was trained to tell the tables apart; .5 is best. */
  readonly toldApart: Figure;
}

/**
 * How alike a table is to real rows, by the metrics of an evaluation.
 * @param input `train` are the real rows, `twin` the table that is set beside them; a holdout is not looked at
 */
export async function likeness(input: Omit<EvaluationInput, "holdout" | "holdoutPersons">): Promise<Likeness> {
  const coding = sharedCoding(input);
  const twin =
    coding.rows.twin === 0 ? null : personSample(coding.persons.twin, coding.rows.twin, input.random, "evaluate/twin");
  const samples = { twin, holdout: null };
  const context: MetricContext = {
    input,
    coding,
    pairs: pairFigures(input, coding, samples),
    // Combinations of three columns take longest, and none of these metrics asks for them.
    get cells() {
      return cellFigures(input, coding);
    },
    compared: comparedFeatures(input, coding),
  };
  const [shape] = measureColumns(input, coding, [columnShapes], samples).metrics;
  return {
    shape: shape.twin,
    pairs: (await pairTrends.evaluate(context)).twin,
    nmiError: (await nmiError.evaluate(context)).twin,
    toldApart: (await discriminatorAuc.evaluate(context)).twin,
  };
}
