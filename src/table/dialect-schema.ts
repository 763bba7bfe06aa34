import { z } from "zod";

/** Checks a dialect that comes from a file. */
export const dialectSchema = z.strictObject({
  delimiter: z.string().length(1),
  quote: z.string().length(1),
  escape: z.string().length(1),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  bom: z.boolean(),
  header: z.boolean(),
  decimal: z.enum([".", ","]),
  newline: z.enum(["\n", "\r\n", "\r"]),
  finalNewline: z.boolean(),
  quotedHeader: z.boolean(),
  quotedColumns: z.array(z.boolean()),
  quotedMissing: z.boolean(),
});
