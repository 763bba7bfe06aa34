import type { Dialect } from "../../table/dialect.js";
import { visibleText } from "../text/visible-text.js";

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  " ": "space",
};

/** How the file is written: `comma, UTF-8, header`. */
export function dialectWords({ delimiter, encoding, header, decimal }: Dialect): string {
  const written = encoding.startsWith("utf") ? encoding.toUpperCase() : encoding;
  const words = [DELIMITERS[delimiter] ?? visibleText(delimiter), written, header ? "header" : "no header"];
  if (decimal === ",") words.push("decimal comma");
  return words.join(", ");
}
