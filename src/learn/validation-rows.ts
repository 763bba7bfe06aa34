import type { Stream } from "../core/random/random.js";

/**
 * Parts rows into those to fit on and those to validate on, in the order given: a share of them, rounded, at least one and not all, is held out.
 * Row r is held out by its own draw, `stream.uniform(r, 0)`, so the order of the rows makes no difference.
 * @param rows row numbers, at least two
 * @param share of the rows that are held out, above 0 and below 1
 */
export function partValidation(
  rows: Uint32Array,
  share: number,
  stream: Stream,
): { training: Uint32Array; validation: Uint32Array } {
  const count = Math.min(Math.max(Math.round(share * rows.length), 1), rows.length - 1);
  const draws = Float64Array.from(rows, (row) => stream.uniform(row, 0));
  const limit = draws.slice().sort()[count];
  const held = (_: number, at: number) => draws[at] < limit;
  return { training: rows.filter((row, at) => !held(row, at)), validation: rows.filter(held) };
}
