import type { Measure } from "../figure.js";
import type { ColumnMetric } from "../metric.js";

/**
 * The share of cells inside an interval. A missing cell is outside where the real column has none, and is left out where it has.
 * O(distinct values).
 * @param values `values[c]` is the number of code c; code 0 is missing
 * @param counts cells that hold each code
 */
export function boundaryAdherence(
  values: Float64Array,
  counts: Uint32Array,
  interval: readonly [number, number],
  realHasMissing: boolean,
): Measure {
  let inside = 0;
  let all = realHasMissing ? 0 : counts[0];
  for (let code = 1; code < counts.length; code++) {
    all += counts[code];
    if (values[code] >= interval[0] && values[code] <= interval[1]) inside += counts[code];
  }
  return all === 0 ? { value: null, reason: "the column holds no number" } : { value: inside / all };
}

/**
 * F5: the share of numbers between the real .5 and 99.5 percentiles, where a table of the same population has .99. Not between the real least
 * and greatest: those are persons, and a table that knows them exactly gives them away.
 */
export const boundaryAdherenceMetric: ColumnMetric = {
  kind: "column",
  id: "boundary-adherence",
  title: "Numbers inside the real .5 to 99.5 percentiles",
  better: "higher",
  applies: ({ column }) => column.kind === "numbers",
  evaluate: ({ column, counts, middle }, arm) => {
    if (column.kind !== "numbers" || middle.train === null) return { value: null, reason: "no real number" };
    return boundaryAdherence(column.values, counts[arm], middle.train, counts.train[0] > 0);
  },
};
