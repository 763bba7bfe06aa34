import { z } from "zod";

export const boostedTreesOptions = z.strictObject({
  quality: z
    .enum(["fast", "balanced", "best"])
    .default("balanced")
    .describe("fast, balanced or best: how long a fit may take for how near a likeness"),
  order: z
    .enum(["auto", "table", "few-first", "many-first", "reversed"])
    .default("auto")
    .describe(
      "which columns are drawn first: as in the table, those of few values or of many; auto: what held-out rows find likeliest",
    ),
});
export type BoostedTreesOptions = z.infer<typeof boostedTreesOptions>;

/** Most rows that trees are grown on; margins are of all. */
export const GROWN_ROWS = 200000;

/** How far the trees of a group of nodes may go into detail. */
export interface TreeShape {
  maxDepth: number;
  /** As in learn/tree-options.ts. */
  minRowsPerCode: number;
}

/** How the trees at the nodes of the code trees are grown. */
export interface NodeSettings {
  /** Shapes that are tried, simple ones first, until one is no better on the held-out rows than the one before. */
  shapes: readonly TreeShape[];
  /** Most rounds in a group of up to 500 rows, and of more. */
  rounds: readonly [number, number];
  rate: number;
  lambda: number;
  minHessian: number;
  /** Most columns that one is predicted from. */
  predictors: number;
  /** As in learn/tree-options.ts. */
  minRowsPerBin: number;
  patience: number;
  /** Fewer held-out rows in a group, and its nodes stay constants. */
  heldOutRows: number;
  /** Rows from which a node has trees of its own. */
  heavy: number;
  /** By how many nats on the held-out rows trees must be better than none, and a shape than a simpler one: less is chance. */
  worth: number;
}

const simple: TreeShape = { maxDepth: 2, minRowsPerCode: 50 };
const middling: TreeShape = { maxDepth: 4, minRowsPerCode: 8 };
const detailed: TreeShape = { maxDepth: 6, minRowsPerCode: 8 };

const balanced: NodeSettings = {
  shapes: [simple, middling, detailed],
  rounds: [60, 100],
  rate: 0.3,
  lambda: 1,
  minHessian: 0.1,
  predictors: 12,
  minRowsPerBin: 2,
  patience: 4,
  heldOutRows: 10,
  heavy: 200,
  worth: 1.5,
};

/** Settings chosen by the likelihood of held-out rows of the fixtures, not by how well a classifier is deceived. */
export const SETTINGS: Record<BoostedTreesOptions["quality"], NodeSettings> = {
  fast: { ...balanced, shapes: [middling], rounds: [15, 20], rate: 0.3, patience: 2, heldOutRows: 20, heavy: 500 },
  balanced,
  best: { ...balanced, rounds: [80, 160], rate: 0.1, patience: 8 },
};

/** For comparing orders of the columns: one shape, few rounds. */
export const TRIAL: NodeSettings = {
  ...balanced,
  shapes: [{ maxDepth: 4, minRowsPerCode: 8 }],
  rounds: [12, 12],
  rate: 0.3,
  patience: 2,
  heldOutRows: 20,
  heavy: 400,
};
