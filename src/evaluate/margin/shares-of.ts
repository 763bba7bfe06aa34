import type { ColumnView } from "../column-view.js";
import { rounded } from "../figure.js";
import type { Shares } from "./margin.js";

/**
 * The share of the cells that hold a value which falls into each of some groups; zeros on a side without a value.
 * @param lookup group of each code; what is at or past `groups` is left out
 * @param withHoldout false: the holdout is not shown
 */
export function sharesOf(view: ColumnView, lookup: ArrayLike<number>, groups: number, withHoldout: boolean): Shares {
  const shares = (counts: Uint32Array) => {
    const sums = new Float64Array(groups);
    let total = 0;
    for (let code = 1; code < counts.length; code++) {
      total += counts[code];
      if (lookup[code] < groups) sums[lookup[code]] += counts[code];
    }
    return Array.from(sums, (sum) => (total === 0 ? 0 : rounded(sum / total)));
  };
  const { train, holdout, twin } = view.counts;
  return { train: shares(train), twin: shares(twin), holdout: withHoldout ? shares(holdout) : null };
}
