import type { CodeTree } from "../autoregressive/code-tree.js";
import type { NodeGroups } from "../autoregressive/node-groups.js";
import type { GroupBatch } from "./fit-groups.js";

/** Parts that the work is cut into: so many that threads end together, so few that a part is worth the way to its thread. */
const PARTS = 96;

/**
 * Cuts the groups of all columns into batches of about equal work, rows times predictors, the columns with the most predictors first. The first column has none
 * and no batch.
 */
export function groupBatches(
  columns: readonly { tree: CodeTree; groups: NodeGroups }[],
  predictors: readonly (readonly number[])[],
): GroupBatch[] {
  const work = columns.map(({ tree, groups }, position) =>
    groups.nodes.map((nodes) => {
      let rows = 0;
      for (const node of nodes) rows += tree.cumulative[tree.to[node]] - tree.cumulative[tree.from[node]];
      return rows * (1 + predictors[position].length);
    }),
  );
  const share = work.flat().reduce((sum, own) => sum + own, 0) / PARTS;
  const batches: GroupBatch[] = [];
  for (let position = columns.length - 1; position > 0; position--) {
    let filled = Number.POSITIVE_INFINITY;
    work[position].forEach((own, group) => {
      if (filled >= share) {
        batches.push({ position, groups: [], trial: false });
        filled = 0;
      }
      batches[batches.length - 1].groups.push(group);
      filled += own;
    });
  }
  return batches;
}
