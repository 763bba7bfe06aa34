import { foldText } from "./names/fold-text.js";
import { shareOf } from "./share-of.js";

/** Words for streets, by themselves or at the end of a longer word, folded. */
const STREET_WORDS = new RegExp(
  "(?:^|[\\s,.\\d-])(?:" +
    "street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|way|court|ct|place|pl|boulevard|blvd|square|sq|terrace|close|crescent|parkway|pkwy|highway|hwy|" +
    "circle|trail|alley|route|row|mews|grove|gardens|rue|allee|chemin|impasse|quai|passage|via|viale|vicolo|corso|piazza|strada|borgo|contrada|calle|c|" +
    "avda|avenida|paseo|plaza|carrer|ronda|camino|rambla|carretera|rua|retorno|circuito|privada|bajada|barrio|travessa|praca|alameda|largo|rodovia|estrada|ul|ulica|al|aleja|plac|os|" +
    "ulice|namesti|trida|utca|ut|ter|korut|str|strasse|weg|platz|gasse|ring|bulevardul|bd|calea|sokak|sk|cadde|cad|mah|mahallesi|jl|jalan|gang|" +
    "ул|улица|вулиця|вул|пр|проспект|просп|пер|переулок|пров|провулок|майдан|шосе|шоссе|набережная|пл|площадь|бул|бульвар|наб|οδος|λεωφορος|شارع|رحوب|רחוב|ถนน|duong|pho" +
    ")(?:$|[\\s,.\\d-])|(?:strasse|straat|laan|plein|dreef|steenweg|gracht|weg|gasse|platz|allee|gatan|gata|vagen|vej|vei|veien|gade|gate|alle|tie|katu|polku|kuja|stein|damm|ufer|" +
    "street|road)(?:$|[\\s,.\\d])|[路街巷弄號号]|丁目|番地|(?:로|길)\\s*\\d",
  "u",
);
/** A house number before or behind a name, and what may follow. */
const NUMBERED =
  /^(?:no\.?\s*)?\d{1,6}[a-z]?(?:[/-]\d{1,4}[a-z]?)?[,\s]+\p{L}|\p{L}[\p{L}.,]*\s+(?:n[o.º°]\s*)?\d{1,5}\s?[a-z]?(?:[/-]\d{1,4})?(?:$|,|\s)/iu;

/** Shares of the texts that are written like addresses of houses. */
export interface AddressShares {
  /** With a word for streets, and a number. */
  streets: number;
  /** With a word for streets. */
  worded: number;
  /** With a number before or behind words. */
  numbered: number;
  /** A short code such as `B12`. */
  coded: number;
  /** Different numbers among all texts. */
  houses: number;
  /** Different texts among those that numbers are left out of. */
  varied: number;
}

export function addressShares(texts: readonly string[]): AddressShares {
  const folded = texts.map(foldText);
  const names = new Set(folded.map((text) => text.replace(/[\d\s,.-]+/g, " ")));
  return {
    streets: shareOf(folded, (text) => /[\d٠-٩۰-۹]/.test(text) && STREET_WORDS.test(text)),
    worded: shareOf(folded, (text) => STREET_WORDS.test(text)),
    numbered: shareOf(folded, (text) => NUMBERED.test(text) || /\d+\s*[號号番]/.test(text)),
    coded: shareOf(folded, (text) => /^(?=.*\d)[!-~]{1,8}$/.test(text)),
    houses: texts.length === 0 ? 0 : new Set(folded.map((text) => /\d+/.exec(text)?.[0] ?? "")).size / texts.length,
    varied: texts.length === 0 ? 0 : names.size / texts.length,
  };
}
