import { cellKind } from "./cell-kind.js";

/** What the cells of a column are, where nearly all are the same: numbers or dates. */
export type ColumnKind = "number" | "date" | undefined;

/** Fewer values say nothing, and more rows no more. */
const FEWEST = 3;
const MOST_ROWS = 250;
/** The rest may be remarks, codes or a header that comes again. */
const SHARE = 0.95;

/** The kind of each column by a sample of rows that have one cell for each. */
export function columnKinds(rows: readonly (readonly string[])[], columns: number): ColumnKind[] {
  return Array.from({ length: columns }, (_, column) => {
    const counts = { number: 0, date: 0, other: 0 };
    for (const row of rows.slice(0, MOST_ROWS)) {
      const kind = cellKind(row[column]);
      if (kind === "number" || kind === "date") counts[kind]++;
      else if (kind !== "missing") counts.other++;
    }
    const values = counts.number + counts.date + counts.other;
    if (values < FEWEST) return undefined;
    if (counts.number >= SHARE * values) return "number";
    return counts.date >= SHARE * values ? "date" : undefined;
  });
}

/** Cells that are not of the kind of their column; cells beyond the last column are not looked at. */
export function misfits(cells: readonly string[], kinds: readonly ColumnKind[]): number {
  let count = 0;
  for (let at = 0; at < Math.min(cells.length, kinds.length); at++) {
    const kind = kinds[at];
    if (kind === undefined) continue;
    const found = cellKind(cells[at]);
    if (found !== kind && found !== "missing") count++;
  }
  return count;
}
