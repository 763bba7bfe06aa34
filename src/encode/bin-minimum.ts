/** Persons that a bin holds where there are plenty. */
const ENOUGH = 20;
/** In a small table a bin holds this share of the persons instead, so that a column keeps some shape. */
const SMALL_TABLE_SHARE = 1 / 10;

/**
 * Fewest persons of a bin: k, or more. Bins are cut at the persons' own values, so a bin of m persons is narrower than chance would have
 * it, and its persons come back m / (m - 1) times as often as others: 25 % more for m = 5, which the verbatim gate finds in a narrow table, 5 %
 * for m = 20.
 * @param held persons that hold a value
 * @param maxCodes most bins of a column
 * @see docs/decisions/0005-twenty-persons-a-bin.md
 */
export function binMinimum(held: number, k: number, maxCodes: number): number {
  return Math.max(k, Math.ceil(held / maxCodes), Math.min(ENOUGH, Math.floor(held * SMALL_TABLE_SHARE)));
}
