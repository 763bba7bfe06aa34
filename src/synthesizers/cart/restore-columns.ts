import { fromBase64 } from "../../core/text/base64.js";
import { coarsen, groupCount } from "../../learn/coarsen.js";
import { type FeatureShape, ForestReader } from "../../learn/pack-forest.js";
import type { Forest } from "../../learn/tree.js";
import { TreeNodes } from "../../learn/tree-nodes.js";
import type { AutoregressiveColumn } from "../autoregressive/autoregressive-column.js";
import { codeTree } from "../autoregressive/code-tree.js";
import { CodeTreeConditional } from "../autoregressive/code-tree-conditional.js";
import type { ColumnConditional } from "../autoregressive/column-conditional.js";
import { nodeGroups } from "../autoregressive/node-groups.js";
import type { CartColumnData, CartData } from "./cart-data.js";
import { RunReader } from "./pack-runs.js";
import { restoreRuns } from "./restore-runs.js";
import { ValueTreeConditional } from "./value-tree-conditional.js";

/** Columns that can be drawn from, of what a file holds. @throws RangeError when the bytes are not as they should be */
export function restoreColumns({ least, columns }: CartData): AutoregressiveColumn[] {
  const shapes: FeatureShape[] = [];
  return columns.map((data) => {
    const { column, counts, ordered, special } = data;
    const shape = { size: counts.length, ordered, special };
    const groups = Uint8Array.from(coarsen(shape, counts, 256 - special));
    const conditional = data.kind === "values" ? valuesOf(data, least, shapes) : sidesOf(data, shapes);
    shapes.push({ size: groupCount(Uint16Array.from(groups)), special });
    return { column, shape, counts, groups, conditional };
  });
}

/** A tree that is not there is one leaf. */
function valuesOf(data: CartColumnData, least: number, shapes: readonly FeatureShape[]): ColumnConditional {
  const [isThere] = treesOf(data, 1);
  const forest = readForest(data, Uint8Array.of(isThere), shapes);
  if (isThere === 0) forest.feature = Int32Array.of(-1);
  return new ValueTreeConditional(
    data.counts,
    restoreRuns(forest, new RunReader(bytesOf(data.runs), data.counts.length, least), data.counts),
  );
}

/** Every node of the tree over the codes has trees of its own, none or one. */
function sidesOf(data: CartColumnData, shapes: readonly FeatureShape[]): ColumnConditional {
  const tree = codeTree(data);
  const nodes = tree.from.length;
  const trees = treesOf(data, nodes);
  if (data.runs !== "") throw new RangeError("only the nodes of one tree are described by runs");
  const forest = readForest(data, trees, shapes);
  const first = new Uint32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) first[node + 1] = first[node] + trees[node];
  return new CodeTreeConditional(
    tree,
    { trees: forest, roots: forest.roots, first, groups: nodeGroups(tree, 0) },
    data.counts.length,
  );
}

function treesOf(data: CartColumnData, number: number): Uint8Array {
  const trees = bytesOf(data.trees);
  if (trees.length !== number || trees.some((is) => is > 1))
    throw new RangeError("the trees of a column are not those of its codes");
  return trees;
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes === undefined) throw new RangeError("what should be bytes are none");
  return bytes;
}

function readForest(
  { forest: text, predictors }: CartColumnData,
  trees: Uint8Array,
  shapes: readonly FeatureShape[],
): { -readonly [Key in keyof Forest]: Forest[Key] } {
  const reader = new ForestReader(
    bytesOf(text),
    predictors.map((position) => shapes[position]),
  );
  const nodes = new TreeNodes();
  const roots = Uint32Array.from(trees.filter((is) => is === 1)).map(() => reader.read(nodes));
  if (!reader.isDone) throw new RangeError("there are more bytes than trees");
  const forest = nodes.forest(roots, nodes.count);
  // The cells of a row stand by position, not by predictor.
  for (let node = 0; node < forest.feature.length; node++)
    if (forest.feature[node] >= 0) forest.feature[node] = predictors[forest.feature[node]];
  return forest;
}
