import type { Cancellation } from "../../core/context.js";
import { pearson } from "../../core/math/pearson.js";
import type { NumberCodes } from "../code-column.js";
import type { Side } from "../evaluation-input.js";
import { tally } from "../tally.js";

/** Two correlations of each pair asked for; NaN where undefined. */
export interface Correlations {
  readonly pearson: Float64Array;
  readonly spearman: Float64Array;
}

/**
 * Pearson's and Spearman's correlation of pairs of columns on one side, rows with a missing cell left out. Ranks are taken among all numbers
 * of a column, once, not anew among the rows complete in each pair: the two are equal without missing cells. O(pairs × rows).
 * @param pairs places in `columns`; pairs with the same first place stand together
 */
export function correlations(
  columns: readonly NumberCodes[],
  side: Side,
  pairs: readonly (readonly [number, number])[],
  signal?: Cancellation,
): Correlations {
  const ranked = columns.map((column) => midRanks(column, side));
  const rows = columns[0]?.codes[side].length ?? 0;
  const buffers = Array.from({ length: 4 }, () => new Float64Array(rows));
  const [x, y, rankX, rankY] = buffers;
  const out = { pearson: new Float64Array(pairs.length), spearman: new Float64Array(pairs.length) };
  let loaded = -1;
  pairs.forEach(([a, b], pair) => {
    signal?.throwIfAborted();
    if (a !== loaded) {
      numbersInto(x, columns[a], side);
      rankX.set(ranked[a]);
      loaded = a;
    }
    numbersInto(y, columns[b], side);
    rankY.set(ranked[b]);
    out.pearson[pair] = pearson(x, y);
    out.spearman[pair] = pearson(rankX, rankY);
  });
  return out;
}

function numbersInto(out: Float64Array, { values, codes }: NumberCodes, side: Side): void {
  const own = codes[side];
  for (let row = 0; row < own.length; row++) out[row] = values[own[row]];
}

/** Mid-ranks, NaN for missing. In 32 bits a rank and a half is exact up to eight million rows. */
function midRanks({ codes, size }: NumberCodes, side: Side): Float32Array {
  const counts = tally(codes[side], size);
  const rank = new Float64Array(size).fill(Number.NaN);
  let below = 0;
  for (let code = 1; code < size; code++) {
    rank[code] = below + (counts[code] + 1) / 2;
    below += counts[code];
  }
  const own = codes[side];
  const out = new Float32Array(own.length);
  for (let row = 0; row < own.length; row++) out[row] = rank[own[row]];
  return out;
}
