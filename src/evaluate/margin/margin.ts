import type { Side } from "../evaluation-input.js";

/** Shares of the cells that hold a value, 0 .. 1; null where there is no holdout. */
export type Shares = Readonly<Record<Exclude<Side, "holdout">, readonly number[]>> & {
  readonly holdout: readonly number[] | null;
};

/**
 * A column's distribution for a figure, without any value that fewer than five training persons hold. Numbers: shares in bins; bin i lies
 * between `edges[i - 1]` and `edges[i]`, the first and last are open. Dates count their layout's unit from 1970-01-01.
 */
export interface BinMargin extends Shares {
  readonly kind: "bins";
  readonly edges: readonly number[];
}

/** Levels: shares of at most 20 levels, by their real share; the last share is of all other levels, where `other` is true. */
export interface LevelMargin extends Shares {
  readonly kind: "levels";
  readonly levels: readonly string[];
  readonly other: boolean;
}

export type Margin = BinMargin | LevelMargin;
