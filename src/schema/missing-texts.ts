import { isMissingToken, isNoneWord, isPureToken } from "../table/missing-tokens.js";
import { detectDateLayout } from "./detect-date-layout.js";
import { nameWords } from "./name-words.js";
import { readNumbers } from "./number-reading.js";

const COUNTRIES: ReadonlySet<string> = new Set("country countries nation nationality citizenship land iso".split(" "));
/** More texts than this are no levels. */
const MOST_LEVELS = 50;
/** First words of amounts that `None` begins. */
const SCALE: ReadonlySet<string> = new Set(
  (
    "one two three four five six seven eight nine ten once twice single few some several many little much lot lots all any trace minimal mild " +
    "slight light low moderate medium partial part severe heavy high extreme full complete rarely seldom occasional occasionally sometimes " +
    "often frequent daily weekly monthly always more less most"
  ).split(" "),
);

/**
 * What stands for no value in a column of these texts: the tokens that do so everywhere, but for NA among two-letter codes of countries, where
 * it is Namibia, and `None` among levels, where it may be one of them.
 * @param elsewhere some column of the file has another token for no value
 */
export function missingTest(name: string, texts: readonly string[], elsewhere: boolean): (text: string) => boolean {
  const isNamibia =
    nameWords(name).some((word) => COUNTRIES.has(word)) &&
    texts.includes("NA") &&
    texts.every((text) => /^[A-Z]{2}$/.test(text) || isMissingToken(text));
  if (isNamibia) return (text) => text !== "NA" && isMissingToken(text);
  if (isLevel(texts, elsewhere)) return (text) => isPureToken(text);
  return isMissingToken;
}

/** True when a column of these texts has a token for no value that can be nothing else: not the word `None`. */
export function hasPlainToken(texts: readonly string[]): boolean {
  return texts.some((text) => isPureToken(text));
}

/** Whether `None` is a level here: among words, in a file that writes something else for no value or with words of the same scale. */
function isLevel(texts: readonly string[], elsewhere: boolean): boolean {
  if (!texts.some(isNoneWord)) return false;
  const others = texts.filter((text) => !isMissingToken(text));
  if (others.length === 0 || others.length > MOST_LEVELS) return false;
  const ones = new Uint8Array(others.length).fill(1);
  if (readNumbers(others, ones, ".") !== undefined || readNumbers(others, ones, ",") !== undefined) return false;
  if (detectDateLayout(others, ones) !== undefined) return false;
  const onScale = others.filter((text) => SCALE.has(/\p{L}+/u.exec(text)?.[0].toLowerCase() ?? ""));
  return elsewhere || 2 * onScale.length >= others.length;
}
