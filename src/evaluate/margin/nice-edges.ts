import { powerOfTen } from "../../core/math/powers-of-ten.js";

/** Inner edges at most; with the two open ends they make 20 bins. */
const MOST_EDGES = 19;

/** Where edges lie: each is a multiple of `step`, less half of `grid` or, where that is null, less a hundredth of the step. */
export interface EdgeGrid {
  readonly step: number;
  readonly grid: number | null;
}

/**
 * The grid of round edges between two numbers.
 * @param unit distance between neighbours of the grid on which the column is written, above 0; null where it is not known
 * @returns null where there is no edge: low is not under high, or the step would lie outside 10^±21
 */
export function edgeGrid(low: number, high: number, unit: number | null): EdgeGrid | null {
  const step = low < high ? niceStep(Math.max((high - low) / (MOST_EDGES - 1), unit ?? 0)) : null;
  if (step === null) return null;
  // A grid too fine to be seen beside the step is as good as none: half of it would only be lost, or print as a row of nines.
  return { step, grid: unit === null || unit < step / 1e7 ? null : unit };
}

/**
 * Round edges between two numbers: multiples of 1, 2 or 5 times a power of ten, moved down by half the distance between neighbours of the
 * grid on which the column is written, so that an edge lies between values and is none.
 * @param unit the grid's distance, above 0; null where it is not known; then, and where it is below 10^-7 of the step, edges move by a hundredth of their step
 * @returns ascending, at most 19; none where low is not under high
 */
export function niceEdges(low: number, high: number, unit: number | null): number[] {
  const found = edgeGrid(low, high, unit);
  if (found === null) return [];
  const { step, grid } = found;
  const shift = grid === null ? step / 100 : grid / 2;
  const edges: number[] = [];
  for (let k = Math.ceil(low / step); edges.length < MOST_EDGES; k++) {
    // 15 digits, so that a tenth of a sum is not written with seventeen.
    const edge = Number((k * step - shift).toPrecision(15));
    if (edge >= high) break;
    edges.push(edge);
  }
  return edges;
}

/** The least of 1, 2, 5 times a power of ten that is at least this; null outside 10^±21. */
export function niceStep(least: number): number | null {
  if (!(least > 1e-21 && least < 1e21)) return null;
  let exponent = -22;
  while (powerOfTen(exponent + 1) <= least) exponent++;
  for (const digit of [1, 2, 5]) {
    // Dividing rounds once: 5 × 10^-3 would be a product of two roundings.
    const step = exponent < 0 ? digit / powerOfTen(-exponent) : digit * powerOfTen(exponent);
    if (step >= least) return step;
  }
  return powerOfTen(exponent + 1);
}
