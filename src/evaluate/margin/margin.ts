import type { Side } from "../evaluation-input.js";

/**
 * Shares of the cells that hold a value, 0 .. 1. No group of real cells is of one to four persons: none of training persons and none of
 * holdout persons. `holdout` is null where there is none, or fewer than five of its persons hold a value.
 */
export type Shares = Readonly<Record<Exclude<Side, "holdout">, readonly number[]>> & {
  readonly holdout: readonly number[] | null;
};

/** One value that many hold, apart from the bins. */
export interface Atom {
  readonly value: number;
  readonly train: number;
  readonly twin: number;
  /** Null where the margin's holdout is. */
  readonly holdout: number | null;
}

/**
 * A column's distribution for a figure, without any value that fewer than five training persons hold. Numbers: shares in bins and at atoms,
 * together 1; bin i lies between `edges[i - 1]` and `edges[i]`, the first and last are open, and none holds an atom. Dates count their
 * layout's unit from 1970-01-01.
 */
export interface BinMargin extends Shares {
  readonly kind: "bins";
  readonly edges: readonly number[];
  /** Width of a bin before bins were joined, 1, 2 or 5 times a power of ten; 0 where there is one bin only. */
  readonly step: number;
  /** Each edge lies half of this under a multiple of `step`; null where the column's grid is too fine to matter: then a hundredth of `step`. */
  readonly grid: number | null;
  readonly atoms: readonly Atom[];
}

/** Levels: shares of at most 20 levels, by their real share; the last share is of all other levels, where `other` is true. */
export interface LevelMargin extends Shares {
  readonly kind: "levels";
  readonly levels: readonly string[];
  readonly other: boolean;
}

export type Margin = BinMargin | LevelMargin;
