import { isHidden } from "./hidden-characters.js";

/** JSON text indented by two spaces, hidden characters as escapes: the same data, and nothing in it steers the terminal that prints it. */
export function plainJson(value: unknown): string {
  let out = "";
  for (const character of JSON.stringify(value, null, 2)) {
    const codePoint = character.codePointAt(0)!;
    // What is left below 0x20 is JSON's own line breaks.
    out += codePoint >= 0x20 && isHidden(codePoint) ? escaped(character) : character;
  }
  return `${out}\n`;
}

function escaped(character: string): string {
  let out = "";
  for (let i = 0; i < character.length; i++) out += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return out;
}
