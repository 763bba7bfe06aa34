import type { FitCost, FitShape } from "../synthesizer.js";

/** Seconds a cell that is counted, and one that is drawn. Measured 2026-11-25 (benchmarks/results/fit-2026-11-25.json). */
const COUNTED = 1e-9;
const DRAWN = 2.5e-7;

/** Counting is nearly nothing, and nothing but the counts is kept. */
export function estimateIndependent({ rows, drawn, columns, workers }: FitShape): FitCost {
  return { seconds: columns.length * (COUNTED * rows + (DRAWN * drawn) / workers), bytes: 0 };
}
