import type { FitCost, FitShape } from "../synthesizer.js";
import { type BoostedTreesOptions, GROWN_ROWS } from "./options.js";

/**
 * Measured 2026-11-25 on 2,380 to 24,000 rows of 7 to 47 columns, one thread. To measure again: fit fixtures with one worker, and divide processor
 * seconds less `START` by `steps`.
 */
const COST = {
  /** Seconds that trying orders of the columns takes. */
  start: 0.5,
  /** Seconds a row, level of a code tree, and column before. */
  step: { fast: 1.5e-7, balanced: 3.2e-7, best: 7e-7 },
  /** Seconds a cell that is drawn. */
  drawn: { fast: 2.5e-6, balanced: 4.5e-6, best: 6e-6 },
  /** Share of the work that threads divide among themselves: the last columns take longest, and are waited for. */
  divided: 0.85,
  /** Bytes a cell of codes and features, and a row of what a group of nodes is learned from, in each thread. */
  cell: 4,
  row: 120,
  /** Bytes that a thread takes whatever the table. */
  thread: 3e7,
} as const;

/** Each row goes down the code tree of each column, and at every level trees are grown on the columns before it. */
export function estimateBoostedTrees(
  { rows, drawn, columns, workers }: FitShape,
  options: BoostedTreesOptions,
): FitCost {
  const grown = Math.min(rows, GROWN_ROWS);
  let steps = 0;
  const sizes = [...columns].sort((a, b) => a - b);
  sizes.forEach((size, position) => {
    if (position > 0) steps += grown * (position + 1) * Math.log(Math.max(2, Math.min(size, rows)));
  });
  const fit = COST.start + (COST.step[options.quality] * steps) / Math.LN2;
  const draw = COST.drawn[options.quality] * drawn * columns.length;
  return {
    seconds: fit * (1 - COST.divided + COST.divided / workers) + draw / workers,
    bytes: (1 + workers) * (COST.cell * rows * columns.length + COST.row * rows + COST.thread),
  };
}
