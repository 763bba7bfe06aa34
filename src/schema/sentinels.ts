import type { NumberLayout } from "../table/number-layout.js";
import { parseNumber } from "../table/parse-number.js";

/** Numbers that programs write where there is no value. */
const SENTINELS: ReadonlySet<number> = new Set([
  -7, -8, -9, -77, -88, -98, -99, -777, -888, -998, -999, -9998, -9999, -99999, -999999, -9.9, -99.9, -999.9, -99.99,
  -999.99, 99, 777, 888, 998, 999, 8888, 9998, 9999, 99999, 999999, 9999999, 99999999, 99.9, 999.9, 9999.9, 99.99,
  999.99, 9999.99,
]);
/** A sentinel above the others is so many times as large as the greatest of them. */
const FAR = 4;
/** Or it is so many times as far from them as they are from each other; and so does 0 stand among years. */
const APART = 3;
/** So many other numbers show how far they are from each other. */
const ENOUGH = 10;
const YEARS = 1000;
/** A number for `so much and more` stands in so many times as many cells as the most frequent other. */
const HEAPED = 5;
/** A sentinel stands in so many cells at least: fewer are not told from a slip. */
const FEWEST = 5;

/**
 * The texts of a number column that stand for no value: 999 where all others are under 250, -99 where no other is negative.
 * Texts in the order of their counts, the most frequent first.
 */
export function sentinelTexts(texts: readonly string[], counts: ArrayLike<number>, layout: NumberLayout): string[] {
  const suspects: { text: string; value: number; count: number }[] = [];
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let others = 0;
  for (let at = 0; at < texts.length; at++) {
    const value = parseNumber(texts[at], layout);
    if ((SENTINELS.has(value) || value === 0) && counts[at] >= FEWEST)
      suspects.push({ text: texts[at], value, count: counts[at] });
    else if (!Number.isNaN(value)) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      others++;
    }
  }
  // From the least on: a 99 that may be a value keeps 999 from standing far above the others.
  suspects.sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
  const found = suspects.filter(({ value }) => {
    const apart = others >= ENOUGH && Math.max(least - value, value - greatest) >= APART * (greatest - least);
    // A 0 is a number like others but where all are far greater, as years are.
    const outside = apart
      ? value !== 0 || least >= YEARS
      : value < 0
        ? least >= 0
        : value > 0 && greatest > 0 && value >= FAR * greatest;
    if (!outside) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return outside;
  });
  return found.sort((a, b) => b.count - a.count).map(({ text }) => text);
}

/** The greatest text of a column where it is a sentinel that stands far more often than any other, near as it may be to them. */
export function topText(texts: readonly string[], counts: ArrayLike<number>, layout: NumberLayout): string | undefined {
  let top = -1;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < texts.length; at++) {
    const value = parseNumber(texts[at], layout);
    if (value > greatest) [top, greatest] = [at, value];
  }
  if (top < 0 || !SENTINELS.has(greatest) || counts[top] < FEWEST || texts.length <= ENOUGH) return undefined;
  for (let at = 0; at < texts.length; at++) if (at !== top && counts[top] < HEAPED * counts[at]) return undefined;
  return texts[top];
}
