import type { ColumnMetric } from "../metric.js";
import { ksComplementMetric } from "./ks-complement.js";
import { tvComplementMetric } from "./tv-complement.js";

/** The metric that gives a column its shape: F1 for numbers and dates, F2 for levels. */
export function shapeMetricOf(kind: "numbers" | "levels"): ColumnMetric {
  return kind === "numbers" ? ksComplementMetric : tvComplementMetric;
}

/** Shape: the mean over all modelled columns of F1 or F2, whichever suits the column. */
export const columnShapes: ColumnMetric = {
  kind: "column",
  id: "shape",
  title: "Columns alike",
  better: "higher",
  applies: () => true,
  evaluate: (view, arm) => shapeMetricOf(view.column.kind).evaluate(view, arm),
  resample: (view, arm, sample) => shapeMetricOf(view.column.kind).resample!(view, arm, sample),
};
