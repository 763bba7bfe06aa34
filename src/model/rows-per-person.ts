import { z } from "zod";
import { aliasTable, drawAlias } from "../core/random/alias-table.js";
import type { Random } from "../core/random/random.js";
import {
  binRange,
  drawFromBin,
  learnNumberScale,
  numberScaleSchema,
  scaleCode,
  scaleReader,
  scaleSize,
} from "../encode/number-scale.js";

/** How many rows a person has: bins of at least k persons, and how many persons fall in each. */
export const rowsPerPersonSchema = z.strictObject({
  scale: numberScaleSchema,
  persons: z.array(z.int().min(0)),
  /** No drawn person has more rows. */
  most: z.int().min(1).max(100000),
});
export type RowsPerPerson = z.infer<typeof rowsPerPersonSchema>;

/** Learns the distribution of rows a person; undefined where every person has one. */
export function learnRowsPerPerson(
  person: Uint32Array | undefined,
  persons: number,
  k: number,
): RowsPerPerson | undefined {
  if (person === undefined) return undefined;
  const counts = new Float64Array(persons);
  for (let row = 0; row < person.length; row++) counts[person[row]]++;
  if (persons < k || counts.every((count) => count === 1)) return undefined;
  const scale = learnNumberScale(counts, undefined, k);
  const held = new Array<number>(scaleSize(scale)).fill(0);
  for (let p = 0; p < persons; p++) held[scaleCode(scale, counts[p])]++;
  const [, reach] = binRange(scaleReader(scale), held.length - 1);
  return { scale, persons: held, most: Math.min(100000, Math.max(1, Math.floor(reach) + 1)) };
}

/**
 * The row numbers of persons `start` … `start + count - 1`. Person p owns the numbers from p x most on, so a row belongs to the same person
 * whatever range is asked for.
 */
export function personRows(
  model: RowsPerPerson | undefined,
  start: number,
  count: number,
  random: Random,
): Float64Array {
  if (model === undefined) return Float64Array.from({ length: count }, (_, at) => start + at);
  const stream = random.stream("rows per person");
  const table = aliasTable(model.persons);
  const reader = scaleReader(model.scale);
  const rows: number[] = [];
  for (let p = start; p < start + count; p++) {
    const bin = drawAlias(table, stream.uniform(p, 0));
    const drawn = drawFromBin(
      reader,
      bin,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      stream.uniform(p, 1),
      stream.uniform(p, 2),
    );
    const own = Math.max(1, Math.min(model.most, drawn));
    for (let row = 0; row < own; row++) rows.push(p * model.most + row);
  }
  return Float64Array.from(rows);
}
