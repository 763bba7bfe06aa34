import type { Truth } from "./make-defects.js";

/** How well a table was read, after Pollock (Vitagliano et al. 2023, https://doi.org/10.14778/3594512.3594518). */
export interface Score {
  /** Success, and precision, recall and F1 of header, records and cells: 0 to 10. */
  points: number;
  /** F1 of the records when their cells must be in their places, not only their texts in a row. */
  placed: number;
}

export const NOTHING: Score = { points: 0, placed: 0 };
export const ALL: Score = { points: 10, placed: 1 };

/** Compares what was read with what is in the file. */
export function score(found: Truth, truth: Truth): Score {
  const record = (cells: readonly string[]) => cells.join("");
  // Cells that a short row lacks at its end are empty.
  const placed = (cells: readonly string[]) => cells.join("␟").replace(/␟+$/, "");
  const measures = [
    overlap(found.header, truth.header),
    overlap(found.rows.map(record), truth.rows.map(record)),
    overlap(found.rows.flat(), truth.rows.flat()),
  ];
  return {
    points: 1 + measures.reduce((sum, { precision, recall, f1 }) => sum + precision + recall + f1, 0),
    placed: overlap(found.rows.map(placed), truth.rows.map(placed)).f1,
  };
}

function overlap(
  found: readonly string[],
  truth: readonly string[],
): { precision: number; recall: number; f1: number } {
  if (truth.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const left = new Map<string, number>();
  for (const text of truth) left.set(text, (left.get(text) ?? 0) + 1);
  let common = 0;
  for (const text of found) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(text, count - 1);
  }
  if (common === 0) return { precision: 0, recall: 0, f1: 0 };
  const precision = common / found.length;
  const recall = common / truth.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
