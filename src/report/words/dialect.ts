import type { Dialect } from "../../table/dialect.js";
import { visibleText } from "../text/visible-text.js";

const DELIMITERS: Readonly<Record<string, string>> = {
  ", ": "comma and space",
  "; ": "semicolon and space",
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  " ": "space",
};

/** How the file is written: `comma, UTF-8, header`; what is unusual behind. */
export function dialectWords(dialect: Dialect): string {
  if (dialect.parquet !== undefined) return "Parquet";
  const { delimiter, quote, escape: mark, encoding, header, headerAbove } = dialect;
  const written = encoding.startsWith("utf") ? encoding.toUpperCase() : encoding;
  const headed = headerAbove === undefined ? "header" : `${headerAbove.length + 1} header rows`;
  const words = [DELIMITERS[delimiter] ?? visibleText(delimiter), written, header ? headed : "no header"];
  if (dialect.decimal === ",") words.push("decimal comma");
  if (quote === "'") words.push("quoted with apostrophes");
  if (mark !== quote) words.push("backslash escapes");
  if (dialect.trailing !== undefined) words.push("delimiter at the end of rows");
  if (dialect.sepLine) words.push("sep= line");
  return words.join(", ");
}
