import { LEAST_PERSONS } from "../least-persons.js";
import { type BinHolders, isFew } from "./bin-holders.js";

/**
 * The edges left when every bin with fewer than five training persons, or with one to four holdout persons, has joined a neighbour, the one
 * with fewer training persons.
 * @param holdout null where the holdout is not shown
 * @returns null when all bins together are still too few
 */
export function mergedEdges(edges: readonly number[], train: BinHolders, holdout: BinHolders | null): number[] | null {
  const kept = [...edges];
  // Bins as ranges of first bins: bin i of the kept ones is `bounds[i] .. bounds[i + 1] - 1`.
  const bounds = Array.from({ length: edges.length + 2 }, (_, i) => i);
  const enough = (from: number, to: number) =>
    train(from, to) >= LEAST_PERSONS && !(holdout !== null && isFew(holdout(from, to)));
  for (let bin = 0; bin < kept.length + 1; ) {
    if (enough(bounds[bin], bounds[bin + 1])) {
      bin++;
      continue;
    }
    if (kept.length === 0) return null;
    const before = bin === 0 ? Infinity : train(bounds[bin - 1], bounds[bin]);
    const after = bin === kept.length ? Infinity : train(bounds[bin + 1], bounds[bin + 2]);
    const border = before <= after ? bin : bin + 1;
    kept.splice(border - 1, 1);
    bounds.splice(border, 1);
    bin = Math.max(0, border - 1);
  }
  return kept;
}
