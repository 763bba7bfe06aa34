import { idPattern } from "../id-pattern.js";
import { mostFrequentKey } from "./most-frequent.js";
import { neverIssued } from "./never-issued.js";
import { shareOf } from "./share-of.js";

const ABROAD = /^\s*(?:\+|00)/;
/** Country calling codes of one and of two digits; all others have three (ITU-T E.164). */
const CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/**
 * A pattern of phone numbers in the column's own shape that ring nowhere.
 *
 * Of North America 555-0100 to 555-0199, of Britain 07700 900000 to 900999 and of France 06 39 98 00 00 to 99 99, which their regulators keep for
 * films (NANPA, Ofcom, ARCEP); elsewhere a 0 begins the number behind its prefix, which no number does.
 */
export function phonePattern(cells: readonly string[]): string {
  const texts = cells.map((text) => text.replace(/\s*(?:x|ext).*$/i, ""));
  const isAbroad = 2 * texts.filter((text) => ABROAD.test(text)).length >= texts.length;
  const same = texts.filter((text) => ABROAD.test(text) === isAbroad);
  const code = isAbroad
    ? mostFrequentKey(same, (text) => CODE.exec(digitsOf(text).replace(/^00/, ""))?.[0])
    : undefined;
  const own = code === undefined ? same : same.filter((text) => digitsOf(text).replace(/^00/, "").startsWith(code));
  const pattern = idPattern({ texts: own, consecutive: false });
  const put = (from: number, text: string) =>
    neverIssued(
      pattern,
      [...text].map((character, at) => [from + at, character] as const),
    );
  const digits = own.map(digitsOf);
  const share = (shape: RegExp) => shareOf(digits, (text) => shape.test(text));
  const length = placesOf(pattern);
  const national = (text: string, behind: number) =>
    isAbroad ? put(length - text.length - behind, text) : put(length - text.length - behind - 1, `0${text}`);
  if (code === "44" || (!isAbroad && share(/^0[1-9]\d{8,9}$/) >= 0.8 && share(/^07\d{9}$/) >= 0.5))
    return national("7700900", 3);
  // Only the French write ten digits two by two.
  const paired = shareOf(own, (text) => /^0\d(?:[ .-]\d\d){4}$/.test(text));
  if (code === "33" || (!isAbroad && share(/^0[1-9]\d{8}$/) >= 0.95 && paired >= 0.3)) return national("63998", 4);
  const endsInFour = shareOf(own, (text) => /\d{4}$/.test(text));
  if ((code === "1" || !isAbroad) && share(/^1?[2-9]\d{2}[2-9]\d{6}$/) >= 0.9 && endsInFour >= 0.9 && length >= 10)
    return put(length - 7, "55501");
  const prefix = `${digits.every((text) => text.startsWith("00")) && isAbroad ? "00" : ""}${code ?? ""}`;
  const trunk = prefix === "" && share(/^0/) >= 0.5 ? "0" : prefix;
  return put(0, trunk + "00".slice(0, Math.max(0, length - trunk.length - 5)));
}

/** The digits of a number. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** How many digits a pattern has. */
function placesOf(pattern: string): number {
  return pattern
    .replace(/\{(\w)(\d+)\}/g, (_, kind, count) => (kind === "d" ? "0".repeat(Number(count)) : ""))
    .replace(/\D/g, "").length;
}
