import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import { idPattern } from "../id-pattern.js";
import { nameWords } from "../name-words.js";
import type { ColumnProfile } from "../profile.js";
import { namesRecords } from "../record-names.js";
import { spreadSample } from "../spread-sample.js";

/** Texts that lead to one person (or machine, or account) by their shape alone. */
const SHAPES: readonly (readonly [string, readonly RegExp[]])[] = [
  ["e-mail addresses", [/^[^\s@]+@[^\s@]+\.[\p{L}\d-]{2,}$/u]],
  ["web addresses", [/^(?:https?:\/\/|www\.)\S+$/i]],
  ["IP addresses", [/^(?:\d{1,3}\.){3}\d{1,3}$/, /^(?=.*::|(?:[^:]*:){7})[\da-f:]{3,39}$/i]],
  ["hardware addresses", [/^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$/i]],
  ["account numbers", [/^[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?$/]],
  ["card numbers", [/^(?:[\d*X]{4}[ -]){3}[\d*X]{4}$/]],
  ["social security numbers", [/^[\dX*]{3}-[\dX*]{2}-\d{4}$/]],
  [
    "phone numbers",
    [
      /^\+\d[\d ()./-]{5,20}\d(?: ?x\d+)?$/,
      /^(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?: ?x\d+)?$/,
      /^\(?0\d{1,5}\)?(?:[ /]|-(?=\d+$))\d[\d ]{3,12}\d(?:-\d{1,4})?$/,
    ],
  ],
];
const PHONES = /^(?:phone|telephone|tel|mobile|cell|fax|telefon|handy)$/;
const PHONE_DIGITS = /^\+?\d{7,15}$/;
/** E-mail addresses have 254 characters at most; a longer text would only keep the patterns busy. */
const LONGEST = 254;
/** Share of the texts that must have the shape: an address is not made a level by a few texts such as `none given` beside it. */
const MOST = 0.8;

/**
 * E-mail addresses, phone and account numbers and their like. Never levels, however often one occurs: the five rows of a patient share an
 * address, too.
 */
export function recogniseContact(profile: ColumnProfile): Finding | undefined {
  const sample = spreadSample(profile.texts, 2000);
  const most = (...shapes: readonly RegExp[]) =>
    sample.filter((text) => text.length <= LONGEST && shapes.some((shape) => shape.test(text))).length >=
    MOST * sample.length;
  const phone = nameWords(profile.name).some((word) => PHONES.test(word)) && most(PHONE_DIGITS);
  const what = phone ? "phone numbers" : SHAPES.find(([, shapes]) => most(...shapes))?.[0];
  if (what === undefined) return undefined;
  return {
    sdtype: "id",
    role: "direct identifier",
    format: { pattern: idPattern(profile) },
    evidence: `${groupDigits(profile.distinct)} ${namesRecords(profile.name) ? "keys" : what} in ${groupDigits(profile.values)} rows`,
    confidence: 0.95,
  };
}
