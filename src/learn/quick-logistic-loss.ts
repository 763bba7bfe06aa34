import { logisticLoss } from "./logistic-loss.js";
import type { Loss } from "./loss.js";

const { exp, max, min } = Math;

/** Steps of the table a unit, and its reach: scores beyond it are taken for 16. */
const STEPS = 128;
const REACH = 16;
const MIDDLE = STEPS * REACH;

const CHANCES = Float64Array.from({ length: 2 * MIDDLE + 2 }, (_, at) => 1 / (1 + exp((MIDDLE - at) / STEPS)));

/**
 * As `logisticLoss` without weights, its derivatives to within 1e-6: P(1) is interpolated in a table, which takes an eighth of the time of an exponential.
 * The mean loss is exact.
 * @param labels 0 or 1, one a row
 */
export function quickLogisticLoss(labels: Uint8Array): Loss {
  let start = new Float64Array(0) as Float64Array;
  return {
    ...logisticLoss(labels, undefined),
    bounds: { gradient: 1, hessian: 0.25 },
    startRound(scores) {
      start = scores[0];
    },
    derivatives(_, gradients, hessians) {
      derive(start, labels, gradients, hessians);
    },
  };
}

function derive(scores: Float64Array, labels: Uint8Array, gradients: Float64Array, hessians: Float64Array): void {
  for (let row = 0; row < labels.length; row++) {
    const place = max(0, min(2 * MIDDLE, scores[row] * STEPS + MIDDLE));
    const below = place | 0;
    const low = CHANCES[below];
    const chance = low + (CHANCES[below + 1] - low) * (place - below);
    gradients[row] = chance - labels[row];
    hessians[row] = chance * (1 - chance);
  }
}
