import { boundedInterval } from "./bounded-interval.js";
import type { Interval } from "./figure.js";
import type { PersonSample } from "./person-sample.js";

/** Fewer replicates than this in which the figure is defined give no interval. */
const LEAST_REPLICATES = 20;

/**
 * The 95 % interval of a figure from its replicates: value ± 1.96 × standard deviation of the replicates × `sample.scale`, cut to what the figure
 * can be. Replicates of the arm alone give the uncertainty of this many made (or held out) persons, the training rows being what they are.
 *
 * Not the replicates' own quantiles: resampling adds noise to a distance, so their centre lies below the figure and its interval could miss it.
 * @param replicates NaN where not defined
 */
export function resampledInterval(
  value: number,
  replicates: Float64Array,
  sample: Pick<PersonSample, "persons" | "scale">,
  least = 0,
  greatest = 1,
): Interval | null {
  const defined = replicates.filter((replicate) => !Number.isNaN(replicate));
  if (defined.length < LEAST_REPLICATES) return null;
  let sum = 0;
  for (const replicate of defined) sum += replicate;
  const mean = sum / defined.length;
  let squares = 0;
  for (const replicate of defined) squares += (replicate - mean) * (replicate - mean);
  const error = Math.sqrt(squares / (defined.length - 1)) * sample.scale;
  return boundedInterval(value, error, sample.persons, least, greatest);
}
