import { isHidden } from "./hidden-characters.js";

/** The text with every hidden character as its code point, `<U+202E>`: a name from the data can neither steer a terminal nor turn a line round. */
export function visibleText(text: string): string {
  let out = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    out += isHidden(codePoint) ? `<U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}>` : character;
  }
  return out;
}
