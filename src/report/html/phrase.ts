import type { Phrase } from "../words/phrase.js";
import { columnName } from "./column-name.js";
import { type Markup, markup } from "./markup.js";

/** A phrase as markup: text escaped, names kept apart. */
export function phraseMarkup(phrase: Phrase): Markup {
  return markup`${phrase.map((part) => (typeof part === "string" ? part : columnName(part.name)))}`;
}
