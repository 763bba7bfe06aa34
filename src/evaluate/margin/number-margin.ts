import type { NumberCodes } from "../code-column.js";
import type { ColumnView } from "../column-view.js";
import type { Side } from "../evaluation-input.js";
import { gridUnit } from "../grid-unit.js";
import { LEAST_PERSONS } from "../least-persons.js";
import type { Persons } from "../persons.js";
import { tallyPersons } from "../tally-persons.js";
import { binHolders } from "./bin-holders.js";
import { findAtoms } from "./find-atoms.js";
import type { Atom, BinMargin } from "./margin.js";
import { mergedEdges } from "./merged-edges.js";
import { edgeGrid, niceEdges } from "./nice-edges.js";
import { sharesOf } from "./shares-of.js";

/**
 * The margin of a column of numbers or dates: at most 20 bins with round edges between the real .5 and 99.5 percentiles, none an observed
 * value, and the values that many hold apart from them.
 * @returns null where fewer than five training persons hold a number
 */
export function numberMargin(
  view: ColumnView,
  column: NumberCodes,
  persons: Readonly<Record<Side, Persons>>,
): BinMargin | null {
  const range = view.middle.train;
  if (range === null) return null;
  const unit = gridUnit(column);
  const edges = niceEdges(range[0], range[1], unit).map((edge) => besideValues(edge, column.values));
  const holders = binHolders(column.codes.holdout, binLookup(column.values, edges, []), persons.holdout);
  const isShown = holders(0, edges.length + 1) >= LEAST_PERSONS;
  const held = isShown ? tallyPersons(column.codes.holdout, column.size, persons.holdout) : null;
  const grid = edgeGrid(range[0], range[1], unit);
  // Where a bin is one unit wide, each value stands apart already.
  const atoms = grid !== null && grid.step === grid.grid ? [] : findAtoms(view, column, held);
  const bins = (apart: readonly number[]) => {
    const lookup = binLookup(column.values, edges, apart);
    const train = binHolders(column.codes.train, lookup, persons.train);
    return mergedEdges(edges, train, held && binHolders(column.codes.holdout, lookup, persons.holdout));
  };
  // What is left beside the atoms may be too few for a bin of its own: then nothing stands apart.
  const beside = bins(atoms);
  const apart = beside === null ? [] : atoms;
  const kept = beside ?? bins([]);
  if (kept === null) return null;
  const shares = sharesOf(view, binLookup(column.values, kept, apart), kept.length + 1, isShown);
  const none = { step: 0, grid: null };
  const spaced = kept.length === 0 || grid === null ? none : grid;
  return { kind: "bins", edges: kept, ...spaced, ...shares, atoms: atomShares(view, column, apart, isShown) };
}

function atomShares(view: ColumnView, { values }: NumberCodes, atoms: readonly number[], isShown: boolean): Atom[] {
  const lookup = new Uint8Array(values.length).fill(255);
  atoms.forEach((code, place) => {
    lookup[code] = place;
  });
  const { train, twin, holdout } = sharesOf(view, lookup, atoms.length, isShown);
  return atoms.map((code, i) => ({
    value: values[code],
    train: train[i],
    twin: twin[i],
    holdout: holdout === null ? null : holdout[i],
  }));
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

/** Bin of each code, 0 .. edges.length; 255 for missing and for what stands apart. */
function binLookup(values: Float64Array, edges: readonly number[], apart: readonly number[]): Uint8Array {
  const lookup = new Uint8Array(values.length).fill(255, 0, 1);
  let bin = 0;
  for (let code = 1; code < values.length; code++) {
    while (bin < edges.length && values[code] > edges[bin]) bin++;
    lookup[code] = bin;
  }
  for (const code of apart) lookup[code] = 255;
  return lookup;
}
