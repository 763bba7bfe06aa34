import type { z } from "zod";
import type { FitContext } from "../../core/context.js";
import { TwinsetError } from "../../core/errors.js";
import { type Codes, codeArray } from "../../encode/codes.js";
import { coarsen, groupCount } from "../../learn/coarsen.js";
import { codeCounts } from "../code-counts.js";
import type { Model, Synthesizer } from "../synthesizer.js";
import { bayesNetDataSchema, type TreeNode } from "./bayes-net-data.js";
import { BayesNetModel } from "./bayes-net-model.js";
import type { bayesNetOptions } from "./options.js";
import { type MergedColumns, pairCounts, pairInformation } from "./pair-information.js";
import { spanningTree } from "./spanning-tree.js";

/**
 * A Chow-Liu tree: codes are merged into groups, the tree of greatest mutual information is kept, and each column is drawn given its
 * parent's group, then its code within the group from the margin. Counts add up, so a fit is one pass over pairs of columns.
 * @see Chow and Liu, IEEE Trans. Inf. Theory 14 (1968) 462-467. doi:10.1109/TIT.1968.1054142
 */
export const bayesNet: Synthesizer<z.infer<typeof bayesNetOptions>> = {
  fit: (data, options, context) => fitTree(data, options.groups ?? defaultGroups(data.rows), context),
  fromJSON(json): Model {
    const parsed = bayesNetDataSchema.safeParse(json);
    if (!parsed.success)
      throw new TwinsetError("E_MODEL", "the model file holds no sound tree", { cause: parsed.error });
    return new BayesNetModel(parsed.data);
  },
};

/** So few groups that the cells of a pair hold 16 rows on average. */
function defaultGroups(rows: number): number {
  return Math.max(2, Math.min(40, Math.floor(Math.sqrt(rows) / 4)));
}

async function fitTree(data: Codes, most: number, context: FitContext): Promise<Model> {
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
    (column, at): TreeNode => ({
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
