/** A 95 % interval from resampling persons, and how many persons were resampled. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly persons: number;
}

/** A number of the evaluation, or why there is none: never NaN. */
export interface Figure {
  readonly value: number | null;
  readonly interval: Interval | null;
  /** How many columns or pairs it is the mean of. */
  readonly over: number;
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
}

/** What a metric measures of one column or pair: a number, or why it is not defined. */
export type Measure = { readonly value: number } | { readonly value: null; readonly reason: string };

/** Six decimals: more would carry digits of the cells, and none is earned. */
export function rounded(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** The figure of a value; a value that is not finite is a bug of the metric and is said to be undefined, never passed on. */
export function figure(value: number, over: number, interval: Interval | null = null): Figure {
  if (!Number.isFinite(value)) return noFigure("not defined for these tables");
  const ends = interval && { ...interval, low: rounded(interval.low), high: rounded(interval.high) };
  return { value: rounded(value), interval: ends, over, reason: null };
}

/** The figure that is not there. */
export function noFigure(reason: string): Figure {
  return { value: null, interval: null, over: 0, reason };
}
