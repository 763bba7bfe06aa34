import { z } from "zod";
import type { Transform } from "./transform.js";
import { dates, datesCodecSchema } from "./transforms/dates.js";
import { levels, levelsCodecSchema } from "./transforms/levels.js";
import { type MirroredCodec, mirroredCodecSchema } from "./transforms/mirrored.js";
import { numbers, numbersCodecSchema } from "./transforms/numbers.js";
import { regenerated, regeneratedCodecSchema } from "./transforms/regenerated.js";

export const columnCodecSchema = z.discriminatedUnion("kind", [
  numbersCodecSchema,
  datesCodecSchema,
  levelsCodecSchema,
  regeneratedCodecSchema,
  mirroredCodecSchema,
]);
export type ColumnCodec = z.infer<typeof columnCodecSchema>;

/** How a table becomes codes and comes back: one column codec for each column of the schema. */
export const codecSchema = z.strictObject({ columns: z.array(columnCodecSchema).min(1) }).refine(
  ({ columns }) =>
    columns.every((column) => {
      if (column.kind !== "mirrored") return true;
      const other = columns[column.of];
      return (
        other?.kind === "levels" &&
        !other.rare &&
        column.words === other.words.length &&
        column.texts.length === column.words + other.levels.length
      );
    }),
  { error: "a mirrored column does not fit the one that it mirrors" },
);
export type Codec = z.infer<typeof codecSchema>;

/** Every transform by the kind of its codec. */
export const TRANSFORMS = { numbers, dates, levels, regenerated } as const;
/** A codec of codes of its own, or of none that anything depends on. */
export type OwnCodec = Exclude<ColumnCodec, MirroredCodec>;

/** The transform of a column codec; the kinds agree by construction. */
export function transformOf(codec: OwnCodec): Transform<OwnCodec> {
  return TRANSFORMS[codec.kind] as unknown as Transform<OwnCodec>;
}
