import { z } from "zod";
import type { FitContext } from "../../core/context.js";
import { TwinsetError } from "../../core/errors.js";
import { type Codes, codeArray } from "../../encode/codes.js";
import { coarsen, groupCount } from "../../learn/coarsen.js";
import { codeCounts } from "../code-counts.js";
import { marginSchema } from "../margin-json.js";
import type { Model, Synthesizer } from "../synthesizer.js";
import { BayesNetModel } from "./bayes-net-model.js";
import { type MergedColumns, pairCounts, pairInformation } from "./pair-information.js";
import { spanningTree } from "./spanning-tree.js";

/** One column of the tree. Counts are of training rows; the doc of bayes-net-model.ts says what becomes of them. */
const nodeSchema = marginSchema.safeExtend({
  /** Group of each code. */
  groups: z.array(z.int().min(0).max(65535)),
  /** Column that this one hangs on; -1 for the root. */
  parent: z.int().min(-1),
  /** Joint counts, `joint[parent group * groups + own group]`; empty for the root. */
  joint: z.array(z.number().min(0)),
});
export type Node = z.infer<typeof nodeSchema>;

const modelSchema = z
  .strictObject({
    nodes: z.array(nodeSchema),
    /** Columns, parents before children. */
    order: z.array(z.int().min(0)),
  })
  .refine(isSound, { message: "the tree is not whole" });
export type BayesNetData = z.infer<typeof modelSchema>;

/**
 * A Chow-Liu tree: codes are merged into groups, the tree of greatest mutual information is kept, and each column is drawn given its
 * parent's group, then its code within the group from the margin. Counts add up, so a fit is one pass over pairs of columns.
 * @see Chow and Liu, IEEE Trans. Inf. Theory 14 (1968) 462-467
 */
export const bayesNet: Synthesizer<{ groups?: number | undefined } | unknown> = {
  fit: (data, options, context) => fitTree(data, (options as { groups?: number }).groups, context),
  fromJSON(json): Model {
    const parsed = modelSchema.safeParse(json);
    if (!parsed.success)
      throw new TwinsetError("E_MODEL", "the model file holds no sound tree", { cause: parsed.error });
    return new BayesNetModel(parsed.data);
  },
};

async function fitTree(data: Codes, groups: number | undefined, context: FitContext): Promise<Model> {
  const most = groups ?? Math.max(2, Math.min(40, Math.floor(Math.sqrt(data.rows) / 4)));
  const counts = data.columns.map(codeCounts);
  const maps = data.columns.map((column, at) => coarsen(column, counts[at], most));
  const merged: MergedColumns = {
    codes: data.columns.map((column, at) => mergeCodes(column.codes, maps[at])),
    sizes: maps.map(groupCount),
    rows: data.rows,
  };
  const columns = data.columns.map((_, at) => at);
  const halves = await context.runner.map(pairInformation, merged, columns, {
    signal: context.signal,
    onDone: (done) => context.progress({ stage: "fit", done, total: columns.length }),
  });
  const weights = columns.map((a) =>
    Float64Array.from(columns, (b) => (a < b ? halves[a][b] : a > b ? halves[b][a] : 0)),
  );
  const { order, parents } = spanningTree(weights);
  const nodes = data.columns.map(
    (column, at): Node => ({
      ordered: column.ordered,
      special: column.special,
      counts: Array.from(counts[at]),
      groups: Array.from(maps[at]),
      parent: parents[at],
      joint: parents[at] < 0 ? [] : Array.from(pairCounts(merged, parents[at], at)),
    }),
  );
  return new BayesNetModel({ nodes, order });
}

function mergeCodes(codes: Uint8Array | Uint16Array, groups: Uint16Array): Uint8Array | Uint16Array {
  const out = codeArray(codes.length, groupCount(groups));
  for (let row = 0; row < out.length; row++) out[row] = groups[codes[row]];
  return out;
}

/** Parents come before children and tables have the size of their groups: checked once, trusted afterwards. */
function isSound({ nodes, order }: { nodes: Node[]; order: number[] }): boolean {
  const seen = new Set<number>();
  const sizes = nodes.map((node) => Math.max(...node.groups) + 1);
  for (const at of order) {
    const node = nodes[at];
    if (node === undefined || seen.has(at) || node.groups.length !== node.counts.length) return false;
    if (
      node.parent >= 0
        ? !seen.has(node.parent) || node.joint.length !== sizes[node.parent] * sizes[at]
        : node.joint.length > 0
    )
      return false;
    seen.add(at);
  }
  return seen.size === nodes.length;
}
