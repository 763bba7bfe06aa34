import { z } from "zod";

export const bayesNetOptions = z.strictObject({
  groups: z
    .int()
    .min(2)
    .max(256)
    .optional()
    .describe("most groups a column's codes are merged into; default min(40, sqrt(rows) / 4)"),
});
