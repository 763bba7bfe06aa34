import type { Dialect } from "./dialect.js";

/**
 * True for a cell that only quotes keep whole: it holds the delimiter, the quote or a line end; it opens with what would be taken for a
 * byte order mark; or it is blank and alone on its line, which readers skip.
 */
export function needsQuotes(text: string, dialect: Pick<Dialect, "delimiter" | "quote">, lone: boolean): boolean {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const second = dialect.delimiter.length > 1 ? dialect.delimiter.charCodeAt(1) : -1;
  const quote = dialect.quote.charCodeAt(0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === 10 || code === 13) return true;
    if (code === delimiter && (second < 0 || text.charCodeAt(at + 1) === second)) return true;
  }
  return text.charCodeAt(0) === 0xfeff || (lone && text.trim() === "");
}
