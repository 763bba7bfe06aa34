import type { ByteSource } from "./byte-source.js";
import type { Dialect } from "./dialect.js";
import { readText } from "./read-text.js";

/** Where a cell begins: its line, counted from 1, and whether it opens with the quote. */
export interface CellPlace {
  line: number;
  quoted: boolean;
}

/**
 * Finds the cell that csv-parse could not read, by reading the text again: its own line numbers count `\r\n` within quotes twice.
 * @param bytes where the cell before it ended, in bytes of the text as UTF-8: csv-parse's `bytes`
 * @param first the cell is the first of its row; otherwise a delimiter stands before it
 */
export async function locateCell(
  source: ByteSource,
  dialect: Pick<Dialect, "encoding" | "quote">,
  bytes: number,
  first: boolean,
): Promise<CellPlace> {
  let left = bytes;
  let line = 1;
  let before = 0;
  let passDelimiter = !first;
  for await (const text of readText(source, dialect.encoding)) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (left <= 0) {
        if (!passDelimiter) return { line, quoted: text[at] === dialect.quote };
        passDelimiter = false;
        continue;
      }
      if (code === 13 || (code === 10 && before !== 13)) line++;
      before = code;
      left -= utf8Length(code);
    }
  }
  return { line, quoted: false };
}

/** Bytes of a UTF-16 code unit in UTF-8: the two halves of a pair share four. */
function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code < 0xe000 ? 2 : 3;
}
