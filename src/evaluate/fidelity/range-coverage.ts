import type { Measure } from "../figure.js";
import type { ColumnMetric } from "../metric.js";

/**
 * How much of the real interval is reached: 1 - max(0, (low - realLow) / width) - max(0, (realHigh - high) / width), not below 0, where width
 * = realHigh - realLow.
 * @see RangeCoverage in SDMetrics, which takes the least and greatest value
 */
export function rangeCoverage(real: readonly [number, number], other: readonly [number, number]): Measure {
  const width = real[1] - real[0];
  if (!(width > 0)) return { value: null, reason: "the real column holds one number only" };
  const gaps = Math.max(0, (other[0] - real[0]) / width) + Math.max(0, (real[1] - other[1]) / width);
  return { value: Math.max(0, 1 - gaps) };
}

/** F5: range coverage from .5 to 99.5 percentile, for the reason given at `boundaryAdherenceMetric`. */
export const rangeCoverageMetric: ColumnMetric = {
  kind: "column",
  id: "range-coverage",
  title: "Real .5 to 99.5 percentile range reached",
  better: "higher",
  applies: ({ column }) => column.kind === "numbers",
  evaluate: ({ middle }, arm) => {
    const other = middle[arm];
    if (middle.train === null || other === null) return { value: null, reason: "a side holds no number" };
    return rangeCoverage(middle.train, other);
  },
};
