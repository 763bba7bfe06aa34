import type { Codes } from "../../encode/codes.js";
import { toFeatures } from "../../learn/to-features.js";
import { mutualInformation } from "../bayes-net/pair-information.js";

/** Codes of a column are merged into so many before they are counted in pairs. */
const MERGED = 32;

/**
 * What each pair of columns knows of each other: mutual information in nats, less its bias, so about 0 where there is none. O(rows × columns²).
 * @returns [columns × columns], symmetric; 0 on the diagonal
 */
export function pairWorth(data: Codes): Float64Array[] {
  const { columns, rows } = toFeatures(data.columns, MERGED);
  const worth = columns.map(() => new Float64Array(columns.length));
  for (let a = 0; a < columns.length; a++)
    for (let b = 0; b < a; b++) {
      const counts = new Float64Array(columns[a].size * columns[b].size);
      addPairs(counts, columns[a].codes, columns[b].codes, columns[b].size);
      worth[a][b] = worth[b][a] = mutualInformation(counts, columns[a].size, columns[b].size, rows);
    }
  return worth;
}

function addPairs(counts: Float64Array, a: Uint8Array, b: Uint8Array, width: number): void {
  for (let row = 0; row < a.length; row++) counts[a[row] * width + b[row]]++;
}

/**
 * The columns that each column is predicted from: of those drawn before it the ones that know most of it, at most `most`, and none that knows nothing.
 * @param order column numbers, first drawn first
 * @returns positions in the order, ascending, for each position
 */
export function screenPredictors(order: readonly number[], worth: readonly Float64Array[], most: number): number[][] {
  return order.map((column, position) => {
    const own = worth[column];
    const before = Array.from({ length: position }, (_, at) => at).filter((at) => own[order[at]] > 0);
    before.sort((a, b) => own[order[b]] - own[order[a]] || a - b);
    return before.slice(0, most).sort((a, b) => a - b);
  });
}
