import { z } from "zod";

/** A column's shape and how many rows hold each code: what every family stores of a margin. */
export const marginSchema = z
  .strictObject({
    ordered: z.boolean(),
    special: z.int().min(0),
    counts: z.array(z.number().min(0).max(1e15)).min(1).max(65536),
  })
  .refine(({ special, counts }) => special <= counts.length && counts.some((count) => count > 0), {
    message: "a margin needs a code that can be drawn",
  });
export type Margin = z.infer<typeof marginSchema>;
