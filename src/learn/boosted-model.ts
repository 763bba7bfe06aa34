import type { Forest } from "./tree.js";

/** A fitted boosting as plain data. */
export interface BoostedModel {
  readonly kind: "binary" | "multiclass" | "regression";
  /** Score of each output before any tree: prior log-odds, log priors, or the mean. */
  readonly baseline: Float64Array;
  /** Leaf values include the learning rate. Tree `round * outputs + output`, outputs = `baseline.length`. */
  readonly trees: Forest;
  /** Rounds kept. */
  readonly rounds: number;
  /** Mean loss over the validation rows, before the first round and after each that was fitted; empty without validation rows. */
  readonly validationLoss: Float64Array;
}
