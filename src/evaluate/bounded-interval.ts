import type { Interval } from "./figure.js";

/**
 * The 95 % interval value ± 1.96 × standard error, cut to what the figure can be.
 * @param persons how many were resampled; of fewer than two there is no interval
 */
export function boundedInterval(
  value: number,
  error: number,
  persons: number,
  least: number,
  greatest: number,
): Interval | null {
  if (persons < 2) return null;
  const half = 1.959963984540054 * error;
  return { low: Math.max(least, value - half), high: Math.min(greatest, value + half), persons };
}
