import { z } from "zod";
import { marginSchema } from "../margin-json.js";

const MOST_COLUMNS = 10000;

/** One column, in the order of drawing. */
const columnSchema = marginSchema.safeExtend({
  /** Its number in the table. */
  column: z.int().min(0),
  /** One tree whose leaves describe the codes, or a tree over the codes with a tree at each node. */
  kind: z.enum(["values", "sides"]),
  /** Positions before it that its trees test, as numbered in their bytes. */
  predictors: z.array(z.int().min(0)).max(64),
  /** 1 for a tree and 0 for none, of the column or of each node, as bytes: base64. */
  trees: z.base64(),
  /** The trees, packed (learn/pack-forest.ts): base64. */
  forest: z.base64(),
  /** What the nodes of the one tree hold (pack-runs.ts): base64. */
  runs: z.base64(),
});
export type CartColumnData = z.infer<typeof columnSchema>;

/** What a model file holds of the trees. */
export const cartDataSchema = z
  .strictObject({
    /** Fewest rows of a count in the runs: so many that at least five persons are among them. */
    least: z.int().min(5).max(1e9),
    columns: z.array(columnSchema).max(MOST_COLUMNS),
  })
  .refine(
    ({ columns }) =>
      new Set(columns.map(({ column }) => column)).size === columns.length &&
      columns.every(
        ({ column, predictors }, position) =>
          column < columns.length && predictors.every((predictor) => predictor < position),
      ),
    { message: "the columns do not follow each other" },
  );
export type CartData = z.infer<typeof cartDataSchema>;
