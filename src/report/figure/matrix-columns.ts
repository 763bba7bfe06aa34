import type { PairsResult } from "../../evaluate/evaluation.js";

/** More columns would be finer than can be seen. */
const MOST = 48;

/**
 * Places in the schema of the columns that a matrix of pairs shows, ascending: all that are in a pair, or, where there are more than 48, those
 * of the pairs least alike and then those of the strongest real associations.
 */
export function matrixColumns({ list }: Pick<PairsResult, "list">): number[] {
  const all = new Set(list.flatMap(({ a, b }) => [a, b]));
  if (all.size <= MOST) return [...all].sort((a, b) => a - b);
  const chosen = new Set<number>();
  const byLikeness = [...list].sort(
    (one, other) => (one.twin ?? 2) - (other.twin ?? 2) || one.a - other.a || one.b - other.b,
  );
  for (const { a, b } of byLikeness.slice(0, WORST)) chosen.add(a).add(b);
  const strength = (pair: (typeof list)[number]) => Math.abs(pair.association.train ?? 0);
  for (const { a, b } of [...list].sort(
    (one, other) => strength(other) - strength(one) || one.a - other.a || one.b - other.b,
  )) {
    for (const column of [a, b]) if (chosen.size < MOST) chosen.add(column);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** Pairs least alike that are framed in the matrix and listed beneath it. */
export const WORST = 10;
