import { z } from "zod";

const unit = z.enum(["millisecond", "microsecond", "nanosecond"]);

/**
 * What a column of a Parquet file holds, as far as a table of texts needs to know to write one like it.
 * Source: Apache Parquet format, LogicalTypes.md.
 */
export const parquetTypeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("boolean") }),
  z.strictObject({
    kind: z.literal("integer"),
    bits: z.union([z.literal(8), z.literal(16), z.literal(32), z.literal(64)]),
    signed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("float"), bits: z.union([z.literal(32), z.literal(64)]) }),
  z.strictObject({ kind: z.literal("decimal"), precision: z.int().min(1).max(76), scale: z.int().min(0).max(76) }),
  z.strictObject({ kind: z.literal("string") }),
  z.strictObject({ kind: z.literal("uuid") }),
  z.strictObject({ kind: z.literal("date") }),
  z.strictObject({ kind: z.literal("time"), unit, utc: z.boolean() }),
  z.strictObject({ kind: z.literal("timestamp"), unit, utc: z.boolean() }),
]);
export type ParquetType = z.infer<typeof parquetTypeSchema>;

/** Units of a time in a second. */
export const UNITS_PER_SECOND: Record<z.infer<typeof unit>, bigint> = {
  millisecond: 1000n,
  microsecond: 1000000n,
  nanosecond: 1000000000n,
};
