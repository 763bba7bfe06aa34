import { powerOfTen } from "../core/math/powers-of-ten.js";
import type { NumberLayout } from "./number-layout.js";
import { withoutSigns } from "./number-signs.js";

/** Doubles hold every decimal number of so many digits apart; a longer run of digits without a decimal mark is more likely an identifier. */
export const MOST_DIGITS = 15;
/** The shortest text that names a double apart from all others has at most so many digits: programs write `22.857142857142858`. */
const MOST_DIGITS_WITH_MARK = 17;

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const PLUS = 43;
/** Spreadsheets turn whole numbers of 12 digits and more into `1.23E+11`. */
const MOST_EXPONENT = 10;
const UPPER_E = 69;
const LOWER_E = 101;

/**
 * The value of a text in a layout; NaN when the text is not written in it.
 *
 * Read with tolerance: any count of decimals (a later row may hold more than the layout knows), needless zeros at the end, and the
 * exponents that programs write (`1e+05`, `5e-7`, `1.20E-05`: a sign, and after a plus two digits or more). Refused: an integer part that opens with a
 * needless zero (`01234` is an identifier), more than 15 significant digits (17 with a decimal mark), groups that are not of three, thousands marks in some places only.
 * The value is the double nearest to the text: at most 15 digits times or over a power of ten up to 10^22 rounds
 * once, and more digits are read by `Number`.
 * @returns finite and under 1e21 in size, or NaN
 */
export function parseNumber(text: string, layout: NumberLayout): number {
  if (layout.signs !== undefined || layout.width !== undefined) return parseSpecial(text, layout);
  const negative = text.charCodeAt(0) === MINUS;
  let at = negative ? 1 : 0;
  let end = text.length;
  const { prefix, suffix } = layout;
  if (prefix !== "") {
    if (!text.startsWith(prefix, at)) return Number.NaN;
    at += prefix.length;
  }
  if (suffix !== "") {
    if (!text.endsWith(suffix)) return Number.NaN;
    end -= suffix.length;
  }
  const size = readDigits(text, at, end, layout);
  return negative ? -size : size;
}

/** Numbers with blanks in front or signs of their own. */
function parseSpecial(text: string, { width, signs, ...plain }: NumberLayout): number {
  const cell = withoutPadding(text, width);
  if (cell === undefined) return Number.NaN;
  if (signs === undefined) return parseNumber(cell, plain);
  const found = withoutSigns(cell, signs, plain);
  if (found === undefined) return Number.NaN;
  const size = readDigits(found.body, 0, found.body.length, plain);
  return found.negative ? -size : size;
}

/** The cell without the blanks that pad it; undefined where those are too many or too few. */
export function withoutPadding(text: string, width: number | undefined): string | undefined {
  if (width === undefined) return text;
  const length = Math.abs(width);
  if (text.length < length) return undefined;
  const cell = width > 0 ? text.trimStart() : text.trimEnd();
  return text.length === length || cell.length === text.length ? cell : undefined;
}

function readDigits(text: string, start: number, end: number, layout: NumberLayout): number {
  const mark = layout.decimalMark.charCodeAt(0);
  const group = layout.thousands === "" ? -1 : layout.thousands.charCodeAt(0);
  let value = 0;
  let significant = 0;
  let whole = 0;
  let inGroup = 0;
  let groups = 0;
  let at = start;
  let code = 0;
  for (; at < end; at++) {
    code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + (code - ZERO);
      if (significant > 0 || code !== ZERO) significant++;
      whole++;
      inGroup++;
    } else if (code === group) {
      if (groups === 0 ? inGroup === 0 || inGroup > 3 : inGroup !== 3) return Number.NaN;
      groups++;
      inGroup = 0;
    } else break;
  }
  if (groups > 0 ? inGroup !== 3 : group >= 0 && whole > 3) return Number.NaN;
  if (whole > 1 && text.charCodeAt(start) === ZERO) return Number.NaN;

  let decimals = 0;
  if (at < end && code === mark) {
    if (whole === 0 ? layout.leadingZero : !layout.leadingZero && value === 0) return Number.NaN;
    for (at++; at < end; at++) {
      code = text.charCodeAt(at);
      if (code < ZERO || code > NINE) break;
      value = value * 10 + (code - ZERO);
      if (significant > 0 || code !== ZERO) significant++;
      decimals++;
    }
    if (decimals === 0) return Number.NaN;
  }
  if (whole + decimals === 0 || significant > (decimals > 0 ? MOST_DIGITS_WITH_MARK : MOST_DIGITS)) return Number.NaN;
  if (significant > MOST_DIGITS) return readLong(text.slice(start, end), layout);
  if (at === end) return decimals === 0 ? value : scaled(value, -decimals);
  const plain = group < 0 && layout.prefix === "" && layout.suffix === "" && whole === 1;
  if (!plain || (code !== LOWER_E && code !== UPPER_E)) return Number.NaN;
  const exponent = readExponent(text, at + 1, end);
  // A spreadsheet writes long identifiers so, and has lost their digits: they are no quantities.
  return code === UPPER_E && exponent > MOST_EXPONENT ? Number.NaN : scaled(value, exponent - decimals);
}

/** A number of 16 or 17 digits: one division would round twice. */
function readLong(body: string, { thousands, decimalMark }: NumberLayout): number {
  const plain = thousands === "" ? body : body.replaceAll(thousands, "");
  if (!/^\d*[.,]\d+(?:[eE](?:\+\d\d|-\d)\d{0,2})?$/.test(plain)) return Number.NaN;
  const value = Number(plain.replace(decimalMark, "."));
  return value < 1e21 ? value : Number.NaN;
}

/** A signed exponent, after a plus of two digits or more; NaN for anything else, so that codes such as `1E5` stay texts. */
function readExponent(text: string, start: number, end: number): number {
  const sign = text.charCodeAt(start);
  const digits = end - start - 1;
  if (digits > 3 || digits < (sign === MINUS ? 1 : 2) || (sign !== PLUS && sign !== MINUS)) return Number.NaN;
  let value = 0;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return Number.NaN;
    value = value * 10 + (code - ZERO);
  }
  return sign === MINUS ? -value : value;
}

function scaled(digits: number, exponent: number): number {
  if (!(exponent >= -22 && exponent <= 22)) return Number.NaN;
  const value = exponent < 0 ? digits / powerOfTen(-exponent) : digits * powerOfTen(exponent);
  return value < 1e21 ? value : Number.NaN;
}
