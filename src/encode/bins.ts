import { z } from "zod";
import { personCounts } from "./person-counts.js";

/**
 * A partition of a numeric column into bins of at least `minimum` persons. Values are whole numbers of grid units (value = units /
 * 10^decimals), so nothing is rounded here. Edges are odd numbers of half units: a grid point never lies on one, so no stored
 * edge is a record. A value that enough persons hold is an atom: a bin of its own, decoded exactly.
 */
export const binsSchema = z.strictObject({
  /** Upper edge of every bin but the last, in half units, ascending. */
  uppers: z.array(z.int()),
  /** Lower edge of every bin but the first: equal to the upper edge before it, or above it where there is a gap. */
  lowers: z.array(z.int()),
  /** Bin numbers of atoms, ascending, and their values in units. */
  atoms: z.array(z.int().min(0)),
  atomValues: z.array(z.int()),
});
export type Bins = z.infer<typeof binsSchema>;

/** Number of bins. */
export function binCount(bins: Bins): number {
  return bins.uppers.length + 1;
}

/** What `learnBins` needs to know of the sorted distinct values. */
interface Distinct {
  /** Distinct values in units, ascending. */
  values: Float64Array;
  /** Persons that hold each. */
  persons: Uint32Array;
}

interface Draft {
  from: number;
  to: number;
  persons: number;
  atom: boolean;
}

/**
 * Learns the bins of a column (models.md 2.3: each of at least `minimum` persons, heavy values apart).
 * Values between two atoms that are too few for a bin of their own join a neighbour: as part of its range where the neighbour is not
 * much heavier, else by snapping to it.
 * @param units value of each row in grid units; NaN where there is none
 * @param minimum persons a bin holds at least
 */
export function learnBins(units: Float64Array, person: Uint32Array | undefined, minimum: number): Bins {
  const distinct = distinctValues(units, person);
  const drafts = merge(draftBins(distinct, minimum), minimum);
  const bins: Bins = { uppers: [], lowers: [], atoms: [], atomValues: [] };
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    if (draft.atom) {
      bins.atoms.push(at);
      bins.atomValues.push(distinct.values[draft.from]);
    }
    if (at === 0) continue;
    const before = drafts[at - 1];
    const [upper, lower] = edgesBetween(distinct.values, before, draft);
    bins.uppers.push(upper);
    bins.lowers.push(lower);
  }
  return bins;
}

/** The bin of a value in units: the first whose upper edge lies above it; a value in a gap goes to the nearer side. */
export function binOf(bins: Bins, units: number): number {
  const { uppers, lowers } = bins;
  const half = units * 2;
  let low = 0;
  let high = uppers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uppers[middle] > half) high = middle;
    else low = middle + 1;
  }
  if (low > 0 && lowers[low - 1] > half && half - uppers[low - 1] < lowers[low - 1] - half) return low - 1;
  return low;
}

function distinctValues(units: Float64Array, person: Uint32Array | undefined): Distinct {
  const sorted = Float64Array.from(units).sort();
  let rows = sorted.length;
  while (rows > 0 && Number.isNaN(sorted[rows - 1])) rows--;
  let size = 0;
  const values = new Float64Array(rows);
  const counts = new Uint32Array(rows);
  for (let at = 0; at < rows; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) values[size++] = sorted[at];
    counts[size - 1]++;
  }
  const distinct = values.slice(0, size);
  if (person === undefined) return { values: distinct, persons: counts.slice(0, size) };
  const index = new Uint32Array(rows);
  const owner = new Uint32Array(rows);
  let kept = 0;
  for (let row = 0; row < units.length; row++) {
    if (Number.isNaN(units[row])) continue;
    index[kept] = lowerBound(distinct, units[row]);
    owner[kept++] = person[row];
  }
  return { values: distinct, persons: personCounts(index, size, owner) };
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Atoms, and between them runs cut whenever they hold enough persons; the last piece of a run may hold too few. */
function draftBins({ values, persons }: Distinct, minimum: number): Draft[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  for (let at = 0; at < values.length; at++) {
    if (persons[at] >= minimum) {
      open = undefined;
      drafts.push({ from: at, to: at, persons: persons[at], atom: true });
      continue;
    }
    if (open === undefined) {
      open = { from: at, to: at, persons: 0, atom: false };
      drafts.push(open);
    }
    open.to = at;
    open.persons += persons[at];
    if (open.persons >= minimum) open = undefined;
  }
  return drafts;
}

/** Joins every piece that holds too few persons to a neighbour. */
function merge(drafts: Draft[], minimum: number): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const before = merged[merged.length - 1];
    if (before !== undefined && (draft.persons < minimum || before.persons < minimum))
      merged[merged.length - 1] = join(before, draft);
    else merged.push(draft);
  }
  const last = merged[merged.length - 1];
  if (merged.length > 1 && last.persons < minimum) {
    merged.pop();
    merged[merged.length - 1] = join(merged[merged.length - 1], last);
  }
  return merged;
}

/** A light piece snaps to an atom three times its weight; otherwise the two become one range. */
function join(a: Draft, b: Draft): Draft {
  const persons = a.persons + b.persons;
  const heavy = a.atom && a.persons >= 3 * b.persons ? a : b.atom && b.persons >= 3 * a.persons ? b : undefined;
  if (heavy !== undefined) return { ...heavy, persons };
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), persons, atom: false };
}

/**
 * The edges between two neighbours: half-way between the nearest values, or, where that gap is wider than the values of a bin are apart, half
 * such a step outside the bin, so that a bin does not spread over empty ground.
 */
function edgesBetween(values: Float64Array, before: Draft, after: Draft): [number, number] {
  const last = values[before.to];
  const first = values[after.from];
  const middle = halfUnit((last + first) / 2);
  const reach = (draft: Draft) =>
    draft.to > draft.from ? (values[draft.to] - values[draft.from]) / (draft.to - draft.from) / 2 : 0;
  const upper = before.atom ? halfUnit(last + 0.5) : Math.min(middle, halfUnit(last + Math.max(0.5, reach(before))));
  const lower = after.atom ? halfUnit(first - 0.5) : Math.max(middle, halfUnit(first - Math.max(0.5, reach(after))));
  return [Math.min(upper, middle), Math.max(lower, middle)];
}

/** The odd number of half units in the unit that holds a place given in units: strictly between two grid points. */
function halfUnit(place: number): number {
  return 2 * Math.floor(place) + 1;
}
