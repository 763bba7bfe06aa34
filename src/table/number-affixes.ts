/** A number's text cut into what stands around the digits and the digits with their marks. */
export interface NumberAffixes {
  /** A currency, or blanks, or both; behind the number also a unit, or how many points there were: `/10`. */
  prefix: string;
  /** Digits, decimal and thousands marks, perhaps an exponent; no minus. */
  body: string;
  suffix: string;
}

const CURRENCIES: ReadonlySet<string> = new Set(
  (
    "USD EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ILS INR CNY HKD TWD KRW SGD THB MYR IDR PHP VND " +
    "BRL MXN ARS CLP COP PEN ZAR NGN KES EGP MAD AED SAR PKR BDT"
  ).split(" "),
);

const SPACED = "[ \\u00a0\\u202f]?";
const SIGNS = "(?:US|R|C|A|NZ|HK|S)\\$|S/\\.?|Fr\\.|kr\\.?|Rs\\.?|[$£€¥₹₺₽₩₪]|[A-Z]{3}";
/** What is measured or counted: a number may stand before it, in each cell of a column the same. */
const UNITS =
  "[kmµμ]?g|mcg|lbs?|oz|[kcm]?m|km|in|ft|m[lL]|[dc]?l|L|y|yrs?|years?|mo|mths?|months?|wks?|weeks?|d|days?|h|hrs?|hours?|min|mins|minutes?|s|sec|secs|seconds?" +
  "|Jahre?|Monate?|Tage?|ans|años|mmHg|bpm|mmol/[lL]|[mµμ]g/d?[lL]|g/d?[lL]|I?U/m?[lL]|I?U|kg/m²|kg/m2|°C|°F|pts?|points?|Punkte|k[rč]|Kč|zł|Ft|lei|Fr\\.?";
/** Of so many points. */
const OF = "/ ?(?:4|5|6|7|9|10|12|15|16|18|20|24|25|30|40|50|60|70|80|90|100)(?:\\.0)?";
/** A minus stands before the prefix. */
const PATTERN = new RegExp(
  `^-?( {0,8}(?:(?:${SIGNS})${SPACED})?)([0-9.,'\\u2019 \\u00a0\\u202f]*[0-9](?:[eE](?:\\+[0-9]{2,3}|-[0-9]{1,3}))?)((?:${SPACED}(?:%|${SIGNS}|${UNITS}|${OF}))? {0,8})$`,
  "u",
);

/** No number of 15 digits with its marks and currency is longer. */
const LONGEST = 48;

/** Cuts a text that may be a number; undefined for one that cannot be. The body is not judged. */
export function numberAffixes(text: string): NumberAffixes | undefined {
  if (text.length > LONGEST) return undefined;
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const prefix = match[1] ?? "";
  const suffix = match[3] ?? "";
  return isKnown(prefix) && isKnown(suffix) ? { prefix, body: match[2], suffix } : undefined;
}

function isKnown(affix: string): boolean {
  const word = affix.trim();
  return word.length < 3 || !/^[A-Z]{3}$/.test(word) || CURRENCIES.has(word);
}
