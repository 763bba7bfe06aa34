import { z } from "zod";
import type { Sign } from "../table/number-signs.js";
import { PII_ACTIONS, PII_KINDS } from "./pii/kinds.js";

/** Kinds of meaning a column can have. */
export const SDTYPES = ["numerical", "categorical", "boolean", "datetime", "id", "text"] as const;
export type Sdtype = (typeof SDTYPES)[number];

/** What a column may give away about a person, or does in an analysis. */
export const ROLES = [
  "direct identifier",
  "quasi-identifier",
  "sensitive",
  "weight",
  "stratum",
  "cluster",
  "other",
] as const;
export type Role = (typeof ROLES)[number];

const signSchema = z.enum<Sign[]>(["", "-", "+", "(", ")", " ", "\u2212"]);

export const numberLayoutSchema = z.strictObject({
  decimalMark: z.enum([".", ","]),
  thousands: z.enum(["", ",", ".", " ", "'", "\u2019", "\u00a0", "\u202f"]),
  prefix: z.string().max(16),
  suffix: z.string().max(16),
  decimals: z.int().min(0).max(20),
  fixed: z.boolean(),
  padded: z.boolean().optional(),
  leadingZero: z.boolean(),
  signs: z
    .strictObject({
      negative: z.tuple([signSchema, signSchema]),
      positive: z.tuple([signSchema, signSchema]),
      inside: z.boolean(),
    })
    .refine(({ negative, positive }) => negative.join() !== positive.join(), "negative and positive are written alike")
    .optional(),
  width: z.int().min(-48).max(48).optional(),
});

/** What the owner of a table wants done with a column before anything is learned (schema/pii/coarser-column.ts, job/carry-out.ts). */
export const COLUMN_ACTIONS = ["drop", "coarsen"] as const;
export type ColumnAction = (typeof COLUMN_ACTIONS)[number];

/** How the cells of a column are written; which fields are present depends on the sdtype. */
export const formatSchema = z.strictObject({
  /** numerical: the number layout. */
  number: numberLayoutSchema.optional(),
  /** datetime: a layout of schema/date-layout.ts, such as `YYYY-MM-DD`. */
  date: z.string().max(40).optional(),
  /** boolean: the two words, false first. */
  words: z.tuple([z.string(), z.string()]).optional(),
  /** id, and text of names and addresses: the pattern to regenerate from (schema/id-pattern.ts). */
  pattern: z.string().max(200).optional(),
  /** text: quartiles of the number of words. */
  wordCounts: z.array(z.int().min(0)).optional(),
});
export type Format = z.infer<typeof formatSchema>;

/** What in the column leads to a person, and what is proposed for that (schema/pii/kinds.ts). */
export const piiSchema = z.strictObject({ kind: z.enum(PII_KINDS), action: z.enum(PII_ACTIONS) });

const columnFields = z.strictObject({
  name: z.string().max(256),
  sdtype: z.enum(SDTYPES),
  role: z.enum(ROLES),
  pii: piiSchema.optional(),
  /** Set by the owner of the table: `pii.action` only proposes. */
  action: z.enum(COLUMN_ACTIONS).optional(),
  format: formatSchema,
  /** The token that stands for no value (null where every cell holds one), how many cells hold no value, and rarer tokens for it. */
  missing: z.strictObject({
    token: z.string().nullable(),
    count: z.int().min(0),
    also: z.array(z.string()).optional(),
  }),
  /** Distinct values, missing not counted, of the rows that were looked at. */
  distinct: z.int().min(0),
  /** Levels have an order (sizes, grades, number codes). */
  ordered: z.boolean().default(false),
  /** Levels that are public knowledge: kept however few people hold them. */
  publicLevels: z.array(z.string()).optional(),
  /** One sentence: why this sdtype. */
  evidence: z.string(),
  /** 0 to 1: how sure the inference is. */
  confidence: z.number().min(0).max(1),
});

/** What is replaced or dropped is never modelled: such a column is an id or a text. */
export const columnSchema = columnFields.refine(
  ({ pii, sdtype }) => pii === undefined || pii.action === "coarsen" || sdtype === "id" || sdtype === "text",
  {
    error: "a column whose pii.action is replace or drop must have the sdtype id or text: change the one or the other",
  },
);
export type ColumnSchema = z.infer<typeof columnSchema>;

/** The editable description of a table: what `twinset inspect --output schema.json` writes and `--schema` reads. */
export const schemaSchema = z.strictObject({
  format: z.literal("twinset-schema"),
  version: z.literal(1),
  columns: z.array(columnSchema).min(1).max(2000),
  /** Column that says which rows belong to one person; null: every row is a person. */
  personKey: z.string().nullable(),
});
export type Schema = z.infer<typeof schemaSchema>;
