import { z } from "zod";

const intervalSchema = z.strictObject({ low: z.number(), high: z.number(), persons: z.int() });

/** A figure of the evaluation (evaluate/figure.ts). */
const figureSchema = z.strictObject({
  value: z.number().nullable(),
  interval: intervalSchema.nullable(),
  over: z.int(),
  reason: z.string().nullable(),
});

/** How alike a table is to real rows (evaluate/likeness.ts). */
const likenessSchema = z.strictObject({
  shape: figureSchema,
  pairs: figureSchema,
  nmiError: figureSchema,
  toldApart: figureSchema,
});

const sizeSchema = z.strictObject({ persons: z.int(), rows: z.int() });

/** One synthesizer, judged on the validation rows. */
const judgedSchema = z.strictObject({
  synthesizer: z.string(),
  twin: z.strictObject({ rows: z.int() }),
  likeness: likenessSchema,
  /** AUC of the nearest-row attack on the twin, training rows against validation rows. */
  membership: figureSchema,
  /** AUC of the model's own likelihood of a row; null where the model has none. */
  whiteBox: figureSchema.nullable(),
  model: z.strictObject({ bytes: z.int() }),
  seconds: z.strictObject({ fit: z.number(), sample: z.number() }),
});
export type Judged = z.infer<typeof judgedSchema>;

/** Whether the interval of the attack stays under the limit, reaches across it, or is above it. */
export const attackStates = ["within", "open", "exceeds"] as const;
export type AttackState = (typeof attackStates)[number];

/** What is recommended, and what it was preferred to. */
const recommendationSchema = z.strictObject({
  /** Null where there is none. */
  synthesizer: z.string().nullable(),
  attack: z.enum(attackStates).nullable(),
  /** The one that is nearest to the real rows, where the recommended one is about as near and its model smaller. */
  insteadOf: z.string().nullable(),
  /** Those nearer to the real rows that the attack ruled out. */
  ruledOut: z.array(z.string()),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

/** What `twinset compare` finds. No value of the table is in it, and no name of a column. */
const comparisonShape = {
  format: z.literal("twinset-comparison"),
  version: z.literal(1),
  run: z.strictObject({ twinset: z.string(), seed: z.string(), command: z.string(), next: z.string().nullable() }),
  read: z.strictObject({
    name: z.string(),
    rowsInFile: z.int(),
    rows: z.int(),
    persons: z.int(),
    columns: z.int(),
    /** What reading and typing had to say; `twinset inspect` lists it. */
    notes: z.int(),
  }),
  split: z.strictObject({ train: sizeSchema, validation: sizeSchema, holdout: sizeSchema }),
  attackLimit: z.number(),
  /** The training rows set beside the validation rows: what is possible. */
  ceiling: likenessSchema,
  /** Those nearest to the validation rows first. */
  synthesizers: z.array(judgedSchema),
  leftOut: z.array(z.strictObject({ synthesizer: z.string(), reason: z.string() })),
  recommendation: recommendationSchema,
  /** The recommended synthesizer's twin on rows that neither taught nor chose; null where there is none, or no holdout. */
  holdout: z.strictObject({ likeness: likenessSchema, ceiling: likenessSchema, membership: figureSchema }).nullable(),
};
const comparisonSchema = z.strictObject(comparisonShape);
export type Comparison = z.infer<typeof comparisonSchema>;

/** A compare.json: the comparison, and what it comes to in words. */
export const comparisonFileSchema = z.strictObject({
  ...comparisonShape,
  summary: z.strictObject({ title: z.string(), reasons: z.array(z.string()), limits: z.array(z.string()) }),
});
