import { z } from "zod";

/**
 * Heaping: people round, so many values of a column are multiples of 5, 10, 100 … A grain says how often a value within a bin is drawn
 * from the multiples of a step.
 */
export const grainsSchema = z.array(z.strictObject({ step: z.int().min(1), share: z.number().min(0).max(1) })).min(1);
export type Grains = z.infer<typeof grainsSchema>;

/** Steps, in grid units; each divides the next. */
const STEPS = [
  1, 5, 10, 50, 100, 500, 1000, 5000, 10000, 50000, 100000, 500000, 1000000, 5000000, 10000000, 50000000, 100000000,
  500000000, 1000000000, 5000000000, 10000000000,
];

/** A step that fewer values than this share is folded into the finer one: a few round numbers are chance. */
const LEAST_ROWS = 20;

/**
 * Learns the mixture of steps. With f_i the share of values whose largest step is s_i, and q_j the share drawn from multiples of s_j,
 * f_i = sum over j <= i of q_j (s_j / s_i - s_j / s_{i+1}); the q are solved from the finest step on.
 * @param units values in grid units that were not atoms; NaN is passed over
 */
export function learnGrains(units: Float64Array): Grains {
  const counts = new Float64Array(STEPS.length);
  let total = 0;
  for (let row = 0; row < units.length; row++) {
    const value = units[row];
    if (Number.isNaN(value) || value === 0) continue;
    let step = 0;
    while (step + 1 < STEPS.length && value % STEPS[step + 1] === 0) step++;
    counts[step]++;
    total++;
  }
  if (total === 0) return [{ step: 1, share: 1 }];
  const shares = new Float64Array(STEPS.length);
  let left = 1;
  for (let i = 0; i < STEPS.length && left > 1e-9; i++) {
    const exactly = (j: number) => STEPS[j] / STEPS[i] - (i + 1 < STEPS.length ? STEPS[j] / STEPS[i + 1] : 0);
    let observed = counts[i] / total;
    for (let j = 0; j < i; j++) observed -= shares[j] * exactly(j);
    let share = Math.max(0, observed) / exactly(i);
    if (counts[i] < LEAST_ROWS || share < 0.01) share = 0;
    shares[i] = Math.min(left, share);
    left -= shares[i];
  }
  const grains = STEPS.map((step, i) => ({ step, share: shares[i] })).filter((grain) => grain.share > 0);
  if (grains.length === 0) return [{ step: 1, share: 1 }];
  // What rounding and folding left over goes to the finest step that is in use.
  grains[0].share += left;
  return grains;
}

/** The place in `grains` that a uniform number chooses. */
export function drawGrain(grains: Grains, uniform: number): number {
  let sum = 0;
  for (let at = grains.length - 1; at > 0; at--) {
    sum += grains[at].share;
    if (uniform < sum) return at;
  }
  return 0;
}
