import type { Cells } from "./cells.js";
import { DictionaryCells } from "./dictionary-cells.js";
import { isMissingToken } from "./missing-tokens.js";
import type { Column } from "./table.js";

/** Grows one column of a table cell by cell, in the form that suits what it has seen. */
export class ColumnBuilder {
  readonly name: string;
  #cells: Cells;

  /**
   * @param decimal the file's decimal mark, for numbers that could be read two ways
   * @param freeLevels up to how many levels a dictionary is kept without question; smaller in tests
   * @param isMissing tells the texts that stand for no value
   */
  constructor(name: string, decimal: "." | ",", freeLevels?: number, isMissing = isMissingToken) {
    this.name = name;
    this.#cells = new DictionaryCells(decimal, freeLevels, isMissing);
  }

  get rows(): number {
    return this.#cells.rows;
  }

  add(text: string): void {
    this.#cells = this.#cells.add(text);
  }

  /** The text of a cell, exactly as it was added. */
  textAt(row: number): string {
    return this.#cells.textAt(row);
  }

  /** Keeps the rows whose mask is not 0; levels that no row has any more are forgotten. */
  keepRows(mask: Uint8Array): void {
    this.#cells.keepRows(mask);
  }

  /** The column of the cells so far; more may be added afterwards. */
  build(): Column {
    return this.#cells.build(this.name);
  }
}
