import type { ColumnView } from "../column-view.js";
import type { Arm } from "../evaluation-input.js";
import type { Measure } from "../figure.js";
import type { ColumnMetric } from "../metric.js";
import type { PersonSample } from "../person-sample.js";

/**
 * 1 - ½ Σ over levels of |p - q|, p and q the shares of a level in two tables: 1 is alike, 0 has no level in common. A level that only one
 * table holds counts in full. O(levels).
 * @param real how many cells hold each level
 * @param other as real, over the same levels; both counts may be weighted
 * @see TVComplement in SDMetrics
 */
export function tvComplement(real: ArrayLike<number>, other: ArrayLike<number>): Measure {
  const realTotal = totalOf(real);
  const otherTotal = totalOf(other);
  if (realTotal === 0 || otherTotal === 0) return { value: null, reason: "a side holds no value" };
  let distance = 0;
  for (let code = 0; code < real.length; code++) {
    distance += Math.abs(real[code] / realTotal - other[code] / otherTotal);
  }
  return { value: Math.max(0, 1 - distance / 2) };
}

/** F2: how alike the shares of each categorical or boolean column's levels are; missing is one of the levels. */
export const tvComplementMetric: ColumnMetric = {
  kind: "column",
  id: "tv-complement",
  title: "Columns of levels alike",
  better: "higher",
  applies: ({ column }) => column.kind === "levels",
  evaluate: ({ counts }, arm) => tvComplement(counts.train, counts[arm]),
  resample: resampleTv,
};

/** F2 as SDMetrics computes it: missing cells are left out. For comparison with its figures. */
export const tvComplementWithoutMissing: ColumnMetric = {
  kind: "column",
  id: "tv-complement-without-missing",
  title: "Columns of levels alike, missing cells left out",
  better: "higher",
  applies: ({ column }) => column.kind === "levels",
  evaluate: ({ counts }, arm) => tvComplement(counts.train.subarray(1), counts[arm].subarray(1)),
};

function totalOf(counts: ArrayLike<number>): number {
  let total = 0;
  for (let code = 0; code < counts.length; code++) total += counts[code];
  return total;
}

function resampleTv({ column, counts }: ColumnView, arm: Arm, sample: PersonSample): Float64Array {
  const { rows, weights } = sample;
  const codes = Uint32Array.from(rows, (row) => column.codes[arm][row]);
  const out = new Float64Array(weights.length / rows.length);
  const own = new Float64Array(column.size);
  for (let replicate = 0; replicate < out.length; replicate++) {
    own.fill(0);
    const from = replicate * rows.length;
    for (let i = 0; i < codes.length; i++) own[codes[i]] += weights[from + i];
    out[replicate] = tvComplement(counts.train, own).value ?? Number.NaN;
  }
  return out;
}
