import type { NumberLayout } from "./number-layout.js";
import { withoutSigns } from "./number-signs.js";
import { withoutPadding } from "./parse-number.js";

/**
 * How many decimals a text of the layout has as written, and how many of them are zeros at the end.
 *
 * An exponent counts as written out (`1.5e-04` has 5 decimals), and never has needless zeros.
 * @param text one that `parseNumber` reads in this layout
 */
export function countDecimals(text: string, layout: NumberLayout): { written: number; needless: number } {
  const { signs, width, ...plain } = layout;
  if (signs !== undefined || width !== undefined) {
    const cell = withoutPadding(text, width) ?? text;
    const body = signs === undefined ? undefined : withoutSigns(cell, signs, layout)?.body;
    return countDecimals(body ?? cell, body === undefined ? plain : { ...plain, prefix: "", suffix: "" });
  }
  let end = text.length - layout.suffix.length;
  const exponentAt =
    layout.prefix === "" ? Math.max(text.lastIndexOf("e", end - 1), text.lastIndexOf("E", end - 1)) : -1;
  const exponent = exponentAt < 0 ? 0 : Number(text.slice(exponentAt + 1, end));
  if (exponentAt > 0) end = exponentAt;
  const mark = text.indexOf(layout.decimalMark, layout.prefix.length);
  const digits = mark < 0 || mark >= end ? 0 : end - mark - 1;
  let needless = 0;
  while (needless < digits && text[end - 1 - needless] === "0") needless++;
  if (exponentAt < 0) return { written: digits, needless };
  const written = digits - needless - exponent;
  return { written: Math.max(written, 0), needless: 0 };
}
