import { fromBase64 } from "../../core/text/base64.js";
import { coarsen, groupCount } from "../../learn/coarsen.js";
import { type FeatureShape, ForestReader } from "../../learn/pack-forest.js";
import { TreeNodes } from "../../learn/tree-nodes.js";
import type { AutoregressiveColumn } from "../autoregressive/autoregressive-column.js";
import { type CodeTree, codeTree } from "../autoregressive/code-tree.js";
import { CodeTreeConditional, type NodeForests } from "../autoregressive/code-tree-conditional.js";
import { nodeGroups, RANKS } from "../autoregressive/node-groups.js";
import type { BoostedColumnData, BoostedTreesData } from "./boosted-trees-data.js";

/** Columns that can be drawn from, of what a file holds. @throws RangeError when the bytes are not as they should be */
export function restoreColumns({ columns }: BoostedTreesData): AutoregressiveColumn[] {
  const shapes: FeatureShape[] = [];
  return columns.map((data) => {
    const { column, counts, ordered, special } = data;
    const shape = { size: counts.length, ordered, special };
    const groups = Uint8Array.from(coarsen(shape, counts, 256 - special));
    const tree = codeTree(data);
    const conditional = new CodeTreeConditional(
      tree,
      readForests(data, tree, shapes, columns.length + 1),
      counts.length,
    );
    shapes.push({ size: groupCount(Uint16Array.from(groups)), special });
    return { column, shape, counts, groups, conditional };
  });
}

function readForests(
  data: BoostedColumnData,
  tree: CodeTree,
  shapes: readonly FeatureShape[],
  width: number,
): NodeForests {
  const trees = fromBase64(data.trees);
  const bytes = fromBase64(data.forest);
  const groups = nodeGroups(tree, data.heavy);
  if (trees === undefined || bytes === undefined || trees.length !== groups.nodes.length)
    throw new RangeError("the trees of a column are not those of its codes");
  const nodes = new TreeNodes();
  const reader = new ForestReader(bytes, [
    ...data.predictors.map((position) => shapes[position]),
    { size: RANKS, special: 0 },
  ]);
  const first = new Uint32Array(trees.length + 1);
  for (let group = 0; group < trees.length; group++) first[group + 1] = first[group] + trees[group];
  const roots = new Uint32Array(first[trees.length]);
  for (let at = 0; at < roots.length; at++) roots[at] = reader.read(nodes);
  if (!reader.isDone) throw new RangeError("there are more bytes than trees");
  const forest = nodes.forest(roots, nodes.count);
  // The cells of a row stand by position, not by predictor; the last one is the node's rank.
  const positions = [...data.predictors, width - 1];
  for (let node = 0; node < forest.feature.length; node++)
    if (forest.feature[node] >= 0) forest.feature[node] = positions[forest.feature[node]];
  return { trees: forest, roots, first, groups };
}
