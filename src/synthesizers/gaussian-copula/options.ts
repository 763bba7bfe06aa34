import { z } from "zod";

export const gaussianCopulaOptions = z.strictObject({
  shrinkage: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("share taken off every correlation, 0 to 1; default: each by how uncertain it is"),
});
