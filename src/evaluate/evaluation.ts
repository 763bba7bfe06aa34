import type { Note } from "../core/note.js";
import type { Sdtype } from "../schema/schema.js";
import type { Side } from "./evaluation-input.js";
import type { PairFigure } from "./fidelity/pair-figure.js";
import type { Margin } from "./margin/margin.js";
import type { MetricResult } from "./metric.js";
import type { Coincidence } from "./privacy/coincidences.js";
import type { GateResult } from "./verdict/gate.js";
import type { Verdict } from "./verdict/verdict.js";

/** One column in an evaluation. */
export interface ColumnResult {
  readonly name: string;
  readonly sdtype: Sdtype;
  /** Id of the metric that `twin` and `holdout` are values of; null for ids and texts, which are regenerated and not compared. */
  readonly metric: string | null;
  readonly twin: number | null;
  readonly holdout: number | null;
  /** Shares of cells that are missing, 0 .. 1; null for a table without rows. */
  readonly missing: Readonly<Record<Side, number | null>>;
  /** Null for ids and texts, and where no group of five training persons can be shown. */
  readonly margin: Margin | null;
}

/** The pairs of columns in an evaluation. */
export interface PairsResult {
  /** Pairs that the modelled columns have; `list` holds 1,225 drawn ones where there are more. */
  readonly of: number;
  /** Pairs above this real association make the headline. */
  readonly associated: number;
  readonly list: readonly PairFigure[];
  /** The ten pairs least alike, by name. */
  readonly worst: readonly { a: string; b: string; twin: number; holdout: number | null }[];
}

/**
 * What `evaluate` finds: plain JSON. No real value that fewer than five training persons hold is anywhere in it; column names are, and the
 * levels and bins of the margins.
 */
export interface Evaluation {
  readonly version: 1;
  readonly rows: Readonly<Record<Side, number>>;
  readonly persons: Readonly<Record<Side, number>>;
  readonly metrics: readonly MetricResult[];
  readonly columns: readonly ColumnResult[];
  readonly pairs: PairsResult;
  /** Of the columns that lead to persons or are made anew, how often their values meet the training rows'. */
  readonly coincidences: readonly Coincidence[];
  /** The questions about disclosure. */
  readonly gates: readonly GateResult[];
  /** The questions about quality. */
  readonly checks: readonly GateResult[];
  readonly verdict: Verdict;
  readonly notes: readonly Note[];
}
