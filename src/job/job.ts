import { z } from "zod";
import { TwinsetError } from "../core/errors.js";
import { schemaSchema } from "../schema/schema.js";
import { DEFAULT_SYNTHESIZER } from "../synthesizers/registry.js";
import { dialectSchema } from "../table/dialect-schema.js";

/** Limits of the reader that a file may need raised. */
export const limitsSchema = z.strictObject({
  field: z.int().min(1).max(256).optional().describe("most MiB of a cell; default 1"),
  line: z.int().min(1).max(256).optional().describe("most MiB of a row; default 8"),
  columns: z.int().min(1).max(20000).optional().describe("most columns; default 2,000"),
});

/** One twin run, whoever asks for it: the command line, the web form, a job.json and the library call are this same object. */
export const jobSchema = z.strictObject({
  format: z.literal("twinset-job").default("twinset-job"),
  version: z.literal(1).default(1),
  rows: z
    .int()
    .min(1)
    .optional()
    .describe("rows of the twin (persons, where a person has several rows); default: as many as were read"),
  start: z.int().min(0).default(0).describe("number of the first row, for drawing a part of a larger twin"),
  seed: z
    .string()
    .max(64)
    .regex(/^[^\n\r]+$/)
    .optional()
    .describe("the same seed gives the same twin; drawn and printed if left out"),
  synthesizer: z
    .string()
    .optional()
    .describe(`the model family; default ${DEFAULT_SYNTHESIZER}, or a smaller one where a limit asks for it`),
  options: z.record(z.string(), z.json()).default({}).describe("options of the model family"),
  given: z.array(z.string()).default([]).describe("only rows that meet a condition, such as outcome=yes"),
  holdout: z
    .number()
    .min(0)
    .refine((value) => value < 1 || Number.isInteger(value), "a share under 1, or a whole number of persons")
    .optional()
    .describe(
      "share (under 1) or number of persons kept out of the fit for the checks; default: 20 %, at least 2,000, at most half",
    ),
  person: z.string().optional().describe('column that says which rows are one person; "none" if every row is one'),
  drop: z.array(z.string()).default([]).describe("column to leave out: it is in no twin, no model and no figure"),
  coarsen: z
    .array(z.string())
    .default([])
    .describe("column of dates to make years of, or of postcodes to keep the first part of"),
  dialect: dialectSchema
    .omit({ parquet: true })
    .partial()
    .optional()
    .describe("how the file is written; found out if left out"),
  lenient: z
    .boolean()
    .optional()
    .describe("read on where the default is to stop: quotes left open are text, rows that do not fit are left out"),
  limits: limitsSchema.optional().describe("what a cell, a row and a table may hold"),
  showValues: z.boolean().optional().describe("let error messages quote the start of a cell of the file"),
  schema: schemaSchema.optional().describe("what the columns are; inferred if left out"),
  rareToken: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .describe("token written for rare levels, which otherwise are drawn again among the others"),
  acceptRisk: z.string().min(1).max(1000).optional().describe("why the twin is written although a check blocks it"),
  timeLimit: z
    .number()
    .positive()
    .max(1e7)
    .optional()
    .describe(
      "seconds that the run should take at most: by estimate, smaller model families are taken unless one is named",
    ),
  memoryLimit: z
    .number()
    .positive()
    .max(1e7)
    .optional()
    .describe("MB that the run should take at most: by estimate, as with the time"),
  rowLimit: z
    .int()
    .min(100)
    .max(10000000)
    .default(1000000)
    .describe("most rows held in memory; of a longer file, a sample of persons"),
});
export type Job = z.infer<typeof jobSchema>;

/** Checks a job that comes from a file or a form. @throws E_USAGE naming the field */
export function parseJob(json: unknown): Job {
  const parsed = jobSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new TwinsetError("E_USAGE", `the job is not right at "${issue.path.join(".")}": ${issue.message}`, {
    cause: parsed.error,
  });
}
