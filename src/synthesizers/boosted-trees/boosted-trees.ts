import type { FitContext } from "../../core/context.js";
import { TwinsetError } from "../../core/errors.js";
import { joinBytes } from "../../core/join-bytes.js";
import { toBase64 } from "../../core/text/base64.js";
import type { Codes } from "../../encode/codes.js";
import { AutoregressiveModel } from "../autoregressive/autoregressive-model.js";
import { codeTree } from "../autoregressive/code-tree.js";
import { heldOutRows } from "../autoregressive/held-out-rows.js";
import { nodeGroups } from "../autoregressive/node-groups.js";
import type { JSONValue, Model, Synthesizer } from "../synthesizer.js";
import { type BoostedTreesData, boostedTreesDataSchema } from "./boosted-trees-data.js";
import { chooseOrder } from "./choose-order.js";
import type { FittedGroup } from "./fit-group.js";
import { fitGroups } from "./fit-groups.js";
import { groupBatches } from "./group-batches.js";
import { nodeData } from "./node-data.js";
import { type BoostedTreesOptions, GROWN_ROWS, SETTINGS } from "./options.js";
import { partOfRows } from "./part-of-rows.js";
import { restoreColumns } from "./restore-columns.js";
import { pairWorth, screenPredictors } from "./screen-predictors.js";

/**
 * Columns drawn one after the other, each down a tree over its codes; at the nodes of that tree boosted trees say from the columns before which way a
 * row goes. The idea of autoregressive tree ensembles: McCarter, "Unmasking Trees for Tabular Data" (2024), arXiv 2407.05593.
 */
export const boostedTrees: Synthesizer<BoostedTreesOptions> = {
  fit: fitTrees,
  fromJSON(json): Model {
    const parsed = boostedTreesDataSchema.safeParse(json);
    if (!parsed.success) throw unsound(parsed.error);
    try {
      return modelOf(parsed.data);
    } catch (error) {
      if (error instanceof RangeError) throw unsound(error);
      throw error;
    }
  },
};

function unsound(cause: unknown): TwinsetError {
  return new TwinsetError("E_MODEL", "the model file holds no sound trees", { cause });
}

function modelOf(data: BoostedTreesData): Model {
  return new AutoregressiveModel(restoreColumns(data), () => data as unknown as JSONValue);
}

/** Share of the persons whose rows say when to stop. */
const HELD_OUT = 0.15;

/** Persons that every leaf holds at least. */
const LEAST_PERSONS = 5;

/** Most rows that columns are compared on in pairs, and that orders of the columns are tried on. */
const PAIR_ROWS = 20000;
const TRIAL_ROWS = 4000;

async function fitTrees(data: Codes, options: BoostedTreesOptions, context: FitContext): Promise<Model> {
  const settings = SETTINGS[options.quality];
  const held = context.random.stream("held out");
  const part = (most: number, purpose: string) => partOfRows(data, most, context.random.stream(purpose));
  const pairs = pairWorth(part(PAIR_ROWS, "pairs of columns"));
  const trial = part(TRIAL_ROWS, "orders of columns");
  const order = await chooseOrder(trial, heldOutRows(trial, HELD_OUT, held), pairs, options.order, context);
  const predictors = screenPredictors(order, pairs, settings.predictors);
  const grown = part(GROWN_ROWS, "rows of trees");
  const heldOut = heldOutRows(grown, HELD_OUT, held);
  const shared = nodeData(data, grown, heldOut, order, predictors, LEAST_PERSONS, settings);
  const trees = shared.margins.map((margin) => {
    const tree = codeTree(margin);
    return { tree, groups: nodeGroups(tree, settings.heavy) };
  });
  const batches = groupBatches(trees, predictors);
  const fitted = await context.runner.map(fitGroups, shared, batches, {
    signal: context.signal,
    onDone: (done) => context.progress({ stage: "fit", done, total: batches.length }),
  });
  const byGroup = trees.map(({ groups }) => new Array<FittedGroup | undefined>(groups.nodes.length).fill(undefined));
  batches.forEach((batch, at) => {
    batch.groups.forEach((group, place) => {
      byGroup[batch.position][group] = fitted[at][place];
    });
  });
  return modelOf({
    // In the sequence of the schema's keys, in which a file is read back.
    columns: shared.margins.map(({ ordered, special, counts }, position) => ({
      ordered,
      special,
      counts,
      column: order[position],
      predictors: predictors[position],
      heavy: settings.heavy,
      trees: toBase64(Uint8Array.from(byGroup[position], (group) => group?.trees ?? 0)),
      forest: toBase64(joinBytes(byGroup[position].map((group) => group?.bytes ?? new Uint8Array(0)))),
    })),
  });
}
