import type { Figure } from "../../../src/evaluate/figure.js";
import type { Comparison, Judged } from "../../../src/report/comparison/comparison.js";

/** A figure with an interval of ± a half width; null for none. */
export function figureOf(value: number | null, half: number | null = 0.02): Figure {
  if (value === null) return { value: null, interval: null, over: 0, reason: "fewer than 30 persons on a side" };
  const interval = half === null ? null : { low: round(value - half), high: round(value + half), persons: 2000 };
  return { value, interval, over: 1, reason: null };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Figures of likeness that go with an AUC of being told apart. */
export function likenessOf(toldApart: number | null) {
  return {
    shape: figureOf(0.985),
    pairs: figureOf(0.97),
    nmiError: figureOf(0.012, null),
    toldApart: figureOf(toldApart),
  };
}

/** A synthesizer as it might have been judged. */
export function judgedAs(
  synthesizer: string,
  toldApart: number | null,
  membership: number | null,
  bytes = 50000,
  half = 0.02,
): Judged {
  return {
    synthesizer,
    twin: { rows: 1454 },
    likeness: likenessOf(toldApart),
    membership: figureOf(membership, half),
    whiteBox: synthesizer === "gaussian-copula" ? null : figureOf(0.53),
    model: { bytes },
    seconds: { fit: 1.2345, sample: 0.0123 },
  };
}

/** A comparison of invented figures, in which boosted-trees is recommended. */
export function exampleComparison(more: Partial<Comparison> = {}): Comparison {
  return {
    format: "twinset-comparison",
    version: 1,
    run: {
      twinset: "1.2.3",
      seed: "7",
      command: "twinset compare people.csv --seed 7",
      next: "twinset people.csv --seed 7 --synthesizer boosted-trees",
    },
    read: { name: "people.csv", rowsInFile: 4454, rows: 4454, persons: 4454, columns: 14, notes: 0 },
    split: {
      train: { persons: 1454, rows: 1454 },
      validation: { persons: 1000, rows: 1000 },
      holdout: { persons: 2000, rows: 2000 },
    },
    attackLimit: 0.54,
    ceiling: likenessOf(0.501),
    synthesizers: [
      judgedAs("boosted-trees", 0.531, 0.507, 3100000),
      judgedAs("bayes-net", 0.698, 0.504),
      judgedAs("gaussian-copula", 0.771, 0.502),
      judgedAs("independent", 0.942, 0.499),
    ],
    leftOut: [{ synthesizer: "cart", reason: "by estimate it takes longer than the 30 s of the time limit" }],
    recommendation: { synthesizer: "boosted-trees", attack: "within", insteadOf: null, ruledOut: [] },
    holdout: { likeness: likenessOf(0.538), ceiling: likenessOf(0.497), membership: figureOf(0.511) },
    ...more,
  };
}
