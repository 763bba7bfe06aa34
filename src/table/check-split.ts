import { TwinsetError } from "../core/errors.js";
import { modalWidth } from "./sample-records.js";
import type { ScannedRow } from "./scanned-row.js";

const FEWEST_ROWS = 5;
const SHARE = 0.9;
/** The lines that database shells draw under the names of columns. */
const UNDERLINES = /^ *[-=]{2,}(?: +[-=]{2,})+ *$/;
/** A cell with so many delimiters in it is no cell. */
const FEWEST_INNER = 2;
const ENDING = /[,;|\t]+$/;

/**
 * Checks that what a delimiter makes of a sample are cells.
 * @throws TwinsetError E_NOT_CSV when its columns are aligned with blanks, whole lines stand in quotes, or another delimiter ends them all
 */
export function checkSplit(rows: readonly ScannedRow[], delimiter: string): void {
  if (rows.length < FEWEST_ROWS) return;
  const width = modalWidth(rows);
  const regular = rows.filter(({ cells }) => cells.length === width);
  if (delimiter === " " ? isUneven(rows, regular) : areAligned(regular, width, rows.length))
    throw new TwinsetError(
      "E_NOT_CSV",
      "this is a table whose columns are aligned with blanks, with no delimiter between them",
      { remedy: "export it as CSV, or name a delimiter with --delimiter" },
    );
  const end = commonEnd(regular, delimiter);
  if (width > 1 && end !== undefined)
    throw new TwinsetError(
      "E_NOT_CSV",
      `every line of the file ends with ${end === "\t" ? "a tab" : `"${end}"`}, and something else stands between its cells`,
      {
        remedy: "take it away, or name a delimiter with --delimiter",
      },
    );
  if (width === 1 && areWholeLines(regular))
    throw new TwinsetError("E_NOT_CSV", "every line of the file stands in quotes as a whole, as a single cell", {
      remedy:
        "take the quotes around the lines away, or name a delimiter with --delimiter if it is a table of one column",
    });
}

/** Several blanks stand between cells, and not the same number in all rows. */
function isUneven(rows: readonly ScannedRow[], regular: readonly ScannedRow[]): boolean {
  const gaps = rows.filter(({ cells, quoted }) => cells.slice(0, -1).some((cell, at) => cell === "" && !quoted?.[at]));
  return regular.length < SHARE * rows.length && 2 * gaps.length >= rows.length;
}

/** The cells of a column fall into as many parts, nearly all of them, at two blanks or more. */
function areAligned(regular: readonly ScannedRow[], width: number, rows: number): boolean {
  if (width === 1 && regular.length < rows) return false;
  if (width === 1 && regular.some(({ cells }) => UNDERLINES.test(cells[0]))) return true;
  const fewest = width === 1 ? 2 : 4;
  for (let column = 0; column < width; column++) {
    const counts = new Map<number, number>();
    for (const { cells } of regular) {
      const parts = cells[column].trim().split(/ {2,}/).length;
      counts.set(parts, (counts.get(parts) ?? 0) + 1);
    }
    for (const [parts, count] of counts) if (parts >= fewest && count >= SHARE * regular.length) return true;
  }
  return false;
}

/** The other delimiters with which each row ends, where they are the same in all: behind its last cell, or behind its only one. */
function commonEnd(regular: readonly ScannedRow[], delimiter: string): string | undefined {
  const lone = regular.every(({ cells }) => cells.length > 2 && cells.slice(1).every((cell) => cell === ""));
  if (lone && areDivided(regular, 1)) return delimiter;
  const ends = regular.map(({ cells }) => ENDING.exec(cells[cells.length - 1])?.[0]);
  return ends.every((end) => end === ends[0]) ? ends[0] : undefined;
}

/** The only cells of their rows, in quotes, hold other cells. */
function areWholeLines(rows: readonly ScannedRow[]): boolean {
  return rows.every(({ quoted }) => quoted?.[0] === true) && areDivided(rows, FEWEST_INNER);
}

/** The first cells hold the same number of some delimiter, the topmost of them too. */
function areDivided(rows: readonly ScannedRow[], fewest: number): boolean {
  return [",", ";", "\t", "|"].some((mark) => {
    const inner = rows.map(({ cells }) => cells[0].replace(/"[^"]*"/g, "").split(mark).length - 1);
    return inner[0] >= fewest && inner.every((count) => count === inner[0]);
  });
}
