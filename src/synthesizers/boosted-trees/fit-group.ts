import { Boosting } from "../../learn/boosting.js";
import { logisticLoss } from "../../learn/logistic-loss.js";
import type { Loss } from "../../learn/loss.js";
import { packForest } from "../../learn/pack-forest.js";
import { quickLogisticLoss } from "../../learn/quick-logistic-loss.js";
import { refreshLeaves } from "../../learn/refresh-leaves.js";
import { TreeGrower } from "../../learn/tree-grower.js";
import { DEFAULT_TREE_OPTIONS, type TreeOptions } from "../../learn/tree-options.js";
import { rowsForPersons } from "../autoregressive/rows-for-persons.js";
import type { ColumnRows } from "./column-rows.js";
import { type GroupRows, groupRows, groupSize } from "./group-rows.js";
import type { NodeData } from "./node-data.js";
import type { NodeSettings, TreeShape } from "./options.js";

/** The trees of a group: how many, their bytes (learn/pack-forest.ts), and by how many nats they are better than none on the held-out rows. */
export interface FittedGroup {
  trees: number;
  bytes: Uint8Array<ArrayBuffer>;
  worth: number;
}

/** Groups of more rows may take more rounds. */
const FEW_ROWS = 500;

/**
 * Fits boosted trees to a group of nodes: does a row that reaches the node go left? The held-out rows say how many rounds of which shape; then the values
 * of the leaves are set from all rows.
 * @param trial only find out how much the trees are worth: there are no trees in the answer
 */
export function fitGroup(data: NodeData, column: ColumnRows, group: number, trial: boolean): FittedGroup {
  const { settings } = data;
  const size = groupSize(column, group, data.heldOut);
  if (size.held < settings.heldOutRows) return nothing(0);
  const own = groupRows(data, column, group, size);
  const least = rowsForPersons(data.k, data.person, own.rows);
  if (Math.min(size.ones, size.size - size.ones) < least) return nothing(0);
  const best = chooseTrees(own, settings, least);
  if (best === undefined || trial) return nothing(best?.worth ?? 0);
  const { nodes, roots } = best.boosting;
  const loss = quickLogisticLoss(own.labels);
  refreshLeaves(nodes, roots, best.leaves, loss, own.offsets, settings.rate, settings.lambda);
  const forest = nodes.forest(Uint32Array.from(roots.slice(0, -1)), nodes.count);
  return { trees: best.leaves.length, bytes: packForest(forest, own.features.columns), worth: best.worth };
}

function nothing(worth: number): FittedGroup {
  return { trees: 0, bytes: new Uint8Array(0), worth };
}

/** Trees as far as the held-out rows want them, and the leaf of each row in each. */
interface Trees {
  boosting: Boosting;
  leaves: Uint16Array[];
  worth: number;
}

/** The shape and the number of rounds that are worth most on the held-out rows; undefined where nothing is. */
function chooseTrees(own: GroupRows, settings: NodeSettings, least: number): Trees | undefined {
  const { labels, fitted } = own;
  const options = (shape: TreeShape): TreeOptions => ({
    ...DEFAULT_TREE_OPTIONS,
    ...shape,
    maxLeaves: Number.POSITIVE_INFINITY,
    lambda: settings.lambda,
    minHessian: settings.minHessian,
    minRowsPerLeaf: least,
    minRowsPerBin: settings.minRowsPerBin,
  });
  const grower = new TreeGrower(own.features, undefined, options(settings.shapes[0]), false, fitted);
  const loss = quickLogisticLoss(labels.subarray(0, fitted));
  const check = logisticLoss(labels.subarray(fitted), undefined);
  let best: Trees | undefined;
  for (const shape of settings.shapes) {
    grower.setOptions(options(shape));
    const trees = boostUntilWorse(own, settings, grower, loss, check);
    if (trees.worth >= (best?.worth ?? 0) + settings.worth) best = trees;
    else if (best !== undefined) break;
  }
  return best;
}

/** Boosts until so many rounds on end are no better on the held-out rows, and takes those rounds back. */
function boostUntilWorse(own: GroupRows, settings: NodeSettings, grower: TreeGrower, loss: Loss, check: Loss): Trees {
  const { offsets, fitted } = own;
  const boosting = new Boosting(grower, loss, [offsets.slice()], fitted, settings.rate);
  const held = [boosting.scores[0].subarray(fitted)];
  const most = settings.rounds[offsets.length > FEW_ROWS ? 1 : 0];
  const leaves: Uint16Array[] = [];
  const before = check.mean(held);
  let least = before;
  let kept = 0;
  while (leaves.length < most && leaves.length - kept < settings.patience) {
    boosting.round();
    const own = new Uint16Array(offsets.length);
    grower.writeLeaves(own, boosting.roots[leaves.length]);
    leaves.push(own);
    const lost = check.mean(held);
    if (lost < least) {
      least = lost;
      kept = leaves.length;
    }
  }
  boosting.keep(kept);
  return { boosting, leaves: leaves.slice(0, kept), worth: (before - least) * held[0].length };
}
