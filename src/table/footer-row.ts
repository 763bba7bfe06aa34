import { cellKind } from "./cell-kind.js";
import { type ColumnKind, misfits } from "./column-kinds.js";

/** First words of a row of sums, in the languages of most exports. */
const TOTAL =
  /^\W{0,3}(?:(?:grand|sub|overall) ?-?total|totals?|sum|sums|summe|gesamt|gesamtsumme|insgesamt|total general|totale|totaal|totalt|suma|summa|somme|soma|yhteensä|razem|celkem|итого|всего|合計|总计)(?:$|[\s:.,;(])/iu;

/** First words of a note below a table that says where it comes from. */
const SOURCE =
  /^\W{0,3}(?:sources?|data source|notes?|quellen?|anmerkung(?:en)?|fuentes?|notas?|fontes?|bron|kilde|källa|źródło|copyright|\(c\)|©) ?[:.©\d]/iu;

/** A line drawn of one sign. */
const RULE = /^([-_=*.~])\1{2,}$/;

/** The cells that hold something. */
export function filledCells(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") filled++;
  return filled;
}

/** True when no cell holds anything. Quick: asked of every row. */
export function isEmptyRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") return false;
  return true;
}

/** True when the first cell that holds something begins like a row of sums. */
export function isTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== "");
  return first !== undefined && first.length <= 40 && TOTAL.test(first);
}

/** True for a row that says where the table comes from, in its first cell alone. */
export function isSource(cells: readonly string[]): boolean {
  return filledCells(cells) === 1 && SOURCE.test(cells[0]);
}

/** True for a row that may be a footer if it stands below all others: nothing beside its first cell, or a row of sums. Quick: asked of every row. */
export function mayBeFooter(cells: readonly string[]): boolean {
  let beside = 1;
  while (beside < cells.length && cells[beside].trim() === "") beside++;
  return (beside === cells.length && cells.length > 1) || isTotal(cells);
}

/** True for a row at the end of a table that is none of its rows: a note, a source, a row of sums. */
export function isFooter(cells: readonly string[], kinds: readonly ColumnKind[]): boolean {
  if (isTotal(cells)) return true;
  const filled = filledCells(cells);
  const wrong = misfits(cells, kinds) > 0;
  if (filled === 0) return true;
  if (filled > 2 || (filled === 2 && kinds.length === 2))
    return wrong && cells.length < kinds.length && 2 * filled <= kinds.length;
  if (cells.length === kinds.length && filled === 2) return false;
  const first = cells.find((cell) => cell.trim() !== "") ?? "";
  const kind = cellKind(first);
  return wrong || kind === "text" || RULE.test(first.trim()) || (kind === "word" && /[\s:]/.test(first.trim()));
}
