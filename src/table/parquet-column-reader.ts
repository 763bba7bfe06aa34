import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import type { ParquetFile } from "./open-parquet.js";
import type { ParquetPage } from "./parquet-chunk.js";
import { grainOf, type ParquetValue, parquetText } from "./parquet-text.js";

/** Texts of a column that are kept to be given again: most columns have few, and writing a number out costs more than finding it. */
const REMEMBERED = 1 << 14;

/** Gives the cells of one column of a Parquet file as texts, from its first row to its last. */
export class ParquetColumnReader {
  readonly #name: string;
  readonly #kind: string;
  readonly #pages: Iterator<ParquetPage, void, void>;
  readonly #text: (value: ParquetValue) => string;
  #page: string[] = [];
  #at = 0;
  /** Texts of the dictionary in use. */
  #words: { of: readonly ParquetValue[]; texts: string[] } = { of: [], texts: [] };
  /** Times with parts below the microsecond. */
  #cut = 0;
  /** Numbers that are infinite or none. */
  #unlike = 0;

  constructor(file: ParquetFile, column: number) {
    const { name, type } = file.columns[column];
    this.#name = name;
    this.#kind = type.kind;
    this.#pages = file.pages(column);
    const isTime = type.kind === "time" || type.kind === "timestamp";
    // All of a column are written alike, so that all must be seen before the first is written.
    const { grain, cut } = isTime ? grainOf(type, file.pages(column)) : { grain: "day" as const, cut: 0 };
    this.#cut = cut;
    this.#text = remembering(parquetText(type, grain));
  }

  /** The next `count` cells. @throws RangeError where the column has fewer */
  next(count: number): string[] {
    const texts: string[] = new Array(count);
    for (let row = 0; row < count; row++) {
      while (this.#at === this.#page.length) this.#turn();
      texts[row] = this.#page[this.#at++];
    }
    return texts;
  }

  /** What could not be kept. */
  notes(): Note[] {
    const note = (code: string, text: string, count: number): Note[] =>
      count === 0 ? [] : [{ code, text: `${groupDigits(count)} ${text}`, place: { column: this.#name }, count }];
    return [
      ...note("time-cut", "times have parts below the microsecond, which are cut off", this.#cut),
      ...note("not-finite", "cells are infinite or not a number: they count as missing", this.#unlike),
    ];
  }

  #turn(): void {
    const { done, value: page } = this.#pages.next();
    if (done || page === undefined) throw new RangeError("a column ends too early");
    const values = page.dictionary === undefined ? this.#plain(page) : this.#coded(page, page.dictionary);
    if (this.#kind === "float") for (const text of values) if (text === "") this.#unlike++;
    this.#page = page.defined === undefined ? values : spread(values, page.defined);
    this.#at = 0;
  }

  #plain({ values }: ParquetPage): string[] {
    const texts: string[] = new Array(values.length);
    for (let at = 0; at < texts.length; at++) texts[at] = this.#text(values[at]);
    return texts;
  }

  #coded({ values }: ParquetPage, dictionary: readonly ParquetValue[]): string[] {
    if (this.#words.of !== dictionary) this.#words = { of: dictionary, texts: dictionary.map(this.#text) };
    const words = this.#words.texts;
    const texts: string[] = new Array(values.length);
    for (let at = 0; at < texts.length; at++) {
      texts[at] = words[values[at] as number];
      if (texts[at] === undefined) throw new RangeError("an index lies outside its dictionary");
    }
    return texts;
  }
}

/** The texts at the rows that are defined, the empty text at the others. */
function spread(texts: readonly string[], defined: Uint8Array): string[] {
  let at = 0;
  return Array.from(defined, (isDefined) => (isDefined === 0 ? "" : texts[at++]));
}

function remembering(text: (value: ParquetValue) => string): (value: ParquetValue) => string {
  const known = new Map<ParquetValue, string>();
  return (value) => {
    // Bytes are new for each cell: there is nothing to find them by.
    if (value instanceof Uint8Array) return text(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const fresh = text(value);
    if (known.size < REMEMBERED) known.set(value, fresh);
    return fresh;
  };
}
