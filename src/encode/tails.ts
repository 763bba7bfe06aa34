import { z } from "zod";
import { type Bins, binCount, halfUnit } from "./bins.js";
import { fitTail, tailSchema } from "./pareto-tail.js";

/** What lies beyond the extreme bins: tails that stand in for them, so that neither the least nor the greatest observed value is stored. */
export const tailsSchema = z.strictObject({
  /** Below the first bin's upper edge; null where the first bin is an atom. */
  lower: tailSchema.nullable(),
  /** Above the last bin's lower edge; null where the last bin is an atom. */
  upper: tailSchema.nullable(),
  /** Draws keep the sign of the column's values. */
  sign: z.enum(["any", "not negative", "positive"]),
  /** Where both tails start when the column is one bin that is no atom: about the mean, in half units and odd; otherwise null. */
  centre: z.int().nullable(),
});
export type Tails = z.infer<typeof tailsSchema>;

/**
 * Fits both tails of a column.
 * @param sorted values in units, ascending
 */
export function learnTails(sorted: Float64Array, bins: Bins): Tails {
  const last = binCount(bins) - 1;
  const firstIsAtom = bins.atoms[0] === 0;
  const lastIsAtom = bins.atoms[bins.atoms.length - 1] === last;
  const centre =
    last === 0 && !firstIsAtom ? halfUnit(sorted.reduce((sum, value) => sum + value / sorted.length, 0)) : null;
  const mirrored = sorted.map((value) => -value).reverse();
  return {
    lower: firstIsAtom ? null : fitTail(mirrored, -(centre ?? bins.uppers[0]) / 2),
    upper: lastIsAtom ? null : fitTail(sorted, (centre ?? bins.lowers[last - 1]) / 2),
    sign: sorted[0] > 0 ? "positive" : sorted[0] === 0 ? "not negative" : "any",
    centre,
  };
}

/** The least unit of a sign. */
export function leastUnit(sign: Tails["sign"]): number {
  return sign === "positive" ? 1 : sign === "not negative" ? 0 : Number.NEGATIVE_INFINITY;
}
