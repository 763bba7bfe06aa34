import { joinBytes } from "../../core/join-bytes.js";
import type { FeatureColumn } from "../../learn/features.js";
import { packForest } from "../../learn/pack-forest.js";
import { codeTree } from "../autoregressive/code-tree.js";
import type { Margin } from "../margin-json.js";
import { descend } from "./descend.js";
import type { FitData } from "./fit-data.js";
import { type FittedTrees, noTrees } from "./fitted-trees.js";
import { leftOdds } from "./left-odds.js";
import { OF_SIDES } from "./run-settings.js";
import { halves, type Target, targetByPlace } from "./target.js";
import { worthySplits } from "./worthy-splits.js";

/** Fits a tree of Gini's at each node of the tree over a column's codes: its leaves say how likely a row goes left. */
export function fitSides(data: FitData, columns: FeatureColumn[], column: number, trial: boolean): FittedTrees {
  const margin = data.margins[column];
  const tree = codeTree(margin);
  const target = bySequence(data, column, margin, tree.codes);
  const nodes = tree.from.length;
  const out = noTrees("sides", nodes);
  const parts: Uint8Array[] = [];
  for (let node = 0; node < nodes; node++) {
    const own = halves(target, tree.from[node], tree.middle[node], tree.to[node]);
    const splits = worthySplits(data, columns, own, Float64Array.of(0, 1), OF_SIDES);
    if (splits === undefined) continue;
    out.worth += splits.worth;
    if (trial) continue;
    const all = new Uint8Array(own.rows.length).fill(1);
    const descent = descend(splits.tree, columns, own, all, data.countRows, OF_SIDES);
    out.trees[node] = 1;
    parts.push(packForest({ ...splits.tree, value: leftOdds(splits.tree, descent) }, columns));
  }
  return { ...out, forest: joinBytes(parts) };
}

/** The rows of a column by the place of their code in a sequence of those that occur. */
function bySequence(data: FitData, column: number, { counts }: Margin, sequence: Uint16Array): Target {
  const places = new Uint16Array(counts.length);
  for (let place = 0; place < sequence.length; place++) places[sequence[place]] = place;
  return targetByPlace(data.codes[column], places, sequence.length);
}
