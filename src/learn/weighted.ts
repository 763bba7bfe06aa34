import { exactSum } from "./exact-sum.js";

/** Multiplies each value by its weight, in place; undefined: 1 each. */
export function weigh(values: Float64Array, weights: Float64Array | undefined): void {
  if (weights === undefined) return;
  for (let row = 0; row < values.length; row++) values[row] *= weights[row];
}

/** The weighted mean of values, the same to the bit in any order of the rows. Overwrites the values. */
export function weightedMean(values: Float64Array, weights: Float64Array | undefined): number {
  weigh(values, weights);
  return exactSum(values) / (weights === undefined ? values.length : exactSum(weights));
}

/** The weighted share of the rows with a label. */
export function labelShare(labels: Uint8Array | Uint16Array, label: number, weights: Float64Array | undefined): number {
  const is = new Float64Array(labels.length);
  for (let row = 0; row < is.length; row++) if (labels[row] === label) is[row] = 1;
  return weightedMean(is, weights);
}
