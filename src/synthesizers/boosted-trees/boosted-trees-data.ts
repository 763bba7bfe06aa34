import { z } from "zod";
import { marginSchema } from "../margin-json.js";

const MOST_COLUMNS = 10000;

/** One column, in the order of drawing. */
const columnSchema = marginSchema.safeExtend({
  /** Its number in the table. */
  column: z.int().min(0),
  /** Positions before it that its trees test, as numbered in their bytes. */
  predictors: z.array(z.int().min(0)).max(64),
  /** Weight from which a node of the code tree has trees of its own (autoregressive/node-groups.ts). */
  heavy: z.number().min(0).max(1e15),
  /** Number of trees of each group of nodes, as bytes: base64. */
  trees: z.base64(),
  /** The trees, packed (learn/pack-forest.ts): base64. */
  forest: z.base64(),
});
export type BoostedColumnData = z.infer<typeof columnSchema>;

/** What a model file holds of boosted trees. */
export const boostedTreesDataSchema = z
  .strictObject({ columns: z.array(columnSchema).max(MOST_COLUMNS) })
  .refine(
    ({ columns }) =>
      new Set(columns.map(({ column }) => column)).size === columns.length &&
      columns.every(
        ({ column, predictors }, position) =>
          column < columns.length && predictors.every((predictor) => predictor < position),
      ),
    { message: "the columns do not follow each other" },
  );
export type BoostedTreesData = z.infer<typeof boostedTreesDataSchema>;
