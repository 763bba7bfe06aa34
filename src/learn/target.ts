import { logisticLoss } from "./logistic-loss.js";
import type { Loss } from "./loss.js";
import { greatest } from "./round-for-sums.js";
import { softmaxLoss } from "./softmax-loss.js";
import { squaredLoss } from "./squared-loss.js";

/** What is predicted, one value a row: a label 0 or 1, a label 0 .. classes - 1, or a number. */
export type Target =
  | { readonly kind: "binary"; readonly labels: Uint8Array }
  | { readonly kind: "multiclass"; readonly labels: Uint8Array | Uint16Array; readonly classes: number }
  | { readonly kind: "regression"; readonly values: Float64Array };

/**
 * The loss of a target over some rows: logistic, softmax, squared error.
 * @param weights one a row of the target
 * @throws RangeError for a label out of range, a value or weight that is not finite, a negative weight, weights that sum to 0
 */
export function targetLoss(target: Target, rows: Uint32Array, weights: Float64Array | undefined): Loss {
  const own = weights && pick(weights, rows, new Float64Array(rows.length));
  if (own !== undefined && !areWeights(own))
    throw new RangeError("weights must be finite, not negative, and not all 0");
  if (target.kind === "regression") {
    const values = pick(target.values, rows, new Float64Array(rows.length));
    if (greatest(values, values.length) === Number.POSITIVE_INFINITY)
      throw new RangeError("the values to predict must be finite numbers");
    return squaredLoss(values, own);
  }
  const classes = target.kind === "binary" ? 2 : target.classes;
  const wide = target.labels.BYTES_PER_ELEMENT > 1;
  const labels = pick(target.labels, rows, wide ? new Uint16Array(rows.length) : new Uint8Array(rows.length));
  if (!areBelow(labels, classes)) throw new RangeError(`labels must be 0 to ${classes - 1}`);
  return target.kind === "binary" ? logisticLoss(labels as Uint8Array, own) : softmaxLoss(labels, classes, own);
}

function pick<T extends Uint8Array | Uint16Array | Float64Array>(
  from: Uint8Array | Uint16Array | Float64Array,
  rows: Uint32Array,
  out: T,
): T {
  for (let at = 0; at < out.length; at++) out[at] = from[rows[at]];
  return out;
}

function areBelow(labels: Uint8Array | Uint16Array, bound: number): boolean {
  for (let at = 0; at < labels.length; at++) if (labels[at] >= bound) return false;
  return true;
}

function areWeights(weights: Float64Array): boolean {
  const most = greatest(weights, weights.length);
  return most > 0 && most < Number.POSITIVE_INFINITY && weights.every((weight) => weight >= 0);
}
