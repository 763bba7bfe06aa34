import type { CellCounts } from "./cell-counts.js";
import type { CodedRows } from "./coded-rows.js";
import { designEffect } from "./design-effect.js";
import type { ExpectedDeviation } from "./expected-deviation.js";

/**
 * The total variation distance ½ Σ |p - q| of the cells of two tables, 0 .. 1, and its mean over all ways to share the rows of both out between
 * them, given what each cell holds: what it is between samples of one population, exact for every cell (`ExpectedDeviation`). Where persons
 * have several rows a cell's rows are taken as fewer blocks (`designEffect`). O(cells).
 * @param real counts of `realRows`, the reference; at least one row each
 * @param other counts of `otherRows` over the same columns
 * @param slopes filled, for cells that `other` holds, with how a row of it there changes the distance: derivative less mean derivative, over its rows
 */
export function cellDistance(
  real: CellCounts,
  realRows: CodedRows,
  other: CellCounts,
  otherRows: CodedRows,
  cells: number,
  deviation: ExpectedDeviation,
  slopes: Float64Array,
): { distance: number; expected: number } {
  const a = realRows.rows;
  const b = otherRows.rows;
  let distance = 0;
  let expected = 0;
  let mean = 0;
  for (let cell = 0; cell < cells; cell++) {
    const m = real.counts[cell] + other.counts[cell];
    if (m === 0) continue;
    const q = other.counts[cell] / b;
    const gap = q - real.counts[cell] / a;
    distance += Math.abs(gap);
    const effect = designEffect(real, realRows, other, otherRows, cell);
    expected += effect === 1 ? deviation.of(m) : deviation.ofClustered(m, effect);
    slopes[cell] = Math.sign(gap) / 2;
    mean += q * slopes[cell];
  }
  for (let cell = 0; cell < cells; cell++) slopes[cell] = (slopes[cell] - mean) / b;
  return { distance: distance / 2, expected: (expected * (1 / a + 1 / b)) / 2 };
}
