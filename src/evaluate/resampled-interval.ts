import type { Interval } from "./figure.js";
import type { PersonSample } from "./person-sample.js";

/** Fewer replicates than this in which the figure is defined give no interval. */
const LEAST_REPLICATES = 20;

/**
 * The 95 % interval of a figure in 0 .. 1 from its replicates: value ± 1.96 × standard deviation of the replicates × `sample.scale`, cut to
 * 0 .. 1. Only the arm is resampled: it is the uncertainty of this many made (or held out) persons, the training rows being what they are.
 *
 * Not the replicates' own quantiles: resampling adds noise to a distance, so their centre lies below the figure and its interval could miss it.
 * @param replicates NaN where not defined
 */
export function resampledInterval(value: number, replicates: Float64Array, sample: PersonSample): Interval | null {
  const defined = replicates.filter((replicate) => !Number.isNaN(replicate));
  if (defined.length < LEAST_REPLICATES || sample.persons < 2) return null;
  let sum = 0;
  for (const replicate of defined) sum += replicate;
  const mean = sum / defined.length;
  let squares = 0;
  for (const replicate of defined) squares += (replicate - mean) * (replicate - mean);
  const half = 1.959963984540054 * Math.sqrt(squares / (defined.length - 1)) * sample.scale;
  return { low: Math.max(0, value - half), high: Math.min(1, value + half), persons: sample.persons };
}
