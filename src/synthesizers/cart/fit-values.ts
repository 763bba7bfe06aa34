import type { FeatureColumn } from "../../learn/features.js";
import { packForest } from "../../learn/pack-forest.js";
import { descend } from "./descend.js";
import type { FitData } from "./fit-data.js";
import { type FittedTrees, noTrees } from "./fitted-trees.js";
import { packRuns } from "./pack-runs.js";
import { OF_VALUES } from "./run-settings.js";
import { targetByPlace } from "./target.js";
import { worthySplits } from "./worthy-splits.js";

/** Fits one tree on ranks to an ordered column; special codes rank below all. */
export function fitValues(data: FitData, columns: FeatureColumn[], column: number, trial: boolean): FittedTrees {
  const { counts } = data.margins[column];
  const target = targetByPlace(
    data.codes[column],
    counts.map((_, code) => code),
    counts.length,
  );
  const splits = worthySplits(data, columns, target, midRanks(counts), OF_VALUES);
  if (splits === undefined) return noTrees("values", 1);
  const { tree, worth } = splits;
  if (trial) return { ...noTrees("values", 1), worth };
  const all = new Uint8Array(target.rows.length).fill(1);
  const descent = descend(tree, columns, target, all, data.countRows, OF_VALUES);
  return {
    kind: "values",
    trees: Uint8Array.of(1),
    forest: packForest(tree, columns),
    runs: packRuns(tree, descent),
    worth,
  };
}

/** Mean rank of the rows of each code, as a share of all. */
function midRanks(counts: readonly number[]): Float64Array {
  const ranks = new Float64Array(counts.length);
  let before = 0;
  counts.forEach((count, code) => {
    ranks[code] = before + count / 2;
    before += count;
  });
  return ranks.map((rank) => rank / before);
}
