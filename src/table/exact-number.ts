import { powerOfTen } from "../core/math/powers-of-ten.js";
import type { NumberLayout } from "./number-layout.js";
import { MOST_DIGITS } from "./parse-number.js";

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
/** From here on an engine writes doubles without an exponent. */
const LEAST = 1e-6;

/** Layouts of nothing but digits, a mark and a minus in front: `exactNumber` reads them. */
export function isPlainLayout({ thousands, prefix, suffix, leadingZero, signs, width }: NumberLayout): boolean {
  return (
    thousands === "" && prefix === "" && suffix === "" && leadingZero && signs === undefined && width === undefined
  );
}

/**
 * The value of a text that `formatNumber` would give back letter by letter, told in one pass over its characters; NaN where that takes a
 * closer look.
 *
 * At most 15 significant digits name a double that has no shorter text than they are without the zeros at their end (IEEE 754-2019, 5.12.2),
 * so that nothing has to be written to compare. The same as `parseNumber` and `formatNumber` where it is a number.
 * @param layout a plain one
 */
export function exactNumber(text: string, layout: NumberLayout): number {
  const { length } = text;
  const negative = text.charCodeAt(0) === MINUS;
  const start = negative ? 1 : 0;
  const mark = layout.decimalMark.charCodeAt(0);
  let value = 0;
  let point = -1;
  let code = 0;
  for (let at = start; at < length; at++) {
    code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) value = value * 10 + (code - ZERO);
    else if (code === mark && point < 0) point = at;
    else return Number.NaN;
  }
  const whole = (point < 0 ? length : point) - start;
  const decimals = point < 0 ? 0 : length - point - 1;
  if (whole === 0 || whole + decimals > MOST_DIGITS) return Number.NaN;
  if (whole > 1 && text.charCodeAt(start) === ZERO) return Number.NaN;
  if (point >= 0 && decimals === 0) return Number.NaN;
  if (layout.fixed ? decimals !== layout.decimals : decimals > layout.decimals) return Number.NaN;
  if (!layout.fixed && (decimals === 0 ? layout.padded : code === ZERO)) return Number.NaN;
  const size = decimals === 0 ? value : value / powerOfTen(decimals);
  if (size < LEAST && (size > 0 || negative)) return Number.NaN;
  return negative ? -size : size;
}
