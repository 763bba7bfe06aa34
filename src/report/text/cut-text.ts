import { displayWidth } from "./display-width.js";

/** The text as it is where it fits into `width` cells, else its beginning and `...`. */
export function cutText(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let out = "";
  let used = 3;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    out += character;
  }
  return `${out}...`;
}
