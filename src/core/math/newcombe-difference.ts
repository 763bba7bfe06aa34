import { wilsonInterval } from "./wilson-interval.js";

/** An interval for a difference of two shares, -1 .. 1. */
export interface DifferenceInterval {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Newcombe's hybrid score interval (his method 10, without continuity correction) for the difference p1 - p2 of two independent shares.
 *
 * From each share's Wilson interval l .. u: difference - √((p1 - l1)² + (u2 - p2)²) to difference + √((u1 - p1)² + (p2 - l2)²).
 * Swapping the two shares turns the interval round. Not for shares of the same rows, which are not independent.
 * @param successes1 0 .. trials1; need not be whole
 * @param trials1 above 0
 * @param successes2 0 .. trials2; need not be whole
 * @param trials2 above 0
 * @param z the normal quantile of the level wanted, above 0: 1.959963984540054 for 95 %
 * @throws RangeError when they are not so
 * @see Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
 * Statistics in Medicine 17 (1998) 873-890, method 10
 */
export function newcombeDifference(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  z: number,
): DifferenceInterval {
  if (trials1 === 0 || trials2 === 0) throw new RangeError("no difference of shares when one side has no trials");
  const first = wilsonInterval(successes1, trials1, z);
  const second = wilsonInterval(successes2, trials2, z);
  const p1 = successes1 / trials1;
  const p2 = successes2 / trials2;
  const difference = p1 - p2;
  const down = Math.sqrt((p1 - first.lower) * (p1 - first.lower) + (second.upper - p2) * (second.upper - p2));
  const up = Math.sqrt((first.upper - p1) * (first.upper - p1) + (p2 - second.lower) * (p2 - second.lower));
  return { difference, lower: Math.max(-1, difference - down), upper: Math.min(1, difference + up) };
}
