import type { ColumnProfile } from "./profile.js";

const YEAR = /^(?:18|19|20|21)\d\d(?:\.0)?$/;

/** True when all numbers of a column read as years. */
export function isYears({ texts }: Pick<ColumnProfile, "texts">): boolean {
  return texts.length > 1 && texts.every((text) => YEAR.test(text));
}
