import type { ColumnView } from "../column-view.js";
import type { Arm } from "../evaluation-input.js";
import type { Measure } from "../figure.js";
import type { ColumnMetric } from "../metric.js";
import type { PersonSample } from "../person-sample.js";

/**
 * 1 - max over x of |F(x) - G(x)|, F and G the shares of numbers at or under x in two tables: 1 is alike, 0 has no overlap. Missing cells
 * are left out; numbers are compared as they are, none rounded. O(distinct values).
 * @param real how many cells hold each number, numbers ascending, the missing cells first
 * @param other as real, over the same numbers
 * @see Massey, "The Kolmogorov-Smirnov test for goodness of fit", JASA 46 (1951) 68-78; KSComplement in SDMetrics
 */
export function ksComplement(real: Uint32Array, other: Uint32Array): Measure {
  const realTotal = totalOf(real);
  const otherTotal = totalOf(other);
  if (realTotal === 0 || otherTotal === 0) return { value: null, reason: "a side holds no number" };
  let realBelow = 0;
  let otherBelow = 0;
  let distance = 0;
  for (let code = 1; code < real.length; code++) {
    realBelow += real[code];
    otherBelow += other[code];
    distance = Math.max(distance, Math.abs(realBelow / realTotal - otherBelow / otherTotal));
  }
  return { value: 1 - distance };
}

/** F1: how alike the distribution of each column of numbers or dates is. */
export const ksComplementMetric: ColumnMetric = {
  kind: "column",
  id: "ks-complement",
  title: "Columns of numbers and dates alike",
  better: "higher",
  applies: ({ column }) => column.kind === "numbers",
  evaluate: ({ counts }, arm) => ksComplement(counts.train, counts[arm]),
  resample: resampleKs,
};

function totalOf(counts: Uint32Array): number {
  let total = 0;
  for (let code = 1; code < counts.length; code++) total += counts[code];
  return total;
}

/** Between two numbers of the arm its share is level, so the greatest distance is at one of them or just before it. */
function resampleKs({ column, counts }: ColumnView, arm: Arm, sample: PersonSample): Float64Array {
  const { rows, weights } = sample;
  const codes = Uint32Array.from(rows, (row) => column.codes[arm][row]);
  const order = orderByCode(codes);
  const share = cumulativeShares(counts.train);
  const out = new Float64Array(weights.length / rows.length).fill(Number.NaN);
  for (let replicate = 0; replicate < out.length; replicate++) {
    const from = replicate * rows.length;
    let weight = 0;
    for (let k = 0; k < order.length; k++) weight += weights[from + order[k]];
    if (weight === 0 || share === null) continue;
    let below = 0;
    let distance = 0;
    for (let k = 0; k < order.length; ) {
      const code = codes[order[k]];
      distance = Math.max(distance, Math.abs(below / weight - share[code - 1]));
      while (k < order.length && codes[order[k]] === code) below += weights[from + order[k++]];
      distance = Math.max(distance, Math.abs(below / weight - share[code]));
    }
    out[replicate] = 1 - distance;
  }
  return out;
}

/** The places of the codes that are a number, by that number. */
function orderByCode(codes: Uint32Array): Uint32Array {
  const keys = new Float64Array(codes.length);
  let size = 0;
  // Code and place in one double: codes are below 2^32, and a sample has fewer than 2^21 rows.
  for (let i = 0; i < codes.length; i++) if (codes[i] > 0) keys[size++] = codes[i] * 2097152 + i;
  return Uint32Array.from(keys.subarray(0, size).sort(), (key) => key % 2097152);
}

/** The share of numbers at or under each code's; null where there is none. */
function cumulativeShares(counts: Uint32Array): Float64Array | null {
  const total = totalOf(counts);
  if (total === 0) return null;
  const shares = new Float64Array(counts.length);
  let below = 0;
  for (let code = 1; code < counts.length; code++) {
    below += counts[code];
    shares[code] = below / total;
  }
  return shares;
}
