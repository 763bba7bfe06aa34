import { z } from "zod";

/**
 * A generalised Pareto tail beyond an edge: excess = scale / shape x ((1 - u)^-shape - 1), exponential at shape 0.
 * @see Pickands, Annals of Statistics 3 (1975) 119-131. doi:10.1214/aos/1176343003
 */
export const tailSchema = z.strictObject({
  scale: z.number().min(0),
  shape: z.number().min(-1).max(1),
});
export type Tail = z.infer<typeof tailSchema>;

/** Rows beyond this many take no part in the shape: they belong to the bulk. */
const SHAPE_ROWS = 200;
/** Fewer excesses than this say nothing about the shape: the tail is taken as exponential. */
const SHAPE_NEEDS = 40;
/** The far end of a fitted tail is guesswork: draws stay within this lower part of it, where the data were. */
const REACHED = 0.99;
/** A shape nearer to 0 than this is exponential. */
const NO_SHAPE = 1e-6;

/**
 * Fits the tail above an edge: the shape by probability-weighted moments of the larger values, the scale so that the mean excess beyond the
 * edge comes out.
 * @param sorted ascending
 */
export function fitTail(sorted: Float64Array, edge: number): Tail {
  let beyond = 0;
  let sum = 0;
  for (let at = sorted.length - 1; at >= 0 && sorted[at] > edge; at--) {
    sum += sorted[at] - edge;
    beyond++;
  }
  if (beyond === 0) return { scale: 0, shape: 0 };
  const rows = Math.min(SHAPE_ROWS, Math.floor(sorted.length / 10));
  const shape = rows < SHAPE_NEEDS ? 0 : tailShape(sorted, rows);
  return { scale: (sum / beyond) * (1 - shape), shape };
}

/**
 * The shape of the tail above the `rows` greatest values: 2 - a0 / (a0 - 2 a1), with a0 and a1 the moments E[X] and E[X (1 - F)] of the
 * excesses; kept within -0.5 … 0.4, where the mean and the variance of a draw are finite.
 * @see Hosking and Wallis, Technometrics 29 (1987) 339-349, section 3 (their k is minus the shape). doi:10.1080/00401706.1987.10488243
 */
function tailShape(sorted: Float64Array, rows: number): number {
  const threshold = sorted[sorted.length - rows - 1];
  let a0 = 0;
  let a1 = 0;
  for (let at = 0; at < rows; at++) {
    const excess = sorted[sorted.length - rows + at] - threshold;
    a0 += excess / rows;
    a1 += (excess * (rows - 1 - at)) / (rows - 1) / rows;
  }
  const spread = a0 - 2 * a1;
  return spread <= 0 ? 0 : Math.max(-0.5, Math.min(0.4, 2 - a0 / spread));
}

/** How far beyond its edge a tail reaches at the share `uniform` of its draws, 0 to 1. */
export function tailExcess({ scale, shape }: Tail, uniform: number): number {
  const survival = Math.log1p(-uniform * REACHED);
  if (Math.abs(shape) < NO_SHAPE) return -scale * survival;
  return (scale / shape) * Math.expm1(-shape * survival);
}

/** The share of a tail's draws that fall within `excess` of its edge: the inverse of {@link tailExcess}. */
export function tailShare({ scale, shape }: Tail, excess: number): number {
  if (!(excess > 0)) return 0;
  if (scale === 0) return 1;
  const stretch = Math.max(-1, (shape * excess) / scale);
  const survival = Math.abs(shape) < NO_SHAPE ? excess / scale : Math.log1p(stretch) / shape;
  return Math.min(1, -Math.expm1(-survival) / REACHED);
}
