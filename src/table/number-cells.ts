import type { Cells } from "./cells.js";
import { countDecimals } from "./count-decimals.js";
import { detectNumberLayout } from "./detect-number-layout.js";
import { exactNumber, isPlainLayout } from "./exact-number.js";
import { formatNumber } from "./format-number.js";
import type { NumberLayout } from "./number-layout.js";
import { parseNumber } from "./parse-number.js";
import { PlainCells } from "./plain-cells.js";
import type { NumberColumn } from "./table.js";

/** Cells held as numbers of one layout that gives every text back exactly; turns into `PlainCells` at the first that it would not. */
export class NumberCells implements Cells {
  rows = 0;
  #values: Float64Array;
  #layout: NumberLayout;
  /** `exactNumber` reads the layout. */
  readonly #isPlain: boolean;
  #missing: string | undefined;
  readonly #isMissing: (text: string) => boolean;

  private constructor(layout: NumberLayout, capacity: number, isMissing: (text: string) => boolean) {
    this.#layout = layout;
    this.#isPlain = isPlainLayout(layout);
    this.#isMissing = isMissing;
    this.#values = new Float64Array(capacity);
  }

  /**
   * The cells of a dictionary as numbers; undefined when its levels do not share one layout exactly or hold more than one missing token.
   * @param rows how many of the codes are in use
   */
  static from(
    levels: readonly string[],
    codes: Uint32Array,
    rows: number,
    decimal: "." | ",",
    isMissing: (text: string) => boolean,
  ): NumberCells | undefined {
    const tokens = levels.filter(isMissing);
    if (tokens.length > 1) return undefined;
    const texts = tokens.length === 0 ? levels : levels.filter((text) => text !== tokens[0]);
    const layout = detectNumberLayout(texts, { decimal });
    if (layout === undefined || !texts.every((text) => isExact(text, layout))) return undefined;
    const cells = new NumberCells(layout, codes.length, isMissing);
    const values = Float64Array.from(levels, (text) => (text === tokens[0] ? Number.NaN : parseNumber(text, layout)));
    for (let row = 0; row < rows; row++) cells.#values[row] = values[codes[row]];
    cells.rows = rows;
    cells.#missing = tokens[0];
    return cells;
  }

  add(text: string): Cells {
    const value = this.#read(text);
    if (value === undefined) return this.#plain().add(text);
    if (this.rows === this.#values.length) {
      const grown = new Float64Array(this.rows * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.rows++] = value;
    return this;
  }

  textAt(row: number): string {
    const value = this.#values[row];
    return Number.isNaN(value) ? (this.#missing ?? "") : formatNumber(value, this.#layout);
  }

  keepRows(mask: Uint8Array): void {
    let kept = 0;
    for (let row = 0; row < this.rows; row++) {
      if (mask[row] !== 0) this.#values[kept++] = this.#values[row];
    }
    this.rows = kept;
  }

  build(name: string): NumberColumn {
    const values = this.#values.slice(0, this.rows);
    return { kind: "numbers", name, values, layout: this.#layout, missing: this.#missing ?? "" };
  }

  /** The value that stands for a text, NaN for the missing token; undefined when no value would give the text back. */
  #read(text: string): number | undefined {
    const isMissing = this.#isMissing(text);
    if (this.#isPlain && !isMissing) {
      const exact = exactNumber(text, this.#layout);
      if (!Number.isNaN(exact)) return exact;
    }
    const value = isMissing ? Number.NaN : parseNumber(text, this.#layout);
    if (Number.isNaN(value)) {
      if (!isMissing) return undefined;
      this.#missing ??= text;
      return text === this.#missing ? value : undefined;
    }
    if (formatNumber(value, this.#layout) === text) return value;
    const wider = { ...this.#layout, decimals: countDecimals(text, this.#layout).written };
    if (wider.fixed || wider.decimals > 20 || !isExact(text, wider)) return undefined;
    this.#layout = wider;
    return value;
  }

  #plain(): PlainCells {
    return new PlainCells(Array.from({ length: this.rows }, (_, row) => this.textAt(row)));
  }
}

function isExact(text: string, layout: NumberLayout): boolean {
  return formatNumber(parseNumber(text, layout), layout) === text;
}
