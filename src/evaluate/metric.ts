import type { ColumnView } from "./column-view.js";
import type { Arm, EvaluationInput } from "./evaluation-input.js";
import type { CellFigures } from "./fidelity/cell-figures.js";
import type { ComparedFeatures } from "./fidelity/compared-features.js";
import type { PairFigures } from "./fidelity/pair-figures.js";
import type { Figure, Measure } from "./figure.js";
import type { PersonSample } from "./person-sample.js";
import type { SharedCoding } from "./shared-coding.js";

/** What is best: the greatest value, the least, that of a coin, or that of fresh rows of the same population (on its other side the twin is too near). */
export type Better = "higher" | "lower" | "near 0.5" | "near 1";

interface MetricBase {
  /** A word for programs, unique among metrics, such as `"ks-complement"`. */
  readonly id: string;
  /** A few words for a reader. */
  readonly title: string;
  readonly better: Better;
}

/**
 * A metric of one column at a time; its figure for a table is the mean over the columns that it applies to. It is asked twice, for the twin
 * and for the holdout, each against the training rows, so that what is possible stands beside what was reached.
 */
export interface ColumnMetric extends MetricBase {
  readonly kind: "column";
  applies(view: ColumnView): boolean;
  /** The arm has at least one row. */
  evaluate(view: ColumnView, arm: Arm): Measure;
  /** The measure with the arm resampled, one number for each replicate of the sample (NaN: not defined); gives the figure its interval. */
  resample?(view: ColumnView, arm: Arm, sample: PersonSample): Float64Array;
}

/** What a table metric reads. */
export interface MetricContext {
  readonly input: EvaluationInput;
  readonly coding: SharedCoding;
  /** The pairs of columns, counted once for all metrics of pairs. */
  readonly pairs: PairFigures;
  /** The cells of columns, pairs and triples in coarse codes, counted once for all metrics of them. */
  readonly cells: CellFigures;
  /** As many rows of each table, as features for models that tell them apart. */
  readonly compared: ComparedFeatures;
}

/** A metric of whole tables; `evaluate` is asked once and answers for both arms. */
export interface TableMetric extends MetricBase {
  readonly kind: "table";
  evaluate(context: MetricContext): TableMeasure | Promise<TableMeasure>;
}

export interface TableMeasure {
  readonly twin: Figure;
  /** Null where there is no holdout. */
  readonly holdout: Figure | null;
  readonly columns?: readonly ColumnFigure[];
  /** What lies behind the figures, as plain JSON without a real value. */
  readonly details?: object;
}

/** A metric that `evaluate` runs. To add one: a file that exports it, and a line in metrics.ts. */
export type Metric = ColumnMetric | TableMetric;

/** A metric's value for one column; null where it is not defined or there is no holdout. */
export interface ColumnFigure {
  readonly name: string;
  readonly twin: number | null;
  readonly holdout: number | null;
}

/** A metric in the evaluation: plain JSON. */
export interface MetricResult {
  readonly id: string;
  readonly title: string;
  readonly better: Better;
  readonly twin: Figure;
  readonly holdout: Figure | null;
  /** One for each column that the metric applies to; empty for a metric of pairs. */
  readonly columns: readonly ColumnFigure[];
  /** What lies behind the figures: plain JSON, laid out as the metric documents it; null where there is nothing. */
  readonly details: object | null;
}
