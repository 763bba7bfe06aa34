import type { Loss } from "./loss.js";
import { labelShare, weigh, weightedMean } from "./weighted.js";

const { abs, exp, log, log1p, max } = Math;

/**
 * Minus the log-likelihood of labels under P(1) = 1 / (1 + exp(-score)). With p = P(1): gradient w (p - y), hessian w p (1 - p).
 *
 * The baseline is the log-odds of the weighted share of ones; where all labels are alike, of half a row in n against them, so that it is finite.
 * @param labels 0 or 1, one a row
 * @param weights undefined: 1 each
 * @see Friedman, "Greedy function approximation", Ann. Statist. 29 (2001) 1189-1232, section 4.5. doi:10.1214/aos/1013203451
 */
export function logisticLoss(labels: Uint8Array, weights: Float64Array | undefined): Loss {
  const n = labels.length;
  const losses = new Float64Array(n);
  let start = new Float64Array(0) as Float64Array;
  return {
    outputs: 1,
    unitHessian: false,
    baseline() {
      const ones = labelShare(labels, 1, weights);
      const share = ones === 0 ? 0.5 / n : ones === 1 ? 1 - 0.5 / n : ones;
      return Float64Array.of(log(share / (1 - share)));
    },
    startRound(scores) {
      start = scores[0];
    },
    derivatives(_, gradients, hessians) {
      derive(start, labels, gradients, hessians);
      weigh(gradients, weights);
      weigh(hessians, weights);
    },
    mean([scores]) {
      lose(scores, labels, losses);
      return weightedMean(losses, weights);
    },
  };
}

function derive(scores: Float64Array, labels: Uint8Array, gradients: Float64Array, hessians: Float64Array): void {
  for (let row = 0; row < labels.length; row++) {
    const chance = 1 / (1 + exp(-scores[row]));
    gradients[row] = chance - labels[row];
    hessians[row] = chance * (1 - chance);
  }
}

function lose(scores: Float64Array, labels: Uint8Array, losses: Float64Array): void {
  for (let row = 0; row < labels.length; row++) {
    const score = scores[row];
    // log(1 + exp(s)) - y s, without overflow.
    losses[row] = log1p(exp(-abs(score))) + max(score, 0) - labels[row] * score;
  }
}
