import { z } from "zod";
import { type Bins, binCount } from "./bins.js";

/**
 * A generalised Pareto tail beyond an edge: excess = scale / shape x ((1 - u)^-shape - 1), exponential at shape 0. It stands in
 * for the extreme bins, so that neither the least nor the greatest observed value is stored or repeated.
 * @see Pickands, Annals of Statistics 3 (1975) 119-131
 */
export const tailSchema = z.strictObject({
  scale: z.number().min(0),
  shape: z.number().min(-1).max(1),
});
export type Tail = z.infer<typeof tailSchema>;

export const tailsSchema = z.strictObject({
  /** Below the first bin's upper edge; null where the first bin is an atom. */
  lower: tailSchema.nullable(),
  /** Above the last bin's lower edge; null where the last bin is an atom. */
  upper: tailSchema.nullable(),
  /** No drawn value lies below this bound, in units; null for none. 0 where no value is negative. */
  floor: z.int().nullable(),
  /** Where both tails start when the column is one bin that is no atom: the mean, in units; otherwise null. */
  centre: z.int().nullable(),
});
export type Tails = z.infer<typeof tailsSchema>;

/** Rows beyond this many take no part in the shape: they belong to the bulk. */
const SHAPE_ROWS = 200;
/** Fewer excesses than this say nothing about the shape: the tail is taken as exponential. */
const SHAPE_NEEDS = 40;

/** Fits both tails of a column to its values in units (NaN where there is none). */
export function learnTails(units: Float64Array, bins: Bins): Tails {
  const sorted = Float64Array.from(units).sort();
  let rows = sorted.length;
  while (rows > 0 && Number.isNaN(sorted[rows - 1])) rows--;
  const values = sorted.subarray(0, rows);
  const last = binCount(bins) - 1;
  if (rows === 0) return { lower: null, upper: null, floor: null, centre: null };
  const isAtom = (bin: number) => bins.atoms.includes(bin);
  const floor = values[0] >= 0 ? 0 : null;
  const mirrored = Float64Array.from(values, (value) => -value).reverse();
  if (last === 0 && !isAtom(0)) {
    const centre = Math.round(values.reduce((sum, value) => sum + value, 0) / rows);
    return { lower: fitTail(mirrored, -centre), upper: fitTail(values, centre), floor, centre };
  }
  return {
    lower: isAtom(0) ? null : fitTail(mirrored, -bins.uppers[0] / 2),
    upper: isAtom(last) ? null : fitTail(values, bins.lowers[last - 1] / 2),
    floor,
    centre: null,
  };
}

/**
 * Fits the tail above an edge: the shape by probability-weighted moments of the larger values, the scale so that the mean excess of the
 * extreme bin comes out.
 * @param values ascending
 * @see Hosking and Wallis, Technometrics 29 (1987) 339-349, equation 8
 */
export function fitTail(values: Float64Array, edge: number): Tail {
  let beyond = 0;
  let sum = 0;
  for (let at = values.length - 1; at >= 0 && values[at] > edge; at--) {
    sum += values[at] - edge;
    beyond++;
  }
  if (beyond === 0 || sum === 0) return { scale: 0, shape: 0 };
  const shape = tailShape(values);
  return { scale: (sum / beyond) * (1 - shape), shape };
}

function tailShape(values: Float64Array): number {
  const rows = Math.min(SHAPE_ROWS, Math.floor(values.length / 10));
  if (rows < SHAPE_NEEDS) return 0;
  const threshold = values[values.length - rows - 1];
  // a0 and a1 are the moments E[X] and E[X (1 - F)] of the excesses, estimated from their order.
  let a0 = 0;
  let a1 = 0;
  for (let at = 0; at < rows; at++) {
    const excess = values[values.length - rows + at] - threshold;
    a0 += excess / rows;
    a1 += (excess * (rows - 1 - at)) / (rows - 1) / rows;
  }
  const spread = a0 - 2 * a1;
  // shape = 2 - a0 / (a0 - 2 a1), the sign of Hosking and Wallis turned; bounded so that means and variances stay finite.
  return spread <= 0 ? 0 : Math.max(-0.5, Math.min(0.4, 2 - a0 / spread));
}

/** How far beyond its edge a tail reaches at probability `uniform`, in units. */
export function tailExcess(tail: Tail, uniform: number): number {
  // The far end of a fitted tail is guesswork: a draw stays within its lower 98 %, where the data were.
  const u = uniform * 0.98;
  if (Math.abs(tail.shape) < 1e-6) return -tail.scale * Math.log1p(-u);
  return (tail.scale / tail.shape) * (Math.exp(-tail.shape * Math.log1p(-u)) - 1);
}
