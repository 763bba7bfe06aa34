import type { FitCost, FitShape } from "../synthesizer.js";

/** Measured 2026-11-25 on 2,380 to 24,000 rows of 7 to 47 columns, one thread; how to measure again: boosted-trees/estimate.ts. */
const COST = {
  /** Seconds that trying orders of the columns takes. */
  start: 0.45,
  /** Seconds a row and column before, over all columns. */
  step: 4e-7,
  /** Seconds a cell that is drawn. */
  drawn: 6e-7,
  /** Share of the work that threads divide among themselves. */
  divided: 0.85,
  /** Bytes a cell of codes and a row of a tree, in each thread, and those that a thread takes whatever the table. */
  cell: 4,
  row: 60,
  thread: 2.5e7,
} as const;

/** One tree a column, on the columns before it. */
export function estimateCart({ rows, drawn, columns, workers }: FitShape): FitCost {
  const width = columns.length;
  const fit = COST.start + (COST.step * rows * width * (width + 1)) / 2;
  return {
    seconds: fit * (1 - COST.divided + COST.divided / workers) + (COST.drawn * drawn * width) / workers,
    bytes: (1 + workers) * (COST.cell * rows * width + COST.row * rows + COST.thread),
  };
}
