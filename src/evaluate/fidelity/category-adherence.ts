import type { Measure } from "../figure.js";
import type { ColumnMetric } from "../metric.js";

/**
 * The share of cells whose level the real column holds too; missing cells are left out. O(levels).
 * @param real cells that hold each level, the missing cells first
 * @param other as real, over the same levels
 * @see CategoryAdherence in SDMetrics
 */
export function categoryAdherence(real: Uint32Array, other: Uint32Array): Measure {
  let known = 0;
  let all = 0;
  for (let code = 1; code < other.length; code++) {
    all += other[code];
    if (real[code] > 0) known += other[code];
  }
  return all === 0 ? { value: null, reason: "the column holds no level" } : { value: known / all };
}

/** F5: the share of cells whose level is real. */
export const categoryAdherenceMetric: ColumnMetric = {
  kind: "column",
  id: "category-adherence",
  title: "Cells whose level is a real one",
  better: "higher",
  applies: ({ column }) => column.kind === "levels",
  evaluate: ({ counts }, arm) => categoryAdherence(counts.train, counts[arm]),
};
