import { cellKind } from "./cell-kind.js";
import { detectHeader, headerVotes } from "./detect-header.js";
import { sameCells } from "./header-rows.js";
import { modalWidth, type Sample } from "./sample-records.js";
import type { ScannedRow } from "./scanned-row.js";

/** How well a syntax explains a sample: the number of columns it gives, and 0 to 1. */
export interface SyntaxScore {
  columns: number;
  score: number;
  /** Share of the columns whose cells are all numbers, or all dates. */
  typed: number;
}

/** Even a table of free texts must be able to win by its regular rows. */
const FLOOR = 0.1;

/** A share is known well enough by then, in a wide table too. */
const ENOUGH_CELLS = 10_000;

/** What lines above the table count against a syntax, against a ragged row's 1. */
const PREAMBLE_WEIGHT = 0.25;

/** What a first row of another length costs: little where it lacks but a name, as in R's own files, or is a title over two named columns. */
const FIRST_OTHER = 0.5;
const FIRST_NEAR = 0.9;
/** One name over two columns without names of their own is rather that of one column of texts. */
const FIRST_LONE = 0.05;

/**
 * Consistency times cleanness: the share of rows that have the most common number of cells, squared because the reader accepts few others,
 * times the share of cells that look like a number, a date, a short word or a missing token. Lines above the first such row may be
 * notes and weigh a quarter; the score is less when the first row, which names the columns, is not one of those rows. (The idea is that of
 * CleverCSV: van den Burg, Nazábal and Sutton 2019, https://doi.org/10.1007/s10618-019-00646-y.)
 */
export function syntaxScore(sample: Sample): SyntaxScore {
  const rows = sample.rows.filter(({ cells }) => !cells[0].startsWith("#"));
  if (rows.length === 0) return { columns: 1, score: 0, typed: 0 };
  const columns = modalWidth(rows);
  const start = rows.findIndex(({ cells }) => cells.length === columns);
  const regular = rows.filter(({ cells }) => cells.length === columns);
  let cells = 0;
  let clean = 0;
  const kinds = Array.from({ length: columns }, () => ({ typed: 0, values: 0 }));
  for (const [at, row] of regular.entries()) {
    if (cells >= ENOUGH_CELLS) break;
    for (let column = 0; column < columns; column++) {
      const kind = cellKind(row.cells[column]);
      cells++;
      if (kind !== "text") clean++;
      if (at === 0 || kind === "missing") continue;
      kinds[column].values++;
      if (kind === "number" || kind === "date") kinds[column].typed++;
    }
  }
  const broken = sample.broken / 2;
  const consistency = regular.length / (rows.length - start + PREAMBLE_WEIGHT * start + broken + sample.unread);
  const cleanness = FLOOR + (1 - FLOOR) * (clean / cells);
  const typed = kinds.filter((kind) => kind.values > 0 && kind.typed === kind.values).length / columns;
  const score = Math.min(consistency * consistency, 1) * cleanness * firstWeight(rows[0].cells, regular, columns);
  return { columns, score, typed };
}

function firstWeight(first: readonly string[], regular: readonly ScannedRow[], columns: number): number {
  if (first.length === columns) return 1;
  if (columns > 2) return first.length === columns - 1 ? FIRST_NEAR : FIRST_OTHER;
  const records = regular.map(({ cells }) => cells);
  if (detectHeader(records)) return FIRST_NEAR;
  // The names come again over each of several tables.
  const others = records.slice(1).filter((cells) => !sameCells(cells, records[0]));
  return headerVotes([records[0], ...others]) > 0 ? FIRST_NEAR : FIRST_LONE;
}
