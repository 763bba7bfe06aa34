import { cellKind } from "./cell-kind.js";
import type { Sample } from "./sample-records.js";

/** How well a syntax explains a sample: the number of columns it gives, and 0 to 1. */
export interface SyntaxScore {
  columns: number;
  score: number;
}

/** Even a table of free texts must be able to win by its regular rows. */
const FLOOR = 0.1;

/** A share is known well enough by then, in a wide table too. */
const ENOUGH_CELLS = 10_000;

/**
 * Consistency times cleanness: the share of rows that have the most common number of cells, squared because the reader will not accept one
 * that differs, times the share of cells that look like a number, a date, a short word or a missing token. Halved when the first row, which
 * names the columns, is not one of those rows. (The idea is that of CleverCSV: van den Burg, Nazábal and Sutton 2019,
 * https://doi.org/10.1007/s10618-019-00646-y.)
 */
export function syntaxScore(sample: Sample): SyntaxScore {
  const { records } = sample;
  if (records.length === 0) return { columns: 1, score: 0 };
  const columns = modalLength(records);
  const regular = records.filter((record) => record.length === columns);
  let cells = 0;
  let clean = 0;
  for (const record of regular) {
    if (cells >= ENOUGH_CELLS) break;
    for (const cell of record) {
      cells++;
      if (cellKind(cell) !== "text") clean++;
    }
  }
  const consistency = regular.length / (records.length + sample.broken + sample.unread);
  const cleanness = FLOOR + (1 - FLOOR) * (clean / cells);
  const first = records[0].length === columns ? 1 : 0.5;
  return { columns, score: consistency * consistency * cleanness * first };
}

/** The most common number of cells; the larger of two that are as common. */
function modalLength(records: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > best)) {
      best = length;
      most = count;
    }
  }
  return best;
}
