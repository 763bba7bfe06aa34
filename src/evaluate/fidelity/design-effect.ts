import type { CellCounts } from "./cell-counts.js";
import type { CodedRows } from "./coded-rows.js";

/**
 * How many times more p - q varies, p and q the shares of a cell in two tables, when persons are drawn than when as many rows are. For one table
 * it is V / (n q (1 - q)), V as `countCells` gives it, or the average over its cells where it has no row in this one or every row; 1 where every
 * row is a person. For the difference it is the mean of both, weighted by 1 / rows.
 */
export function designEffect(
  real: CellCounts,
  realRows: CodedRows,
  other: CellCounts,
  otherRows: CodedRows,
  cell: number,
): number {
  if (realRows.starts === null && otherRows.starts === null) return 1;
  const [a, b] = [realRows.rows, otherRows.rows];
  return (effectOf(real, realRows, cell) * b + effectOf(other, otherRows, cell) * a) / (a + b);
}

function effectOf({ counts, variance, effect }: CellCounts, { rows, starts }: CodedRows, cell: number): number {
  if (starts === null) return 1;
  const ofRows = counts[cell] * (1 - counts[cell] / rows);
  return ofRows > 0 ? variance[cell] / ofRows : effect;
}
