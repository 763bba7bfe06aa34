import { z } from "zod";
import { TwinsetError } from "../core/errors.js";
import { jobSchema } from "./job.js";

/** A comparison of synthesizers on one table: what command line, form and library ask for. */
export const compareJobSchema = jobSchema
  .pick({
    seed: true,
    holdout: true,
    person: true,
    drop: true,
    coarsen: true,
    dialect: true,
    lenient: true,
    limits: true,
    showValues: true,
    schema: true,
    rowLimit: true,
  })
  .extend({
    synthesizers: z
      .array(z.string())
      .min(1)
      .optional()
      .describe("model families to compare, with commas between; by default all"),
    rows: z
      .int()
      .min(1)
      .optional()
      .describe("rows of each twin (persons, where a person has several rows); default: as many as taught it"),
    attackLimit: z
      .number()
      .min(0.5)
      .max(1)
      .default(0.54)
      .describe(
        "AUC that the 95 % interval of the attack should not exceed for a family to be recommended; default 0.54",
      ),
    timeLimit: jobSchema.shape.timeLimit.describe(
      "seconds that the comparison should take at most: a family that would go beyond, by estimate, is left out",
    ),
    memoryLimit: jobSchema.shape.memoryLimit.describe(
      "MB that the comparison should take at most: a family that would go beyond, by estimate, is left out",
    ),
  });
export type CompareJob = z.infer<typeof compareJobSchema>;

/** Checks a comparison that comes from flags, a form or a library call. @throws E_USAGE naming the field */
export function parseCompareJob(json: unknown): CompareJob {
  const parsed = compareJobSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new TwinsetError("E_USAGE", `the comparison is not right at "${issue.path.join(".")}": ${issue.message}`, {
    cause: parsed.error,
  });
}
