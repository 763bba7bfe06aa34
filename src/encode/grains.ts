import { z } from "zod";

/**
 * Heaping: people round, so many values of a column are multiples of 5, 10, 100 … A grain says how often a value is drawn from the
 * multiples of a step.
 */
export const grainsSchema = z.array(z.strictObject({ step: z.int().min(1), share: z.number().min(0).max(1) })).min(1);
export type Grains = z.infer<typeof grainsSchema>;

/** Round numbers, in grid units; each step divides the next. */
export const DECIMAL_STEPS: readonly number[] = [
  1, 5, 10, 50, 100, 500, 1000, 5000, 10000, 50000, 100000, 500000, 1000000, 5000000, 10000000, 50000000, 100000000,
  500000000, 1000000000, 5000000000, 10000000000,
];

/** A step that would draw less than this share is left out. */
const LEAST_SHARE = 0.01;

const { ceil, floor, sqrt } = Math;

/**
 * Learns the mixture of steps. With f_i the share of values whose largest step is s_i, and q_j the share drawn from multiples of s_j,
 * f_i = sum over j <= i of q_j (s_j / s_i - s_j / s_{i+1}); the q are solved from the finest step on, and what lies within three standard errors
 * of the finer steps is chance.
 * @param values distinct values in grid units
 * @param rows rows that hold each; 0 for an atom, which needs no grain
 * @param steps from 1 on, each dividing the next
 */
export function learnGrains(values: Float64Array, rows: ArrayLike<number>, steps: readonly number[]): Grains {
  const counts = new Float64Array(steps.length);
  let total = 0;
  for (let at = 0; at < values.length; at++) {
    if (values[at] === 0) continue;
    let step = 0;
    while (step + 1 < steps.length && values[at] % steps[step + 1] === 0) step++;
    counts[step] += rows[at];
    total += rows[at];
  }
  if (total === 0) return [{ step: 1, share: 1 }];
  const shares = new Float64Array(steps.length);
  let left = 1;
  for (let i = 0; i < steps.length && left > 1e-9; i++) {
    const exactly = (j: number) => steps[j] / steps[i] - (i + 1 < steps.length ? steps[j] / steps[i + 1] : 0);
    let excess = counts[i] / total;
    for (let j = 0; j < i; j++) excess -= shares[j] * exactly(j);
    const share = excess / exactly(i);
    if (excess * total <= 3 * sqrt(counts[i]) || share < LEAST_SHARE) continue;
    shares[i] = Math.min(left, share);
    left -= shares[i];
  }
  const grains = steps.map((step, i) => ({ step, share: shares[i] })).filter((grain) => grain.share > 0);
  if (grains.length === 0) return [{ step: 1, share: 1 }];
  // What rounding and chance left over goes to the finest step that is in use.
  grains[0].share += left;
  return grains;
}

/**
 * Draws a grid point between two edges from the mixture of steps, given that it lies there: a step's chance is its share times its length
 * times its multiples between the edges, so that a narrow bin keeps the column's heaping.
 * @param low least place allowed; between it and `high` lies at least one whole number
 * @param uniform chooses among the multiples; `grain` chooses the step
 */
export function drawGridPoint(grains: Grains, low: number, high: number, uniform: number, grain: number): number {
  if (grains.length > 1) {
    let sum = 0;
    for (let at = 0; at < grains.length; at++) sum += weight(grains, at, low, high);
    let left = grain * sum;
    for (let at = 0; at < grains.length; at++) {
      const own = weight(grains, at, low, high);
      if (left < own) return multiple(grains[at].step, low, high, uniform);
      left -= own;
    }
  } else if (multiples(grains[0].step, low, high) > 0) return multiple(grains[0].step, low, high, uniform);
  return multiple(1, low, high, uniform);
}

/** The multiple of a drawn step nearest to a place; of a finer step where that lies outside the limits; the place itself where all do. */
export function snapToGrain(grains: Grains, place: number, low: number, high: number, grain: number): number {
  for (let at = drawGrain(grains, grain); at >= 0; at--) {
    const step = grains[at].step;
    const snapped = Math.round(place / step) * step;
    if (snapped >= low && snapped <= high) return snapped;
  }
  return place;
}

function weight(grains: Grains, at: number, low: number, high: number): number {
  const { share, step } = grains[at];
  return share * step * multiples(step, low, high);
}

function multiples(step: number, low: number, high: number): number {
  return floor(high / step) - ceil(low / step) + 1;
}

function multiple(step: number, low: number, high: number, uniform: number): number {
  // Adding 0 turns -0 into 0.
  return (ceil(low / step) + floor(uniform * multiples(step, low, high))) * step + 0;
}

/** The place in `grains` that a uniform number chooses. */
function drawGrain(grains: Grains, uniform: number): number {
  let sum = 0;
  for (let at = grains.length - 1; at > 0; at--) {
    sum += grains[at].share;
    if (uniform < sum) return at;
  }
  return 0;
}
