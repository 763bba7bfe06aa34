import { CHECKS, compactText } from "./checks-by-name.js";
import { shareOf } from "./share-of.js";

const EMAIL = /[^\s@<>(),;:]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,}/i;
const PHONE =
  /(?:^|[^\d+])(?:\+\d{1,3}[ ./-]?(?:\(\d{1,4}\)[ ./-]?)?\d{2,4}(?:[ ./-]?\d{2,4}){1,4}|\(\d{3}\) ?\d{3}[-. ]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|0\d{2,4}[ /-]\d{3,4}[ -]?\d{3,4})(?!\d)/;
const SSN = /(?:^|\D)\d{3}-\d{2}-\d{4}(?!\d)/;
const LONG = /\b(?:[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?|\d(?:[ -]?\d){12,18})\b/g;
/** Named in the sentence, as people do who write of others. */
const NAMED =
  /\b(?:MRN|NHS (?:no|number)|SSN|DOB|date of birth|IBAN|passport|geb\. am|née? le)\b\W{0,4}(?:no\W{0,3}|number\W{0,3})?\d/i;
/** No more of a text is looked at. */
const LONGEST = 2000;

/** The share of texts that hold, somewhere in their words, an e-mail address, a phone, account or card number, or name such a number. */
export function proseIdentifiers(texts: readonly string[]): number {
  return shareOf(texts, (text) => {
    const start = text.slice(0, LONGEST);
    return EMAIL.test(start) || PHONE.test(start) || SSN.test(start) || NAMED.test(start) || holdsChecked(start);
  });
}

function holdsChecked(text: string): boolean {
  for (const [found] of text.matchAll(LONG)) {
    const compact = compactText(found);
    if (CHECKS.get("iban")!(compact) || (/^[3-6]/.test(compact) && CHECKS.get("luhn")!(compact))) return true;
  }
  return false;
}
