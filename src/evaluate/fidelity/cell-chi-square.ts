import type { CellCounts } from "./cell-counts.js";
import type { CodedRows } from "./coded-rows.js";
import { designEffect } from "./design-effect.js";

/**
 * Pearson's X² between the cells of two tables, Σ (s - m c)² / (m c (1 - c)): m rows of both in a cell, s of them the second table's, c its share
 * of all N rows. With p̂ = s/m the propensity score of a row in the cell, pMSE = Σ m (p̂ - c)² / N = X² c (1 - c) / N. O(cells).
 *
 * Expected is its mean over all ways to share the rows out, (cells held - 1) N / (N - 1); where persons have several rows each cell counts with
 * its design effect, the first-order correction of Rao and Scott. 0 where one cell holds everything.
 * @param slopes filled, for cells that `other` holds, with how a row of it there changes X²: derivative less mean derivative, over its rows
 * @see Rao and Scott, "On chi-squared tests for multiway contingency tables with cell proportions estimated from survey data", Annals of
 * Statistics 12 (1984) 46-60. doi:10.1214/aos/1176346391
 */
export function cellChiSquare(
  real: CellCounts,
  realRows: CodedRows,
  other: CellCounts,
  otherRows: CodedRows,
  cells: number,
  slopes: Float64Array,
): { chi: number; expected: number } {
  const a = realRows.rows;
  const b = otherRows.rows;
  const all = a + b;
  let chi = 0;
  let expected = 0;
  let mean = 0;
  for (let cell = 0; cell < cells; cell++) {
    const m = real.counts[cell] + other.counts[cell];
    if (m === 0) continue;
    const q = other.counts[cell] / b;
    const gap = q - real.counts[cell] / a;
    // N (p̂ - c).
    const scaled = (gap * a * b) / m;
    chi += gap * scaled;
    expected += designEffect(real, realRows, other, otherRows, cell) * (1 - m / all);
    slopes[cell] = chiSlope(scaled, a);
    mean += q * slopes[cell];
  }
  for (let cell = 0; cell < cells; cell++) slopes[cell] = (slopes[cell] - mean) / b;
  return { chi, expected: all > 1 ? (expected * all) / (all - 1) : 0 };
}

/**
 * How X² changes as the second table's share of a cell grows: 2 u - u²/a.
 * @param scaled u = N (p̂ - c), p̂ the second table's share of the cell's rows and c that of all N
 * @param a rows of the first table
 */
export function chiSlope(scaled: number, a: number): number {
  return 2 * scaled - (scaled * scaled) / a;
}
