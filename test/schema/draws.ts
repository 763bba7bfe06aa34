import { Random } from "../../src/core/random/random.js";

/** Invented cells that are the same in every run: each call of a maker with a row gives that row's own numbers. */
export interface Draws {
  /** A number of the open interval (0, 1). */
  unit(slot?: number): number;
  /** A whole number from least to most. */
  whole(least: number, most: number, slot?: number): number;
  /** One of the words; the first ones more often. */
  pick(words: string | readonly string[], slot?: number): string;
  /** So many characters of an alphabet. */
  letters(count: number, alphabet?: string, slot?: number): string;
}

const ROMAN = "abcdefghijklmnopqrstuvwxyz";

/** The draws of one row for one purpose. */
export function drawsOf(purpose: string): (row: number) => Draws {
  const stream = new Random("schema tests").stream(purpose);
  return (row) => {
    const unit = (slot = 0) => stream.uniform(row, slot);
    const whole = (least: number, most: number, slot = 0) => least + Math.floor((most - least + 1) * unit(slot));
    const pick = (words: string | readonly string[], slot = 0) => {
      const list = typeof words === "string" ? words.split("|") : words;
      return list[Math.floor(list.length * unit(slot) ** 1.5)];
    };
    const letters = (count: number, alphabet = ROMAN, slot = 0) =>
      Array.from({ length: count }, (_, at) => alphabet[stream.word(row, slot + 1000, at) % alphabet.length]).join("");
    return { unit, whole, pick, letters };
  };
}

/** Digits with zeros in front. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** A different whole number below `size` for each row below it, in no order; `size` must not be a multiple of 7,919. */
export function scattered(row: number, size: number): number {
  return (row * 7919) % size;
}
