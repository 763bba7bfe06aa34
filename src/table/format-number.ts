import type { NumberLayout } from "./number-layout.js";
import { withSigns } from "./number-signs.js";

/**
 * A value as its column writes it: rounded to the layout's decimals, with all of them when `fixed`, else as few as the value needs (one at
 * least when `padded`).
 *
 * Rounding is that of `toFixed`: to the nearest by the exact value of the double, halves away from zero. What rounds to zero has no minus.
 * Undoes `parseNumber` for every text in the layout, but for exponents, needless zeros at the end and `-0`.
 * @param value finite, under 1e21 in size
 */
export function formatNumber(value: number, layout: NumberLayout): string {
  let digits = decimalDigits(value < 0 ? -value : value, layout);
  const zero = value === 0 || isZero(digits);
  const negative = value < 0 && !zero;
  const point = digits.indexOf(".");
  let whole = point < 0 ? digits : digits.slice(0, point);
  const fraction = point < 0 ? (layout.padded ? "0" : "") : digits.slice(point + 1);
  if (whole === "0" && fraction !== "" && !layout.leadingZero) whole = "";
  else if (layout.thousands !== "") whole = grouped(whole, layout.thousands);
  digits = fraction === "" ? whole : whole + layout.decimalMark + fraction;
  const text =
    layout.signs === undefined
      ? (negative ? "-" : "") + layout.prefix + digits + layout.suffix
      : withSigns(digits, zero ? 0 : negative ? -1 : 1, layout.signs, layout);
  const { width = 0 } = layout;
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}

/** The shortest digits that name the double, where they are few enough: `toFixed` would show its binary tail (123456.789000000004307). */
function decimalDigits(size: number, { decimals, fixed }: NumberLayout): string {
  const shortest = String(size);
  const point = shortest.indexOf(".");
  const count = point < 0 ? 0 : shortest.length - point - 1;
  if (count <= decimals && !shortest.includes("e")) {
    if (!fixed || count === decimals) return shortest;
    return `${shortest}${point < 0 ? "." : ""}${"0".repeat(decimals - count)}`;
  }
  const rounded = size.toFixed(decimals);
  return fixed || decimals === 0 ? rounded : withoutEndZeros(rounded);
}

function withoutEndZeros(text: string): string {
  let end = text.length;
  while (text.endsWith("0", end)) end--;
  return text.slice(0, text.endsWith(".", end) ? end - 1 : end);
}

function isZero(digits: string): boolean {
  for (let at = 0; at < digits.length; at++) {
    const code = digits.charCodeAt(at);
    if (code >= 49 && code <= 57) return false;
  }
  return true;
}

function grouped(whole: string, mark: string): string {
  let text = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) text = whole.slice(end < 3 ? 0 : end - 3, end) + mark + text;
  return text;
}
