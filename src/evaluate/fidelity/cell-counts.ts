import type { CodedRows } from "./coded-rows.js";

/** The cells of a table of some columns: how many rows each holds, and how much that varies between samples of persons. */
export interface CellCounts {
  /** The cell of each row. */
  readonly cellOf: Uint16Array;
  readonly counts: Float64Array;
  /** Variance of each count, were as many other persons drawn; filled only where persons have several rows. */
  readonly variance: Float64Array;
  /** Σ of the variances over Σ of what they are of independent rows; 1 where nothing varies. */
  effect: number;
  /** Scratch, all 0 between calls. */
  readonly held: Uint32Array;
}

/** Room for the cells of up to `cells` and rows of up to `rows`: kept from table to table. */
export function cellRoom(rows: number, cells: number): CellCounts {
  return {
    cellOf: new Uint16Array(rows),
    counts: new Float64Array(cells),
    variance: new Float64Array(cells),
    effect: 1,
    held: new Uint32Array(cells),
  };
}

/**
 * Counts the cells of one to three columns: the cell of codes (x, y, z) is (x × size of y + y) × size of z + z. O(rows + cells).
 *
 * A cell's variance is Σ over persons of (y - n q)², y the person's rows in the cell, n the person's rows, q the cell's share of all rows:
 * the linearised variance of a ratio under sampling of persons. Of rows independent of each other it is about rows × q (1 - q).
 * @param columns places in `of.columns`; `sizes[i]` the number of codes of `columns[i]`
 */
export function countCells(
  into: CellCounts,
  of: CodedRows,
  columns: readonly number[],
  sizes: readonly number[],
): void {
  const { cellOf, counts } = into;
  const cells = sizes.reduce((product, size) => product * size, 1);
  const own = columns.map((column) => of.columns[column]);
  findCells(cellOf, own, sizes, of.rows);
  counts.fill(0, 0, cells);
  for (let row = 0; row < of.rows; row++) counts[cellOf[row]]++;
  if (of.starts !== null) varyCells(into, of.starts, of.squares, of.rows, cells);
}

function findCells(cellOf: Uint16Array, columns: readonly Uint8Array[], sizes: readonly number[], rows: number): void {
  const [a, b, c] = columns;
  const [, sizeB, sizeC] = sizes;
  if (columns.length === 1) for (let row = 0; row < rows; row++) cellOf[row] = a[row];
  else if (columns.length === 2) for (let row = 0; row < rows; row++) cellOf[row] = a[row] * sizeB + b[row];
  else for (let row = 0; row < rows; row++) cellOf[row] = (a[row] * sizeB + b[row]) * sizeC + c[row];
}

function varyCells(into: CellCounts, starts: Uint32Array, squares: number, rows: number, cells: number): void {
  const { cellOf, counts, variance, held } = into;
  variance.fill(0, 0, cells);
  // Σ y² - 2 q Σ n y + q² Σ n²: the sums over persons are sums over rows. A person's next row in a cell adds (y + 1)² - y² to Σ y².
  for (let person = 0; person + 1 < starts.length; person++) {
    const [from, to] = [starts[person], starts[person + 1]];
    for (let row = from; row < to; row++) {
      const cell = cellOf[row];
      variance[cell] += 2 * held[cell] + 1 - (2 * (to - from) * counts[cell]) / rows;
      held[cell]++;
    }
    for (let row = from; row < to; row++) held[cellOf[row]] = 0;
  }
  let ofPersons = 0;
  let ofRows = 0;
  for (let cell = 0; cell < cells; cell++) {
    const share = counts[cell] / rows;
    variance[cell] = Math.max(0, variance[cell] + share * share * squares);
    ofPersons += variance[cell];
    ofRows += counts[cell] * (1 - share);
  }
  into.effect = ofRows > 0 ? ofPersons / ofRows : 1;
}
