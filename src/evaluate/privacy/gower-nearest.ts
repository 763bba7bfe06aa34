import type { Cancellation } from "../../core/context.js";
import type { GowerRows } from "./gower-rows.js";

/** Pairs of rows by which columns are put in order. */
const PAIRS = 500;

/** Rows between two looks at the signal. */
const BLOCK = 256;

/**
 * The Gower distance of each row to the nearest of some others: all pairs, but a pair is left as soon as it is farther than the nearest so far, and
 * columns that keep rows apart most are added up first. O(rows × others × columns) at worst.
 * @param among at least one row
 * @param onRows called with how many rows are done
 * @returns 0 .. 1, one a row of `asked`
 */
export function gowerNearest(
  asked: GowerRows,
  among: GowerRows,
  signal?: Cancellation,
  onRows?: (done: number) => void,
): Float64Array {
  const order = farthestFirst(asked, among);
  const from = inOrder(asked, order);
  const to = inOrder(among, order);
  const nearest = new Float64Array(asked.rows);
  for (let row = 0; row < asked.rows; row += BLOCK) {
    signal?.throwIfAborted();
    const end = Math.min(asked.rows, row + BLOCK);
    for (let at = row; at < end; at++) nearest[at] = leastSum(from, at, to, among.rows, order.length) / order.length;
    onRows?.(end);
  }
  return nearest;
}

function leastSum(from: Float32Array, row: number, to: Float32Array, rows: number, columns: number): number {
  let least = columns;
  const own = row * columns;
  for (let other = 0; other < rows; other++) {
    const base = other * columns;
    let sum = 0;
    for (let column = 0; column < columns && sum < least; column++) {
      const apart = Math.abs(from[own + column] - to[base + column]);
      sum += Math.min(1, apart);
    }
    if (sum < least) least = sum;
  }
  return least;
}

/** The columns, those first in which rows taken at random are farthest apart. */
function farthestFirst(asked: GowerRows, among: GowerRows): number[] {
  const { columns } = asked;
  const apart = new Float64Array(columns);
  for (let pair = 0; pair < PAIRS && asked.rows > 0; pair++) {
    const own = (pair % asked.rows) * columns;
    const other = ((pair * 31) % among.rows) * columns;
    for (let column = 0; column < columns; column++)
      apart[column] += Math.min(1, Math.abs(asked.cells[own + column] - among.cells[other + column]));
  }
  return Array.from(apart.keys()).sort((a, b) => apart[b] - apart[a] || a - b);
}

function inOrder({ rows, columns, cells }: GowerRows, order: readonly number[]): Float32Array {
  const out = new Float32Array(cells.length);
  for (let row = 0; row < rows; row++)
    order.forEach((column, place) => {
      out[row * columns + place] = cells[row * columns + column];
    });
  return out;
}
