import { z } from "zod";
import type { ValueHolders } from "./value-holders.js";

/**
 * A partition of a numeric column into bins that several persons share. Values are whole numbers of grid units (value = units /
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

/** What every bin holds at least. */
export interface LeastHolders {
  persons: number;
  rows: number;
}

/** A stretch of distinct values, by their places, that becomes one bin. */
interface Draft extends LeastHolders {
  from: number;
  to: number;
  atom: boolean;
}

/** Number of bins. */
export function binCount(bins: Bins): number {
  return bins.uppers.length + 1;
}

/**
 * Learns the bins of a column (quantile bins with heavy values apart). Values between two atoms that are too few for a bin of their own join
 * the nearer neighbour: as part of its range where that is not much heavier, else by snapping to it.
 */
export function learnBins(holders: ValueHolders, least: LeastHolders): Bins {
  const { values } = holders;
  const drafts = joinLight(draftBins(holders, least), holders, least);
  const bins: Bins = { uppers: [], lowers: [], atoms: [], atomValues: [] };
  for (let at = 0; at < drafts.length; at++) {
    if (drafts[at].atom) {
      bins.atoms.push(at);
      bins.atomValues.push(values[drafts[at].from]);
    }
    if (at === 0) continue;
    const [upper, lower] = edgesBetween(values, drafts[at - 1], drafts[at]);
    bins.uppers.push(upper);
    bins.lowers.push(lower);
  }
  return bins;
}

/** The bin of a value in units: the first whose upper edge lies above it; a value in a gap goes to the nearer side. */
export function binOf({ uppers, lowers }: Bins, units: number): number {
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

/** The odd number of half units in the unit that holds a place given in units: strictly between two grid points. */
export function halfUnit(place: number): number {
  return 2 * Math.floor(place) + 1;
}

/** Atoms, and between them runs cut whenever enough hold them; the last piece of a run may be too light. */
function draftBins({ values, rows, persons, countPersons }: ValueHolders, least: LeastHolders): Draft[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  let count = countPersons();
  for (let at = 0; at < values.length; at++) {
    const alone = { from: at, to: at, persons: persons[at], rows: rows[at], atom: true };
    if (!isLight(alone, least)) {
      open = undefined;
      drafts.push(alone);
      continue;
    }
    if (open === undefined) {
      open = { from: at, to: at, persons: 0, rows: 0, atom: false };
      drafts.push(open);
      count = countPersons();
    }
    open.to = at;
    open.persons = count(at);
    open.rows += rows[at];
    if (!isLight(open, least)) open = undefined;
  }
  return drafts;
}

function isLight(draft: LeastHolders, least: LeastHolders): boolean {
  return draft.persons < least.persons || draft.rows < least.rows;
}

/** Joins every piece that is too light to its nearer neighbour. */
function joinLight(drafts: readonly Draft[], holders: ValueHolders, least: LeastHolders): Draft[] {
  const gap = (a: Draft, b: Draft) => holders.values[b.from] - holders.values[a.to];
  const joined: Draft[] = [];
  let carried: Draft | undefined;
  for (let at = 0; at < drafts.length; at++) {
    const draft = carried === undefined ? drafts[at] : join(carried, drafts[at], holders);
    carried = undefined;
    const before = joined[joined.length - 1];
    const after = drafts[at + 1];
    if (!isLight(draft, least) || (before === undefined && after === undefined)) joined.push(draft);
    else if (before === undefined || (after !== undefined && gap(draft, after) < gap(before, draft))) carried = draft;
    else joined[joined.length - 1] = join(before, draft, holders);
  }
  return joined;
}

/** A light piece snaps to an atom three times its weight; otherwise the two become one range. */
function join(a: Draft, b: Draft, { countPersons }: ValueHolders): Draft {
  const rows = a.rows + b.rows;
  const heavy = a.atom && a.rows >= 3 * b.rows ? a : b.atom && b.rows >= 3 * a.rows ? b : undefined;
  if (heavy !== undefined) return { ...heavy, rows };
  const range = { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), persons: 0, rows, atom: false };
  const count = countPersons();
  for (let at = range.from; at <= range.to; at++) range.persons = count(at);
  return range;
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
