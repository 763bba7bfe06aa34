import { normalCdf } from "../../core/math/normal-cdf.js";
import { normalQuantile } from "../../core/math/normal-quantile.js";

/** A union of intervals of the line, ascending and apart: the lower and the upper end of each in turn. */
export type Intervals = Float64Array;

export const WHOLE_LINE: Intervals = Float64Array.of(-Infinity, Infinity);

const { abs, max, min } = Math;

/** P(low < Z < high) of a standard normal Z, from the tail that it lies in: no digits are lost far out. */
export function intervalMass(low: number, high: number): number {
  return low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
}

/** Probability of a union of intervals under a normal distribution. */
export function intervalsMass(intervals: Intervals, mean: number, deviation: number): number {
  let sum = 0;
  for (let at = 0; at < intervals.length; at += 2)
    sum += intervalMass((intervals[at] - mean) / deviation, (intervals[at + 1] - mean) / deviation);
  return sum;
}

/** Is a place in a union of intervals, ends included? */
export function isInside(intervals: Intervals, place: number): boolean {
  for (let at = 0; at < intervals.length; at += 2)
    if (place >= intervals[at] && place <= intervals[at + 1]) return true;
  return false;
}

/**
 * The place in a union of intervals at which the distribution function of a normal distribution truncated to it reaches a uniform number. Where the
 * intervals lie so far out that no double tells their mass from 0, it is the end nearest to the mean.
 * @param mass as {@link intervalsMass} gives it
 * @param uniform in (0, 1)
 * @returns a finite number
 */
export function truncatedNormal(
  intervals: Intervals,
  mean: number,
  deviation: number,
  mass: number,
  uniform: number,
): number {
  let before = 0;
  let chosen = -1;
  let own = 0;
  for (let at = 0; at < intervals.length; at += 2) {
    const next = intervalMass((intervals[at] - mean) / deviation, (intervals[at + 1] - mean) / deviation);
    if (!(next > 0)) continue;
    before += own;
    chosen = at;
    own = next;
    if (uniform * mass - before < own) break;
  }
  if (chosen < 0) return nearestEnd(intervals, mean);
  // Rounding may leave more than there is, or carry the place over an end.
  const left = max(0, min(uniform * mass - before, own));
  const low = (intervals[chosen] - mean) / deviation;
  const high = (intervals[chosen + 1] - mean) / deviation;
  const below = low > 0 ? 1 : normalCdf(low) + left;
  const inside = below <= 0.5 ? tail(below) : -tail(low > 0 ? normalCdf(-low) - left : normalCdf(-high) + own - left);
  return max(intervals[chosen], min(intervals[chosen + 1], mean + deviation * inside));
}

function nearestEnd(intervals: Intervals, mean: number): number {
  let nearest = intervals[0];
  for (const end of intervals) if (abs(end - mean) < abs(nearest - mean)) nearest = end;
  return nearest;
}

/** Φ⁻¹ of a lower tail; rounding may have left nothing of it. */
function tail(p: number): number {
  return normalQuantile(max(p, Number.MIN_VALUE));
}
