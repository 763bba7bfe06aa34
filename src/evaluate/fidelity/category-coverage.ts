import type { Measure } from "../figure.js";
import { LEAST_PERSONS } from "../least-persons.js";
import type { ColumnMetric } from "../metric.js";

/**
 * The share of real levels that the other column holds too; missing is no level. O(levels).
 * @param holders persons (or cells) of the real table that hold each level, the missing first
 * @param other cells of the other table, over the same levels
 * @param least levels with fewer holders are not asked for
 * @see CategoryCoverage in SDMetrics, which asks for all
 */
export function categoryCoverage(holders: Uint32Array, other: Uint32Array, least: number): Measure {
  let asked = 0;
  let found = 0;
  for (let code = 1; code < holders.length; code++) {
    if (holders[code] < least) continue;
    asked++;
    if (other[code] > 0) found++;
  }
  return asked === 0 ? { value: null, reason: `no real level has ${least} holders` } : { value: found / asked };
}

/** F5: category coverage over the levels that at least five training persons hold: to replay rarer ones is no merit. */
export const categoryCoverageMetric: ColumnMetric = {
  kind: "column",
  id: "category-coverage",
  title: "Real levels that occur (those of 5 persons or more)",
  better: "higher",
  applies: ({ column }) => column.kind === "levels",
  evaluate: ({ persons, counts }, arm) => categoryCoverage(persons, counts[arm], LEAST_PERSONS),
};
