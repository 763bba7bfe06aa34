import type { FeatureColumn, Features } from "./features.js";

/** Columns of a block: a row of it is 32 bytes, half a cache line. */
const BLOCK_COLUMNS = 16;

/** A column that varies over the packed rows. Its bins are the codes that occur, in order, or neighbours among them that were merged. */
export interface PackedColumn {
  /** Its number in the features. */
  readonly feature: number;
  /** The number of its block, and its first cell in the block's histogram. */
  readonly block: number;
  readonly firstCell: number;
  /** The lowest and the highest code of each bin, ascending. */
  readonly lows: Uint8Array;
  readonly highs: Uint8Array;
  readonly ordered: boolean;
  /** How many of the bins stand outside the order. */
  readonly special: number;
  /** The code of each packed row. */
  readonly values: Uint8Array;
  /** Codes of the feature and special ones among them, absent ones counted. */
  readonly shape: { readonly size: number; readonly special: number };
}

/** Up to 16 columns row by row: `cells[row * width + place]` is the first cell of the row's bin in the block's histogram. */
export interface PackedBlock {
  readonly width: number;
  readonly cells: Uint16Array;
  /** Cells of its histogram. */
  readonly size: number;
}

/**
 * Rows laid out for histograms: one pass over a row meets all columns of a block, and no two additions in a row meet the same bin.
 */
export interface PackedRows {
  readonly rows: number;
  readonly columns: readonly PackedColumn[];
  readonly blocks: readonly PackedBlock[];
}

/**
 * Packs rows of features, numbering them 0 .. n - 1 in the order given. Columns with one bin are left out. O(rows × columns), 3 bytes a cell.
 * @param rows row numbers; undefined: all
 * @param cells numbers that a bin holds, 2 or 3
 * @param minRowsPerBin neighbours in the order are merged until a bin holds so many rows
 */
export function packRows(
  features: Features,
  rows: Uint32Array | undefined,
  cells: number,
  minRowsPerBin: number,
): PackedRows {
  const n = rows === undefined ? features.rows : rows.length;
  const columns: PackedColumn[] = [];
  const blocks: PackedBlock[] = [];
  let open: PackedColumn[] = [];
  let size = 0;
  const close = () => {
    blocks.push({ width: open.length, cells: cellsOf(open, n, cells), size });
    open = [];
    size = 0;
  };
  features.columns.forEach((column, feature) => {
    const values = rows === undefined ? column.codes : gathered(column.codes, rows);
    const { lows, highs } = bins(column, values, minRowsPerBin);
    if (lows.length < 2) return;
    const packed: PackedColumn = {
      feature,
      block: blocks.length,
      firstCell: size,
      lows,
      highs,
      ordered: column.ordered,
      special: countBelow(lows, column.special),
      values,
      shape: { size: column.size, special: column.special },
    };
    columns.push(packed);
    open.push(packed);
    size += lows.length * cells;
    if (open.length === BLOCK_COLUMNS) close();
  });
  if (open.length > 0) close();
  return { rows: n, columns, blocks };
}

/** The bins of a column: each special or nominal code that occurs is one; in the order, a bin is closed once it holds enough rows. */
function bins({ size, ordered, special }: FeatureColumn, values: Uint8Array, minRowsPerBin: number) {
  const counts = new Uint32Array(size);
  tally(counts, values);
  const lows = new Uint8Array(size);
  const highs = new Uint8Array(size);
  let count = 0;
  let filled = Number.POSITIVE_INFINITY;
  for (let code = 0; code < size; code++) {
    if (counts[code] === 0) continue;
    if (!ordered || filled >= minRowsPerBin) {
      lows[count++] = code;
      filled = 0;
    }
    highs[count - 1] = code;
    filled = code < special ? Number.POSITIVE_INFINITY : filled + counts[code];
  }
  return { lows: lows.slice(0, count), highs: highs.slice(0, count) };
}

function countBelow(codes: Uint8Array, bound: number): number {
  let count = 0;
  while (count < codes.length && codes[count] < bound) count++;
  return count;
}

function gathered(codes: Uint8Array, rows: Uint32Array): Uint8Array {
  const out = new Uint8Array(rows.length);
  for (let at = 0; at < out.length; at++) out[at] = codes[rows[at]];
  return out;
}

function tally(counts: Uint32Array, values: Uint8Array): void {
  for (let row = 0; row < values.length; row++) counts[values[row]]++;
}

function cellsOf(columns: readonly PackedColumn[], rows: number, cells: number): Uint16Array {
  const out = new Uint16Array(rows * columns.length);
  const cellOf = new Uint16Array(256);
  columns.forEach(({ firstCell, lows, highs, values }, place) => {
    for (let bin = 0; bin < lows.length; bin++)
      for (let code = lows[bin]; code <= highs[bin]; code++) cellOf[code] = firstCell + bin * cells;
    writeCells(out, place, columns.length, values, cellOf);
  });
  return out;
}

function writeCells(out: Uint16Array, place: number, width: number, values: Uint8Array, cellOf: Uint16Array): void {
  for (let row = 0, at = place; row < values.length; row++, at += width) out[at] = cellOf[values[row]];
}
