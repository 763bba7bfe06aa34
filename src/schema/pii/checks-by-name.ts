import { passesLuhn } from "../checks/luhn.js";
import { passesMod97 } from "../checks/mod-97.js";
import { OTHER_IDS } from "./national-ids-elsewhere.js";
import { EUROPEAN_IDS } from "./national-ids-europe.js";

/** Takes letters and digits without marks, letters in upper case. */
export type Check = (compact: string) => boolean;

export const NATIONAL_IDS = [...EUROPEAN_IDS, ...OTHER_IDS];

/** Every check by the name that a pattern may have it under. */
export const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["luhn", (text) => /^\d+$/.test(text) && passesLuhn(text)],
  // Check digits are 02 to 98: 00, 01 and 99 leave the same remainder as 97, 98 and 02, and are never given.
  ["iban", (text) => /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z\d]{11,30}$/.test(text) && passesMod97(text)],
  ...NATIONAL_IDS.map(({ id, passes }): [string, Check] => [id, passes]),
]);

/** Letters and digits of a text, letters in upper case. */
export function compactText(text: string): string {
  return text.replace(/[\s./+-]/g, "").toUpperCase();
}
