import type { FitContext } from "../../core/context.js";
import type { Codes } from "../../encode/codes.js";
import { codeTree } from "../autoregressive/code-tree.js";
import { nodeGroups } from "../autoregressive/node-groups.js";
import { codeCounts } from "../code-counts.js";
import { fitGroups } from "./fit-groups.js";
import { nodeData } from "./node-data.js";
import { type BoostedTreesOptions, TRIAL } from "./options.js";
import { screenPredictors } from "./screen-predictors.js";

/**
 * The order in which columns are drawn. All orders can say the same; which of them is learned from few rows differs from table to table, so each is
 * tried on a part of the rows, and the one whose trees are worth most on held-out rows is taken. What the margins alone say is the same for all.
 * @param data rows for the trial, and `heldOut` those of them to judge by
 * @param pairs what columns know of each other (screen-predictors.ts)
 */
export async function chooseOrder(
  data: Codes,
  heldOut: Uint8Array,
  pairs: readonly Float64Array[],
  asked: BoostedTreesOptions["order"],
  context: FitContext,
): Promise<number[]> {
  const table = data.columns.map((_, column) => column);
  if (asked === "table") return table;
  const occurring = data.columns.map((column) =>
    codeCounts(column).reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
  );
  const fewFirst = [...table].sort((a, b) => occurring[a] - occurring[b] || a - b);
  const manyFirst = [...table].sort((a, b) => occurring[b] - occurring[a] || a - b);
  if (asked === "few-first") return fewFirst;
  if (asked === "many-first") return manyFirst;
  if (asked === "reversed") return [...table].reverse();
  let best = fewFirst;
  let most = Number.NEGATIVE_INFINITY;
  for (const order of [fewFirst, manyFirst, table, [...table].reverse()]) {
    const worth = await worthOf(data, heldOut, pairs, order, context);
    if (worth > most) {
      most = worth;
      best = order;
    }
  }
  return best;
}

/** By how many nats trees are better than margins on the held-out rows, all columns together. */
async function worthOf(
  data: Codes,
  heldOut: Uint8Array,
  pairs: readonly Float64Array[],
  order: readonly number[],
  context: FitContext,
): Promise<number> {
  const predictors = screenPredictors(order, pairs, TRIAL.predictors);
  const shared = nodeData(data, data, heldOut, order, predictors, 1, TRIAL);
  const batches = shared.margins.flatMap((margin, position) =>
    position === 0
      ? []
      : [{ position, groups: nodeGroups(codeTree(margin), TRIAL.heavy).nodes.map((_, group) => group), trial: true }],
  );
  const fitted = await context.runner.map(fitGroups, shared, batches.reverse(), { signal: context.signal });
  return fitted.flat().reduce((sum, { worth }) => sum + worth, 0);
}
