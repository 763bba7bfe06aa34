import { idPattern } from "../id-pattern.js";
import { mostFrequentKey } from "./most-frequent.js";
import { neverIssued } from "./never-issued.js";

/**
 * A pattern of account numbers that no bank gives: those of the country that most of them have, in its groups, with 00 for check digits, which
 * run from 02 to 98 (ISO 13616).
 */
export function ibanPattern(texts: readonly string[]): string {
  const countryOf = (text: string) => /^[A-Z]{2}(?=\d\d)/i.exec(text)?.[0].toUpperCase();
  const country = mostFrequentKey(texts, countryOf);
  const own = texts.filter((text) => countryOf(text) === country);
  const pattern = idPattern({ texts: own.length > 0 ? own : texts, consecutive: false });
  const head = country === undefined ? [] : ([...country].map((letter, at) => [at, letter]) as [number, string][]);
  return neverIssued(pattern, [...head, [2, "0"], [3, "0"]]);
}
