import { CsvScanner } from "./csv-scanner.js";
import type { CsvSyntax } from "./csv-syntax.js";
import type { LineEnds } from "./line-ends.js";
import type { ScannerOptions } from "./scanned-row.js";

/** What is known when a text has been read to its end. */
export interface StreamEnd {
  finalNewline: boolean;
  /** Line ends outside quotes. */
  ends: LineEnds;
}

/**
 * Scans a text that comes in pieces, cut anywhere, and hands on its rows in order.
 * @param skip lines at the start that are passed over, whatever they hold
 * @throws TwinsetError E_QUOTE, E_LIMIT, and what `onRow` throws
 */
export async function csvStream(
  pieces: AsyncIterable<string>,
  syntax: CsvSyntax,
  skip: number,
  options: Omit<ScannerOptions, "line">,
): Promise<StreamEnd> {
  const scanner = new CsvScanner(syntax, { ...options, line: skip + 1 });
  let opening: string | undefined = "";
  let last = "";
  for await (const piece of pieces) {
    last = piece[piece.length - 1];
    if (opening === undefined) {
      scanner.push(piece);
      continue;
    }
    opening += piece;
    const start = placeBehindLines(opening, skip, false);
    if (start === undefined) continue;
    scanner.push(opening.slice(start));
    opening = undefined;
  }
  if (opening !== undefined) scanner.push(opening.slice(placeBehindLines(opening, skip, true)));
  scanner.end();
  return { finalNewline: last === "\n" || last === "\r", ends: scanner.ends };
}

/** The place behind so many lines; undefined while the text does not hold them, or may go on in the middle of a line end. */
export function placeBehindLines(text: string, lines: number, whole: boolean): number | undefined {
  let at = 0;
  for (let left = lines; left > 0; left--) {
    while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
    if (at === text.length) return whole ? at : undefined;
    if (text[at] === "\r" && at + 1 === text.length && !whole) return undefined;
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  return at;
}
