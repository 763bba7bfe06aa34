import type { Arm, Side } from "../evaluation-input.js";

/** One pair of columns; `a` and `b` are places in the schema. */
export interface PairFigure {
  readonly a: number;
  readonly b: number;
  /** `"correlation"`: two columns of numbers or dates, judged by Pearson's r. `"contingency"`: any other pair, by its two-way table. */
  readonly kind: "correlation" | "contingency";
  /** r, or the bias-corrected Cramér's V of the two-way table; null where undefined or there is no such table. */
  readonly association: Readonly<Record<Side, number | null>>;
  /** F3 against the training rows, 1 is alike; null where undefined. */
  readonly twin: number | null;
  readonly holdout: number | null;
  /** F3 by Spearman's ρ; null for a contingency. */
  readonly rank: Readonly<Record<Arm, number | null>> | null;
}

/** Pairs with a real association at or under this say little: two unrelated columns stay unrelated in almost any twin. */
export const ASSOCIATED = 0.1;

/** Is the pair one of those that the headline is about? */
export function isAssociated(pair: PairFigure): boolean {
  return Math.abs(pair.association.train ?? 0) > ASSOCIATED;
}

/** What is found of a pair, wherever it stands. */
export type JudgedPair = Omit<PairFigure, "a" | "b">;
