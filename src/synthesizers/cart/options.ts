import { z } from "zod";

export const cartOptions = z.strictObject({
  minimum: z
    .int()
    .min(5)
    .max(10000)
    .optional()
    .describe("fewest persons in a leaf; by itself 20, and 50 where there are more than 50,000 rows"),
  order: z
    .enum(["auto", "table", "few-first", "many-first"])
    .default("auto")
    .describe(
      "which columns are drawn first: as in the table, those of few values or of many; auto: what held-out rows find likeliest",
    ),
});
export type CartOptions = z.infer<typeof cartOptions>;

/** Fewest persons in a leaf where nothing is asked for. */
export function leastPersons({ minimum }: CartOptions, rows: number): number {
  return minimum ?? (rows > 50_000 ? 50 : 20);
}
