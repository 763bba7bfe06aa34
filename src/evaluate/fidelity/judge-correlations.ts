import type { NumberCodes } from "../code-column.js";
import type { Arm, EvaluationInput } from "../evaluation-input.js";
import type { SharedCoding } from "../shared-coding.js";
import { correlations } from "./correlations.js";
import type { JudgedPair } from "./pair-figure.js";

/**
 * F3 of the pairs of two columns of numbers or dates: 1 - |r - r'|/2, where a correlation that the arm does not have (one value only) counts
 * as 0, and one that the real table does not have leaves the pair undefined. O(pairs × rows).
 * @param pairs places in `coding.columns`; other pairs among them are passed over
 * @returns by `"a b"`
 */
export function judgeCorrelations(
  input: EvaluationInput,
  coding: SharedCoding,
  pairs: readonly (readonly [number, number])[],
): Map<string, JudgedPair> {
  const numbers: NumberCodes[] = [];
  const placeOf = new Map<number, number>();
  coding.columns.forEach((column, place) => {
    if (column.kind === "numbers") placeOf.set(place, numbers.push(column) - 1);
  });
  const asked = pairs.filter(([a, b]) => placeOf.has(a) && placeOf.has(b));
  const places = asked.map(([a, b]) => [placeOf.get(a)!, placeOf.get(b)!] as const);
  const train = correlations(numbers, "train", places, input.signal);
  const twin = correlations(numbers, "twin", places, input.signal);
  const holdout = correlations(numbers, "holdout", places, input.signal);
  const judged = new Map<string, JudgedPair>();
  asked.forEach(([a, b], i) => {
    const likeness = (real: number, other: number, arm: Arm) => {
      if (coding.rows[arm] === 0 || Number.isNaN(real)) return null;
      return 1 - Math.abs(real - (Number.isNaN(other) ? 0 : other)) / 2;
    };
    judged.set(`${a} ${b}`, {
      kind: "correlation",
      association: {
        train: orNull(train.pearson[i]),
        holdout: orNull(holdout.pearson[i]),
        twin: orNull(twin.pearson[i]),
      },
      twin: likeness(train.pearson[i], twin.pearson[i], "twin"),
      holdout: likeness(train.pearson[i], holdout.pearson[i], "holdout"),
      rank: {
        twin: likeness(train.spearman[i], twin.spearman[i], "twin"),
        holdout: likeness(train.spearman[i], holdout.spearman[i], "holdout"),
      },
    });
  });
  return judged;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
