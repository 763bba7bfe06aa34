import { detectNumberLayout } from "../table/detect-number-layout.js";
import type { NumberLayout } from "../table/number-layout.js";
import { parseNumber } from "../table/parse-number.js";
import { readShare } from "./read-share.js";
import { spreadSample } from "./spread-sample.js";

/** How a column reads as numbers. */
export interface NumberReading {
  layout: NumberLayout;
  /** Of the cells that hold a value. */
  share: number;
  /** No number has a fraction (`2` and `2.0` alike), a unit or marks between its digits. */
  whole: boolean;
}

/** How many texts say which layouts are worth a try. */
const LOOKS = 500;
/** So many different numbers must show that the texts among them are strays, and the column is not one of codes such as K, 1, 2, 3. */
const MANY_NUMBERS = 20;
/** So many different codes among numbers make the column one of codes: `V58.6` and `E885` among ICD-9 codes, `A12` among rooms. */
const FEW_CODES = 3;
/** Of amounts with a unit in words there are as many, or they are levels: 36 months and 60 months. */
const MANY_WITH_UNIT = 20;
const WORD_UNIT = /^\s?\p{L}{1,}/u;
/** Cells that may hold a number and nothing else. */
const BARE = /^[^<>=~*?_]*\d[^<>=~*?_]*$/;
const CODE = /^[A-Za-z]{1,4}[-.]?\d/;

/** Reads a column as numbers, with a few texts among them left aside; undefined when it is none, or one of codes that look like numbers. */
export function readNumbers(
  texts: readonly string[],
  counts: ArrayLike<number>,
  decimal: "." | ",",
): NumberReading | undefined {
  const all = detectNumberLayout(texts, { decimal });
  if (all !== undefined)
    return isOfLevels(all, texts) ? undefined : { layout: all, share: 1, whole: isWhole(texts, all) };
  const layout = likeliestLayout(spreadSample(texts, LOOKS), decimal);
  if (layout === undefined || isCoded(texts)) return undefined;
  const reads = (text: string) => !Number.isNaN(parseNumber(text, layout));
  const found = readShare(texts, counts, reads);
  if (found === undefined || found.read < MANY_NUMBERS) return undefined;
  const numbers = texts.filter(reads);
  const exact = detectNumberLayout(numbers, { decimal: layout.decimalMark });
  return exact === undefined ? undefined : { layout: exact, share: found.share, whole: isWhole(numbers, exact) };
}

/** Few amounts with a unit in words, which is no currency. */
function isOfLevels({ suffix }: NumberLayout, texts: readonly string[]): boolean {
  return texts.length < MANY_WITH_UNIT && WORD_UNIT.test(suffix) && !/[A-Z]{3}|k[rč]|zł|Ft|lei|Kč/.test(suffix);
}

/** The layout that reads most of the texts. */
function likeliestLayout(looks: readonly string[], decimal: "." | ","): NumberLayout | undefined {
  // Padding and signs show only beside each other.
  const bare = looks.filter((text) => BARE.test(text));
  const together = bare.length < 2 ? undefined : detectNumberLayout(bare, { decimal });
  if (together !== undefined) return together;
  const layouts = new Map<string, NumberLayout>();
  for (const text of looks) {
    const layout = detectNumberLayout([text], { decimal });
    if (layout !== undefined) layouts.set(JSON.stringify({ ...layout, decimals: 0, fixed: false }), layout);
  }
  let best: NumberLayout | undefined;
  let most = 0;
  for (const layout of layouts.values()) {
    const read = looks.filter((text) => !Number.isNaN(parseNumber(text, layout))).length;
    if (read > most) [best, most] = [layout, read];
  }
  return best;
}

/** True for codes, most of which look like numbers: some start with letters, or with a zero that a number would not have. */
function isCoded(texts: readonly string[]): boolean {
  let codes = 0;
  let zeros = 0;
  let sameLength = true;
  for (const text of texts) {
    if (CODE.test(text) && ++codes >= FEW_CODES) return true;
    if (/^0\d/.test(text)) zeros++;
    sameLength &&= text.length === texts[0].length;
  }
  return zeros > 0 && (sameLength || zeros > 0.02 * texts.length);
}

function isWhole(texts: readonly string[], layout: NumberLayout): boolean {
  if (layout.prefix !== "" || layout.suffix !== "" || layout.thousands !== "" || layout.signs !== undefined)
    return false;
  if (layout.decimals === 0) return true;
  if (layout.decimals > 1 || !layout.fixed) return false;
  return texts.every((text) => text.endsWith(`${layout.decimalMark}0`));
}
