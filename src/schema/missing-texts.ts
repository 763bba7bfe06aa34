import { isMissingToken } from "../table/missing-tokens.js";
import { nameWords } from "./name-words.js";

const COUNTRIES: ReadonlySet<string> = new Set("country countries nation nationality citizenship land iso".split(" "));

/**
 * What stands for no value in a column of these texts: the tokens that do so everywhere, but for NA among two-letter codes of countries, where
 * it is Namibia.
 */
export function missingTest(name: string, texts: readonly string[]): (text: string) => boolean {
  const isNamibia =
    nameWords(name).some((word) => COUNTRIES.has(word)) &&
    texts.includes("NA") &&
    texts.every((text) => /^[A-Z]{2}$/.test(text) || isMissingToken(text));
  return isNamibia ? (text) => text !== "NA" && isMissingToken(text) : isMissingToken;
}
