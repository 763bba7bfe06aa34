import type { Column } from "./table.js";

/** The cells of one column while they are read: one of three ways to hold them. */
export interface Cells {
  readonly rows: number;
  /** Adds a cell below the others; gives the cells that hold the column from now on, which may be of another kind. */
  add(text: string): Cells;
  /** The text of a cell, exactly as it was added. */
  textAt(row: number): string;
  /** Keeps the rows whose mask is not 0, in their order. */
  keepRows(mask: Uint8Array): void;
  /** A column of the cells so far; more may be added afterwards. */
  build(name: string): Column;
}
