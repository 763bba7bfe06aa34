import type { NumberCodes } from "../code-column.js";
import type { ColumnView } from "../column-view.js";
import { gridUnit } from "../grid-unit.js";
import { LEAST_PERSONS } from "../least-persons.js";
import type { Persons } from "../persons.js";
import type { BinMargin } from "./margin.js";
import { niceEdges } from "./nice-edges.js";
import { sharesOf } from "./shares-of.js";

/**
 * The margin of a column of numbers or dates: at most 20 bins with round edges between the real .5 and 99.5 percentiles, none an observed
 * value, each held by at least five training persons.
 * @returns null where fewer than five training persons hold a number
 */
export function numberMargin(view: ColumnView, column: NumberCodes, persons: Persons): BinMargin | null {
  const range = view.middle.train;
  if (range === null) return null;
  const unit = gridUnit(column);
  const edges = niceEdges(range[0], range[1], unit).map((edge) => besideValues(edge, column.values));
  const kept = mergedEdges(edges, column, persons);
  if (kept === null) return null;
  const shares = sharesOf(view, binLookup(column.values, kept), kept.length + 1);
  return { kind: "bins", edges: kept, ...shares };
}

/** The edge, moved down until no table holds it: values that are off their column's grid could lie on it. */
function besideValues(edge: number, values: Float64Array): number {
  let moved = edge;
  let shift = Math.max(Math.abs(edge), 1e-6) / 1e6;
  while (holds(values, moved)) {
    moved -= shift;
    shift *= 2;
  }
  return moved;
}

function holds(values: Float64Array, value: number): boolean {
  let low = 1;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return values[low] === value;
}

/** Bin of each code, 0 .. edges.length; 255 for missing. */
function binLookup(values: Float64Array, edges: readonly number[]): Uint8Array {
  const lookup = new Uint8Array(values.length).fill(255, 0, 1);
  let bin = 0;
  for (let code = 1; code < values.length; code++) {
    while (bin < edges.length && values[code] > edges[bin]) bin++;
    lookup[code] = bin;
  }
  return lookup;
}

/** The edges left when every bin with too few training persons has joined a neighbour, the one with fewer; null when all are too few. */
function mergedEdges(edges: readonly number[], column: NumberCodes, persons: Persons): number[] | null {
  const kept = [...edges];
  const count = personCounter(column.codes.train, binLookup(column.values, edges), persons);
  // Bins as ranges of first bins: bin i of the kept ones is `bounds[i] .. bounds[i + 1] - 1`.
  const bounds = Array.from({ length: edges.length + 2 }, (_, i) => i);
  for (let bin = 0; bin < kept.length + 1; ) {
    if (count(bounds[bin], bounds[bin + 1]) >= LEAST_PERSONS) {
      bin++;
      continue;
    }
    if (kept.length === 0) return null;
    const before = bin === 0 ? Infinity : count(bounds[bin - 1], bounds[bin]);
    const after = bin === kept.length ? Infinity : count(bounds[bin + 1], bounds[bin + 2]);
    const border = before <= after ? bin : bin + 1;
    kept.splice(border - 1, 1);
    bounds.splice(border, 1);
    bin = Math.max(0, border - 1);
  }
  return kept;
}

/** Counts the persons with a number in bins from .. to - 1. There are at most 20 bins, so a person's bins are the bits of one integer. */
function personCounter(codes: Uint32Array, lookup: Uint8Array, persons: Persons): (from: number, to: number) => number {
  const masks = new Uint32Array(persons.count);
  for (let row = 0; row < codes.length; row++) {
    const bin = lookup[codes[row]];
    if (bin !== 255) masks[persons.of === null ? row : persons.of[row]] |= 1 << bin;
  }
  const holders = new Map<number, number>();
  for (const mask of masks) holders.set(mask, (holders.get(mask) ?? 0) + 1);
  return (from, to) => {
    let count = 0;
    for (const [mask, times] of holders) if ((mask >>> from) & ((1 << (to - from)) - 1)) count += times;
    return count;
  };
}
