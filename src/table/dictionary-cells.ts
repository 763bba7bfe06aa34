import type { Cells } from "./cells.js";
import { isMissingToken } from "./missing-tokens.js";
import { NumberCells } from "./number-cells.js";
import { ownText } from "./own-text.js";
import { PlainCells } from "./plain-cells.js";
import type { DictionaryColumn } from "./table.js";

/** Up to here a dictionary is small whatever its column holds. */
const FREE_LEVELS = 50_000;
/** Texts of at most so many characters are looked up among those seen lately first. */
const SHORT = 16;
const LATELY = 1 << 10;

/**
 * Cells held as codes into a dictionary of their texts. When it has passed so many levels and more than half of the rows brought a new one,
 * it no longer pays: the cells turn into `NumberCells` where they can, else into `PlainCells`.
 */
export class DictionaryCells implements Cells {
  rows = 0;
  #codes = new Uint32Array(1024);
  #levels: string[] = [];
  #places = new Map<string, number>();
  /** Codes of short texts seen lately, at the places of their hashes: cells of few levels need not ask the map. */
  readonly #lately = new Uint32Array(LATELY);
  #counted = 0;
  readonly #decimal: "." | ",";
  readonly #freeLevels: number;
  readonly #isMissing: (text: string) => boolean;

  constructor(decimal: "." | ",", freeLevels = FREE_LEVELS, isMissing = isMissingToken) {
    this.#decimal = decimal;
    this.#freeLevels = freeLevels;
    this.#isMissing = isMissing;
  }

  add(text: string): Cells {
    const code = this.#codeOf(text);
    if (this.rows === this.#codes.length) {
      const grown = new Uint32Array(this.rows * 2);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#codes[this.rows++] = code;
    const levels = this.#levels.length;
    if (levels === this.#counted) return this;
    this.#counted = levels;
    return levels > this.#freeLevels && levels * 2 > this.rows ? this.#successor() : this;
  }

  #codeOf(text: string): number {
    const { length } = text;
    if (length > SHORT) return this.#places.get(text) ?? this.#newLevel(text);
    let hash = length;
    for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const look = (hash ^ (hash >>> 10)) & (LATELY - 1);
    const lately = this.#lately[look];
    if (this.#levels[lately] === text) return lately;
    const code = this.#places.get(text) ?? this.#newLevel(text);
    this.#lately[look] = code;
    return code;
  }

  #newLevel(text: string): number {
    const level = ownText(text);
    const code = this.#levels.push(level) - 1;
    this.#places.set(level, code);
    return code;
  }

  textAt(row: number): string {
    return this.#levels[this.#codes[row]];
  }

  keepRows(mask: Uint8Array): void {
    const used = new Uint8Array(this.#levels.length);
    let kept = 0;
    for (let row = 0; row < this.rows; row++) {
      if (mask[row] === 0) continue;
      used[this.#codes[row]] = 1;
      this.#codes[kept++] = this.#codes[row];
    }
    this.rows = kept;
    const moved = new Uint32Array(used.length);
    const levels: string[] = [];
    for (let code = 0; code < used.length; code++) {
      if (used[code] === 1) moved[code] = levels.push(this.#levels[code]) - 1;
    }
    for (let row = 0; row < kept; row++) this.#codes[row] = moved[this.#codes[row]];
    this.#levels = levels;
    this.#counted = levels.length;
    this.#places = new Map(levels.map((text, code) => [text, code]));
  }

  build(name: string): DictionaryColumn {
    return { kind: "dictionary", name, codes: this.#codes.slice(0, this.rows), levels: this.#levels.slice() };
  }

  #successor(): Cells {
    return (
      NumberCells.from(this.#levels, this.#codes, this.rows, this.#decimal, this.#isMissing) ??
      new PlainCells(Array.from(this.#codes.subarray(0, this.rows), (code) => this.#levels[code]))
    );
  }
}
