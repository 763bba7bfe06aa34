import { z } from "zod";
import { marginSchema } from "../margin-json.js";

/** Most columns of a tree, and most cells of one joint table, that a file may hold. */
const MOST_COLUMNS = 10000;
const MOST_CELLS = 1 << 22;

const count = z.number().min(0).max(1e15);

/** One column of the tree. Counts are of training rows; {@link treeTables} says what becomes of them. */
const nodeSchema = marginSchema.safeExtend({
  /** Group of each code. */
  groups: z.array(z.int().min(0).max(65535)).max(65536),
  /** Column that this one hangs on; -1 for a root. */
  parent: z.int().min(-1),
  /** Joint counts, `joint[parent group * groups + own group]`; empty for a root. */
  joint: z.array(count).max(MOST_CELLS),
});
export type TreeNode = z.infer<typeof nodeSchema>;

/** A Chow-Liu tree as data: what a model file holds of it. */
export const bayesNetDataSchema = z
  .strictObject({
    nodes: z.array(nodeSchema).max(MOST_COLUMNS),
    /** Columns, parents before children. */
    order: z.array(z.int().min(0)).max(MOST_COLUMNS),
  })
  .refine(isWhole, { message: "the tree is not whole" });
export type BayesNetData = z.infer<typeof bayesNetDataSchema>;

/** Every column once, parents before children, and tables of the size of their groups. */
function isWhole({ nodes, order }: { nodes: TreeNode[]; order: number[] }): boolean {
  const seen = new Set<number>();
  const sizes = nodes.map((node) => node.groups.reduce((most, group) => Math.max(most, group), 0) + 1);
  for (const at of order) {
    const node = nodes[at];
    if (node === undefined || seen.has(at) || node.groups.length !== node.counts.length) return false;
    const isRoot = node.parent < 0;
    if (!isRoot && !seen.has(node.parent)) return false;
    if (node.joint.length !== (isRoot ? 0 : sizes[node.parent] * sizes[at])) return false;
    seen.add(at);
  }
  return seen.size === nodes.length;
}
