import { z } from "zod";
import { binCount, binOf, binsSchema, learnBins } from "./bins.js";
import { drawTail, tailReach } from "./draw-tail.js";
import { DECIMAL_STEPS, drawGridPoint, grainsSchema, learnGrains } from "./grains.js";
import { learnTails, leastUnit, tailsSchema } from "./tails.js";
import { valueHolders } from "./value-holders.js";

/** A learned coding of whole grid units: bins, tails beyond the extreme bins, heaping within them. */
const partsSchema = z.strictObject({ bins: binsSchema, tails: tailsSchema, grains: grainsSchema });
export const numberScaleSchema = partsSchema.refine(isWhole, { message: "the bins are not whole" });
export type NumberScale = z.infer<typeof numberScaleSchema>;

/** Most bins of a scale. */
const MOST_BINS = 4096;

/**
 * Learns the coding of a column of grid units (NaN where there is none), which at least `minimum` persons hold.
 * @param minimum persons that a bin or an atom holds at least
 * @param steps what values of the column may be rounded to
 */
export function learnNumberScale(
  units: Float64Array,
  person: Uint32Array | undefined,
  minimum: number,
  { most = MOST_BINS, steps = DECIMAL_STEPS }: { most?: number; steps?: readonly number[] } = {},
): NumberScale {
  const holders = valueHolders(units, person);
  // Persons of many rows are in many bins: rows bound the number of bins where persons do not.
  const bins = learnBins(holders, { persons: minimum, rows: Math.ceil(holders.sorted.length / most) });
  const atoms = new Set(bins.atomValues);
  const between = holders.rows.map((rows, at) => (atoms.has(holders.values[at]) ? 0 : rows));
  return { bins, tails: learnTails(holders.sorted, bins), grains: learnGrains(holders.values, between, steps) };
}

/** Number of codes of a scale. */
export function scaleSize(scale: NumberScale): number {
  return binCount(scale.bins);
}

/** The bin of a value in units. */
export function scaleCode(scale: NumberScale, units: number): number {
  return binOf(scale.bins, units);
}

/** A scale ready for drawing: built once for a column. */
export interface ScaleReader {
  scale: NumberScale;
  /** The atom of each bin, NaN where the bin is none. */
  atoms: Float64Array;
  /** Where each bin begins and ends, in units; the tails up to where draws reach. */
  lows: Float64Array;
  highs: Float64Array;
}

/** No draw goes further from 0: half units are exact up to here. */
const FARTHEST = 4503599627370495;

/** Prepares a scale for drawing. */
export function scaleReader(scale: NumberScale): ScaleReader {
  const { bins, tails } = scale;
  const size = scaleSize(scale);
  const atoms = new Float64Array(size).fill(Number.NaN);
  for (let at = 0; at < bins.atoms.length; at++) atoms[bins.atoms[at]] = bins.atomValues[at];
  const reach = tailReach(scale);
  const lows = Float64Array.from(atoms, (_, bin) =>
    bin === 0 ? Math.max(reach.low, -FARTHEST) : bins.lowers[bin - 1] / 2,
  );
  const highs = Float64Array.from(atoms, (_, bin) =>
    bin === size - 1 ? Math.min(reach.high, FARTHEST) : bins.uppers[bin] / 2,
  );
  const least = leastUnit(tails.sign);
  for (let bin = 0; bin < size; bin++) {
    if (!Number.isNaN(atoms[bin])) lows[bin] = highs[bin] = atoms[bin];
    else lows[bin] = Math.max(lows[bin], least);
  }
  return { scale, atoms, lows, highs };
}

/** Where a bin begins and ends in units, tails included up to where draws reach; used to test which bins a condition can meet. */
export function binRange({ lows, highs }: ScaleReader, bin: number): [number, number] {
  return [lows[bin], highs[bin]];
}

const { max, min } = Math;
const { isNaN: isNone } = Number;

/**
 * Draws a value, in units, of a bin: the atom itself, a grid point between the edges, or a point of the tail.
 * @param from least unit allowed (a condition may cut through the bin)
 * @param to greatest unit allowed
 * @param uniform chooses the place; `grain` chooses the step
 */
export function drawFromBin(
  reader: ScaleReader,
  bin: number,
  from: number,
  to: number,
  uniform: number,
  grain: number,
): number {
  const atom = reader.atoms[bin];
  if (!isNone(atom)) return atom;
  const low = max(reader.lows[bin], from);
  const high = min(reader.highs[bin], to);
  return bin === 0 || bin === reader.atoms.length - 1
    ? drawTail(reader.scale, bin > 0, low, high, uniform, grain)
    : drawGridPoint(reader.scale.grains, low, high, uniform, grain);
}

/** What drawing relies on: edges in order, atoms in order and inside their bins, a tail or an atom at either end. */
function isWhole({ bins, tails }: z.infer<typeof partsSchema>): boolean {
  const { uppers, lowers, atoms, atomValues } = bins;
  const last = uppers.length;
  if (lowers.length !== last || atoms.length !== atomValues.length) return false;
  for (let at = 0; at < last; at++)
    if (lowers[at] < uppers[at] || (at > 0 && uppers[at] <= lowers[at - 1])) return false;
  for (let at = 0; at < atoms.length; at++) {
    const [bin, half] = [atoms[at], atomValues[at] * 2];
    if (bin > last || (at > 0 && bin <= atoms[at - 1])) return false;
    if ((bin < last && half >= uppers[bin]) || (bin > 0 && half <= lowers[bin - 1])) return false;
  }
  const isAtom = (bin: number) => atoms.includes(bin);
  return (
    (tails.lower === null) === isAtom(0) &&
    (tails.upper === null) === isAtom(last) &&
    (tails.centre !== null) === (last === 0 && !isAtom(0))
  );
}
