import type { Loss } from "./loss.js";
import { labelShare, weigh, weightedMean } from "./weighted.js";

const { exp, log } = Math;

/**
 * Minus the log-likelihood of labels under P(k) = exp(score_k) / sum_j exp(score_j). Gradient w (p_k - [y = k]), hessian w p_k (1 - p_k), the
 * diagonal of the full one.
 *
 * The baseline is the logarithm of each class's weighted share; of a class without weight, that of half a row in n.
 * @param labels 0 .. classes - 1, one a row
 * @param weights undefined: 1 each
 * @see Friedman, "Greedy function approximation", Ann. Statist. 29 (2001) 1189-1232, section 4.6. doi:10.1214/aos/1013203451
 */
export function softmaxLoss(
  labels: Uint8Array | Uint16Array,
  classes: number,
  weights: Float64Array | undefined,
): Loss {
  const n = labels.length;
  const losses = new Float64Array(n);
  const normaliser = new Float64Array(n);
  const most = new Float64Array(n);
  let start: readonly Float64Array[] = [];
  return {
    outputs: classes,
    unitHessian: false,
    baseline() {
      return Float64Array.from({ length: classes }, (_, k) => log(labelShare(labels, k, weights) || 0.5 / n));
    },
    startRound(scores) {
      start = scores;
      normalise(scores, most, normaliser);
    },
    derivatives(output, gradients, hessians) {
      derive(start[output], normaliser, labels, output, gradients, hessians);
      weigh(gradients, weights);
      weigh(hessians, weights);
    },
    mean(scores) {
      normalise(scores, most, normaliser);
      losses.set(normaliser);
      for (let k = 0; k < classes; k++) takeOwn(losses, scores[k], labels, k);
      return weightedMean(losses, weights);
    },
  };
}

/** log sum_j exp(score_j) of each row, without overflow. */
function normalise(scores: readonly Float64Array[], most: Float64Array, out: Float64Array): void {
  most.fill(Number.NEGATIVE_INFINITY);
  out.fill(0);
  for (const own of scores) raise(most, own);
  for (const own of scores) addExp(out, own, most);
  addLog(out, most);
}

function raise(most: Float64Array, scores: Float64Array): void {
  for (let row = 0; row < most.length; row++) if (scores[row] > most[row]) most[row] = scores[row];
}

function addExp(sums: Float64Array, scores: Float64Array, most: Float64Array): void {
  for (let row = 0; row < sums.length; row++) sums[row] += exp(scores[row] - most[row]);
}

function addLog(sums: Float64Array, most: Float64Array): void {
  for (let row = 0; row < sums.length; row++) sums[row] = most[row] + log(sums[row]);
}

function derive(
  scores: Float64Array,
  normaliser: Float64Array,
  labels: Uint8Array | Uint16Array,
  output: number,
  gradients: Float64Array,
  hessians: Float64Array,
): void {
  for (let row = 0; row < labels.length; row++) {
    const chance = exp(scores[row] - normaliser[row]);
    gradients[row] = labels[row] === output ? chance - 1 : chance;
    hessians[row] = chance * (1 - chance);
  }
}

/** Takes the score of its own class from each row of it. */
function takeOwn(losses: Float64Array, scores: Float64Array, labels: Uint8Array | Uint16Array, output: number): void {
  for (let row = 0; row < losses.length; row++) if (labels[row] === output) losses[row] -= scores[row];
}
