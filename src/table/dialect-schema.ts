import { z } from "zod";
import { parquetTypeSchema } from "./parquet-type.js";

/** Checks a dialect that comes from a file. */
export const dialectSchema = z.strictObject({
  delimiter: z.string().min(1).max(2).describe("what stands between cells; found out if left out"),
  quote: z.string().length(1),
  escape: z.string().length(1),
  encoding: z
    .enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"])
    .describe("how letters are written: utf-8, utf-16le, utf-16be or windows-1252; found out if left out"),
  bom: z.boolean(),
  header: z.boolean().describe("whether the first row names the columns: yes or no; found out if left out"),
  decimal: z.enum([".", ","]).describe("the decimal mark, . or ,; found out if left out"),
  newline: z.enum(["\n", "\r\n", "\r"]),
  finalNewline: z.boolean(),
  quotedHeader: z.boolean(),
  quotedColumns: z.array(z.boolean()),
  quotedMissing: z.boolean(),
  sepLine: z.boolean().optional(),
  trailing: z.enum(["all", "rows"]).optional(),
  rowNames: z.boolean().optional(),
  missing: z
    .array(z.string().max(256))
    .max(100)
    .optional()
    .describe("a further text that stands for no value, besides empty cells, NA and the like"),
  headerAbove: z.array(z.array(z.string())).max(8).optional(),
  parquet: z.array(parquetTypeSchema).max(2000).optional(),
});
