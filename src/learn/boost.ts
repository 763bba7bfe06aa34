import type { Cancellation } from "../core/context.js";
import type { Stream } from "../core/random/random.js";
import type { BoostedModel } from "./boosted-model.js";
import { Boosting } from "./boosting.js";
import type { Features } from "./features.js";
import type { Loss } from "./loss.js";
import { type Target, targetLoss } from "./target.js";
import { TreeGrower } from "./tree-grower.js";
import { DEFAULT_TREE_OPTIONS, type TreeOptions } from "./tree-options.js";
import { partValidation } from "./validation-rows.js";

/** How a boosting is fitted; what is not given is as in `DEFAULT_TREE_OPTIONS` and as said here. */
export interface BoostOptions extends Partial<TreeOptions> {
  /** Most rounds, one tree an output each; 100. */
  readonly rounds?: number;
  /** Learning rate: the share of each leaf's step that is taken; 0.1. */
  readonly rate?: number;
  /** Rows to fit on; all. */
  readonly rows?: Uint32Array | undefined;
  /** Weight of each row of the table, not negative; 1. */
  readonly weights?: Float64Array | undefined;
  /** Score of each row of the table before the first round, of a single output, in place of the baseline. */
  readonly offsets?: Float64Array | undefined;
  /** Rows whose loss ends the fit early: given, or a share of the rows to fit on, drawn from the stream and held out; none. */
  readonly validation?: { readonly rows: Uint32Array } | { readonly share: number } | undefined;
  /** Rounds without a lower validation loss after which the fit ends; the rounds up to the best are kept; 10. */
  readonly patience?: number;
  readonly signal?: Cancellation | undefined;
  /** Called after each round with the number of rounds done and the validation loss, where there is one. */
  readonly onRound?: ((round: number, loss: number | undefined) => void) | undefined;
}

/**
 * Gradient boosting with second-order steps: round after round a tree is grown on the derivatives of the loss at the scores so far, and
 * added to them. The same input gives the same bytes; so do the same rows in another order.
 *
 * O(rounds × outputs × (depth × rows × columns + nodes × codes)); 3 bytes a cell, and 50 a row and 8 more an output.
 * @param target one value a row of the table
 * @param stream needed when a share of the rows is to be held out
 * @throws RangeError when there are no rows to fit on, or labels, weights or values that are not as said
 * @see Friedman, "Greedy function approximation", Ann. Statist. 29 (2001) 1189-1232, doi:10.1214/aos/1013203451; Chen and Guestrin, "XGBoost",
 * KDD 2016, doi:10.1145/2939672.2939785; Ke et al., "LightGBM", NIPS 2017 (histograms, best leaf first)
 */
export function boost(features: Features, target: Target, options: BoostOptions = {}, stream?: Stream): BoostedModel {
  const { rounds = 100, rate = 0.1, patience = 10, signal, onRound } = options;
  const { training, validation } = partRows(features, options, stream);
  const loss = targetLoss(target, training, options.weights);
  const rows = validation === undefined ? training : joined(training, validation);
  const fitted = training.length;
  const grower = new TreeGrower(features, rows, treeOptionsOf(options), loss.unitHessian, fitted);
  const { outputs } = loss;
  const baseline = options.offsets === undefined ? loss.baseline() : new Float64Array(outputs);
  const boosting = new Boosting(grower, loss, startScores(rows, baseline, options.offsets), fitted, rate);
  const check =
    validation &&
    new Validation(
      targetLoss(target, validation, options.weights),
      boosting.scores.map((scores) => scores.subarray(fitted)),
    );
  let round = 0;
  while (round < rounds && !(check !== undefined && round - check.best >= patience)) {
    signal?.throwIfAborted();
    boosting.round(() => signal?.throwIfAborted());
    round++;
    check?.measure();
    onRound?.(round, check?.losses[round]);
  }
  const kept = check === undefined ? round : check.best;
  const { nodes, roots } = boosting;
  return {
    kind: target.kind,
    baseline,
    trees: nodes.forest(Uint32Array.from(roots.slice(0, kept * outputs)), roots[kept * outputs]),
    rounds: kept,
    validationLoss: Float64Array.from(check?.losses ?? []),
  };
}

function joined(first: Uint32Array, then: Uint32Array): Uint32Array {
  const out = new Uint32Array(first.length + then.length);
  out.set(first);
  out.set(then, first.length);
  return out;
}

function treeOptionsOf(options: BoostOptions): TreeOptions {
  const out: Record<string, number> = { ...DEFAULT_TREE_OPTIONS };
  for (const key of Object.keys(DEFAULT_TREE_OPTIONS)) {
    const given = options[key as keyof TreeOptions];
    if (given !== undefined) out[key] = given;
  }
  return out as unknown as TreeOptions;
}

function partRows(
  features: Features,
  { rows = allRows(features.rows), validation }: BoostOptions,
  stream: Stream | undefined,
): { training: Uint32Array; validation?: Uint32Array } {
  if (rows.length === 0) throw new RangeError("there are no rows to fit on");
  if (validation === undefined || ("rows" in validation && validation.rows.length === 0)) return { training: rows };
  if ("rows" in validation) return { training: rows, validation: validation.rows };
  if (stream === undefined) throw new RangeError("a share of the rows is drawn from a stream: give one");
  return rows.length < 2 ? { training: rows } : partValidation(rows, validation.share, stream);
}

function startScores(rows: Uint32Array, baseline: Float64Array, offsets: Float64Array | undefined): Float64Array[] {
  return Array.from(baseline, (start) =>
    offsets === undefined ? new Float64Array(rows.length).fill(start) : Float64Array.from(rows, (row) => offsets[row]),
  );
}

function allRows(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** The loss of rows that are not fitted on, round by round. */
class Validation {
  /** The rounds with the least loss; the first of equals. */
  best = 0;
  readonly losses: number[];

  constructor(
    readonly loss: Loss,
    readonly scores: readonly Float64Array[],
  ) {
    this.losses = [loss.mean(scores)];
  }

  measure(): void {
    const loss = this.loss.mean(this.scores);
    if (loss < this.losses[this.best]) this.best = this.losses.length;
    this.losses.push(loss);
  }
}
