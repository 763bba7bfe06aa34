/** A number's text cut into what stands around the digits and the digits with their marks. */
export interface NumberAffixes {
  /** A currency, or blanks, or both. */
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
const SIGNS = "US\\$|[$£€¥]|[A-Z]{3}";
/** A minus stands before the prefix, so that a padded column of negative numbers stays one of texts. */
const PATTERN = new RegExp(
  `^-?( {0,8}(?:(?:${SIGNS})${SPACED})?)([0-9.,' \\u00a0\\u202f]*[0-9](?:e[+-][0-9]{2,3})?)(${SPACED}(?:%|${SIGNS}))?$`,
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
