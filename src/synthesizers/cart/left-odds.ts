import type { Tree } from "../../learn/tree.js";
import type { Descent } from "./descend.js";

const { log } = Math;

/** Of a tree over two sides: the log-odds of going left at each leaf, less those of all rows. */
export function leftOdds({ feature, left }: Tree, { runs, first }: Descent): Float64Array {
  const odds = new Float64Array(feature.length);
  for (let node = 0; node < feature.length; node++) {
    if (feature[node] < 0) continue;
    // The left side is the first run, and the right one the last: together they are all there is.
    const [one, other] = [first[node], first[node + 1] - 1];
    odds[left[node]] = odds[node] + log(runs.left.ratio[one] / runs.left.ratio[other]);
    odds[left[node] + 1] = odds[node] + log(runs.right.ratio[one] / runs.right.ratio[other]);
    odds[node] = 0;
  }
  return odds;
}
