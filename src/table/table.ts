import type { NumberLayout } from "./number-layout.js";

/** Cells as dictionary codes: `levels[codes[row]]` is the text of the cell, exactly as read. */
export interface DictionaryColumn {
  kind: "dictionary";
  name: string;
  codes: Uint32Array;
  levels: readonly string[];
}

/** Cells as numbers that all share one layout: the text is `formatNumber(values[row], layout)`; NaN stands for the text `missing`. */
export interface NumberColumn {
  kind: "numbers";
  name: string;
  values: Float64Array;
  layout: NumberLayout;
  missing: string;
}

/** Cells as texts, for a column in which nearly every value is new and no number layout holds. */
export interface PlainColumn {
  kind: "plain";
  name: string;
  texts: readonly string[];
}

export type Column = DictionaryColumn | NumberColumn | PlainColumn;

/** Named columns of equal length, in the order of the file. Names may repeat: a column is known by its place. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: number;
}
