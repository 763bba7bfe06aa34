const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");

const ZERO = 48;
const NINE = 57;
const HASH = 35;

/** Texts that programs write where there is no value: R, pandas, SAS and Stata (`.a` to `.z`), Excel (its errors too), SQL dumps, the World Bank's `..`. */
const MISSING_TOKENS: ReadonlySet<string> = new Set(
  (
    "|NA|N/A|n/a|na|N.A.|n.a.|#N/A|#N/A N/A|#NA|<NA>|NaN|nan|NAN|-NaN|-nan|1.#QNAN|-1.#QNAN|1.#IND|-1.#IND" +
    "|null|NULL|Null|nil|NIL|None|NaT|\\N|?|.|..|-|--|---" +
    "|Inf|-Inf|inf|-inf|Infinity|-Infinity|#NULL!|#REF!|#DIV/0!|#VALUE!|#NAME?|#NUM!|#SPILL!|#CALC!" +
    "|(null)|(NULL)|<null>|<NULL>|[null]|[NULL]|(blank)|NA_character_|NA_integer_|NA_real_|._"
  )
    .split("|")
    .concat(LETTERS.flatMap((letter) => [`.${letter}`, `.${letter.toUpperCase()}`])),
);

/** Tokens that are words too: what a program writes where there is no value, and an answer to how many or how much. */
const NONE_WORDS: ReadonlySet<string> = new Set("None|nil|NIL".split("|"));

/**
 * True when a cell stands for no value, by its exact text with white space around it left out.
 *
 * Words that are an answer in some tables (`none`, `unknown`, `missing`) are not tokens: a schema may name them.
 */
export function isMissingToken(text: string): boolean {
  // Only `1.#IND` and its like have a digit in front: that decides for most cells of numbers.
  const code = text.charCodeAt(0);
  if (code >= ZERO && code <= NINE && text.charCodeAt(2) !== HASH) return false;
  return MISSING_TOKENS.has(text) || MISSING_TOKENS.has(text.trim());
}

/** True for the missing tokens that may be a level among other words: `None` beside `One` and `Two`. */
export function isNoneWord(text: string): boolean {
  return NONE_WORDS.has(text.trim());
}

/** True for a missing token that no file writes as a level, so that leaving it unquoted among quoted cells says something. */
export function isPureToken(text: string): boolean {
  return isMissingToken(text) && !isNoneWord(text);
}
