import type { Loss } from "./loss.js";
import { weigh, weightedMean } from "./weighted.js";

/**
 * Half the squared error. Gradient w (score - y), hessian w; the baseline is the weighted mean.
 * @param values finite, one a row; differences over 1e100 or under 1e-100 are too great or small to be squared, and no split is found
 * @param weights undefined: 1 each
 */
export function squaredLoss(values: Float64Array, weights: Float64Array | undefined): Loss {
  const losses = new Float64Array(values.length);
  let start = new Float64Array(0) as Float64Array;
  return {
    outputs: 1,
    unitHessian: weights === undefined,
    baseline: () => Float64Array.of(weightedMean(values.slice(), weights)),
    startRound(scores) {
      start = scores[0];
    },
    derivatives(_, gradients, hessians) {
      differ(start, values, gradients);
      weigh(gradients, weights);
      if (weights !== undefined) hessians.set(weights);
    },
    mean([scores]) {
      differ(scores, values, losses);
      halfSquare(losses);
      return weightedMean(losses, weights);
    },
  };
}

function differ(scores: Float64Array, values: Float64Array, out: Float64Array): void {
  for (let row = 0; row < values.length; row++) out[row] = scores[row] - values[row];
}

function halfSquare(values: Float64Array): void {
  for (let row = 0; row < values.length; row++) values[row] = 0.5 * values[row] * values[row];
}
