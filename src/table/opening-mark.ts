import { sameCells } from "./header-rows.js";

const MARK = 0xfeff;

/**
 * True for a row that is `known` again behind a byte order mark, as the header is where files with one were put together: it loses the mark, and
 * the quotes around the first cell that it hid. Of one column, or of no names, a mark before a cell says nothing.
 */
export function isKnownBehindMark(cells: string[], known: readonly string[]): boolean {
  if (cells[0].charCodeAt(0) !== MARK || known.length < 2 || known.every((name) => name === "")) return false;
  const rest = cells[0].slice(1);
  const first = /^(["']).*\1$/s.test(rest) ? rest.slice(1, -1) : rest;
  if (!sameCells([first, ...cells.slice(1)], known)) return false;
  cells[0] = first;
  return true;
}
