import { z } from "zod";
import { binCount, binOf, binsSchema, learnBins } from "./bins.js";
import { drawGrain, grainsSchema, learnGrains } from "./grains.js";
import { learnTails, tailExcess, tailsSchema } from "./tails.js";

/** A learned coding of whole grid units: bins, tails beyond the extreme bins, heaping within them. */
export const numberScaleSchema = z
  .strictObject({ bins: binsSchema, tails: tailsSchema, grains: grainsSchema })
  .refine(({ bins }) => bins.uppers.length === bins.lowers.length && bins.atoms.length === bins.atomValues.length, {
    message: "bins are not whole",
  });
export type NumberScale = z.infer<typeof numberScaleSchema>;

/**
 * Learns the coding of a column of grid units (NaN where there is none).
 * @param minimum persons that a bin or an atom holds at least
 */
export function learnNumberScale(units: Float64Array, person: Uint32Array | undefined, minimum: number): NumberScale {
  const bins = learnBins(units, person, minimum);
  const atoms = new Set(bins.atomValues);
  const between = Float64Array.from(units, (value) => (atoms.has(value) ? Number.NaN : value));
  return { bins, tails: learnTails(units, bins), grains: learnGrains(between) };
}

/** Number of codes of a scale. */
export function scaleSize(scale: NumberScale): number {
  return binCount(scale.bins);
}

/** Draws values of a scale's bins; built once for a column, with the atoms laid out by bin. */
export interface ScaleReader {
  /** The atom of each bin, NaN where the bin is none. */
  atoms: Float64Array;
  scale: NumberScale;
}

/** Prepares a scale for drawing. */
export function scaleReader(scale: NumberScale): ScaleReader {
  const atoms = new Float64Array(scaleSize(scale)).fill(Number.NaN);
  for (let at = 0; at < scale.bins.atoms.length; at++) atoms[scale.bins.atoms[at]] = scale.bins.atomValues[at];
  return { atoms, scale };
}

/** The bin of a value in units. */
export function scaleCode(scale: NumberScale, units: number): number {
  return binOf(scale.bins, units);
}

/** Where a bin begins and ends in units, tails included up to where draws reach; used to test which bins a condition can meet. */
export function binRange({ scale, atoms }: ScaleReader, bin: number): [number, number] {
  const { bins, tails } = scale;
  if (!Number.isNaN(atoms[bin])) return [atoms[bin], atoms[bin]];
  const last = bins.uppers.length;
  const high = bin < last ? bins.uppers[bin] / 2 : upperEdge(scale) + reach(tails.upper);
  const low = bin > 0 ? bins.lowers[bin - 1] / 2 : lowerEdge(scale) - reach(tails.lower);
  return [Math.max(low, tails.floor ?? Number.NEGATIVE_INFINITY), high];
}

/** Where the upper tail starts. */
function upperEdge({ bins, tails }: NumberScale): number {
  return tails.centre ?? bins.lowers[bins.lowers.length - 1] / 2;
}

/** Where the lower tail starts. */
function lowerEdge({ bins, tails }: NumberScale): number {
  return tails.centre ?? bins.uppers[0] / 2;
}

function reach(tail: NumberScale["tails"]["upper"]): number {
  return tail === null ? 0 : Math.max(0.5, tailExcess(tail, 1));
}

/**
 * Draws a value, in units, of a bin: the atom itself, or a grid point between the edges (uniform over the multiples of a drawn step), or
 * a point of the tail.
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
  if (!Number.isNaN(atom)) return atom;
  const { tails, grains } = reader.scale;
  const last = reader.scale.bins.uppers.length;
  if ((bin === 0 || bin === last) && from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY)
    return drawTail(reader.scale, bin, uniform, grain);
  const [low, high] = binRange(reader, bin);
  return gridPoint(Math.max(low, from), Math.min(high, to), tails.floor, grains, uniform, grain);
}

function drawTail(scale: NumberScale, bin: number, uniform: number, grain: number): number {
  const { tails, grains } = scale;
  // A column of one bin has a tail on either side of its centre: each half of the uniform serves one.
  const split = tails.centre !== null;
  const upward = split ? uniform >= 0.5 : bin > 0;
  const u = split ? (upward ? 2 * uniform - 1 : 2 * uniform) : uniform;
  const tail = upward ? tails.upper : tails.lower;
  const excess = tail === null ? 0 : tailExcess(tail, u);
  const edge = upward ? upperEdge(scale) : lowerEdge(scale);
  const step = grains[drawGrain(grains, grain)].step;
  let value = Math.round((upward ? edge + excess : edge - excess) / step) * step;
  // A point that rounding carried over the edge belongs to the neighbour: the next grid point on this side stands for it.
  if (!split && upward && value < edge) value = Math.ceil(edge);
  if (!split && !upward && value > edge) value = Math.floor(edge);
  return tails.floor !== null && value < tails.floor ? tails.floor : value;
}

function gridPoint(
  low: number,
  high: number,
  floor: number | null,
  grains: NumberScale["grains"],
  uniform: number,
  grain: number,
): number {
  const bottom = floor !== null && low < floor ? floor : low;
  for (let at = drawGrain(grains, grain); at >= 0; at--) {
    const step = grains[at].step;
    const first = Math.ceil(bottom / step);
    const points = Math.floor(high / step) - first + 1;
    if (points > 0) return (first + Math.floor(uniform * points)) * step;
  }
  // No multiple of any step in use lies here: the finest grid always has a point between two edges.
  const first = Math.ceil(bottom);
  const points = Math.max(1, Math.floor(high) - first + 1);
  return first + Math.floor(uniform * points);
}
