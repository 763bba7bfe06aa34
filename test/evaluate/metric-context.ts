import type { EvaluationInput } from "../../src/evaluate/evaluation-input.js";
import { cellFigures } from "../../src/evaluate/fidelity/cell-figures.js";
import { comparedFeatures } from "../../src/evaluate/fidelity/compared-features.js";
import { pairFigures } from "../../src/evaluate/fidelity/pair-figures.js";
import type { MetricContext } from "../../src/evaluate/metric.js";
import { sharedCoding } from "../../src/evaluate/shared-coding.js";

/** What table metrics read, as `evaluate` makes it, without the pairs' intervals. */
export function metricContext(input: EvaluationInput): MetricContext {
  const coding = sharedCoding(input);
  return {
    input,
    coding,
    pairs: pairFigures(input, coding, { twin: null, holdout: null }),
    cells: cellFigures(input, coding),
    compared: comparedFeatures(input, coding),
  };
}
