import type { Cancellation } from "../core/context.js";
import type { Stream } from "../core/random/random.js";
import type { BoostedModel } from "./boosted-model.js";
import type { Features } from "./features.js";
import type { Loss } from "./loss.js";
import { type Target, targetLoss } from "./target.js";
import { treeValue } from "./tree.js";
import { TreeGrower } from "./tree-grower.js";
import { TreeNodes } from "./tree-nodes.js";
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
  const grower = new TreeGrower(features, training, treeOptionsOf(options), loss.unitHessian);
  const { outputs } = loss;
  const n = training.length;
  const baseline = loss.baseline();
  const scores = Array.from(baseline, (start) => new Float64Array(n).fill(start));
  const check =
    validation && new Validation(features, validation, targetLoss(target, validation, options.weights), baseline);
  const gradients = new Float64Array(n);
  const hessians = loss.unitHessian ? gradients : new Float64Array(n);
  const nodes = new TreeNodes();
  const roots = [0];
  let round = 0;
  while (round < rounds && !(check !== undefined && round - check.best >= patience)) {
    loss.startRound(scores);
    for (let output = 0; output < outputs; output++) {
      signal?.throwIfAborted();
      loss.derivatives(output, gradients, hessians);
      const root = grower.grow(gradients, hessians, nodes);
      nodes.scale(root, rate);
      grower.addValues(scores[output], nodes);
      check?.add(output, nodes, root);
      roots.push(nodes.count);
    }
    round++;
    check?.measure();
    onRound?.(round, check?.losses[round]);
  }
  const kept = check === undefined ? round : check.best;
  return {
    kind: target.kind,
    baseline,
    trees: nodes.forest(Uint32Array.from(roots.slice(0, kept * outputs)), roots[kept * outputs]),
    rounds: kept,
    validationLoss: Float64Array.from(check?.losses ?? []),
  };
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

function allRows(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** The scores and the loss of rows that are not fitted on. */
class Validation {
  /** The rounds with the least loss; the first of equals. */
  best = 0;
  readonly losses: number[];
  readonly #scores: Float64Array[];

  constructor(
    readonly features: Features,
    readonly rows: Uint32Array,
    readonly loss: Loss,
    baseline: Float64Array,
  ) {
    this.#scores = Array.from(baseline, (start) => new Float64Array(rows.length).fill(start));
    this.losses = [loss.mean(this.#scores)];
  }

  add(output: number, nodes: TreeNodes, root: number): void {
    const scores = this.#scores[output];
    for (let at = 0; at < scores.length; at++) scores[at] += treeValue(nodes, this.features, this.rows[at], root);
  }

  measure(): void {
    const loss = this.loss.mean(this.#scores);
    if (loss < this.losses[this.best]) this.best = this.losses.length;
    this.losses.push(loss);
  }
}
