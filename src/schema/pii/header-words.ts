import { nameWords } from "../name-words.js";
import { foldText } from "./names/fold-text.js";

/** The words of a column name, folded. Marks go first: in Thai or Devanagari they stand inside words, where names are parted. */
export function headerWords(name: string): string[] {
  return nameWords(name.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC")).map(foldText);
}
