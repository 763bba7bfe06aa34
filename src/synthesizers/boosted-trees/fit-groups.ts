import type { Task } from "../../core/context.js";
import { columnRows } from "./column-rows.js";
import { type FittedGroup, fitGroup } from "./fit-group.js";
import type { NodeData } from "./node-data.js";

/** Some groups of nodes of one column's code tree. */
export interface GroupBatch {
  position: number;
  groups: number[];
  /** Only find out how much the trees are worth: there are no trees in the answer. */
  trial: boolean;
}

/** Fits the trees of some groups, each by itself. */
export const fitGroups: Task<NodeData, GroupBatch, FittedGroup[]> = {
  id: "boosted-trees/fit-groups",
  run(data, { position, groups, trial }) {
    const column = columnRows(data, position);
    return groups.map((group) => fitGroup(data, column, group, trial));
  },
  transfer: (groups) => groups.flatMap(({ trees, bytes }) => (trees > 0 ? [bytes.buffer] : [])),
};
