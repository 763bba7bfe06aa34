/** A name or level from the data within a sentence: a page sets it apart from the direction of the words around it. */
export interface Named {
  readonly name: string;
}

/** A sentence, or a part of one, with names from the data in it. */
export type Phrase = readonly (string | Named)[];

/** The phrase as plain text. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : part.name)).join("");
}
