import { mutualInformation, pairCounts } from "../bayes-net/pair-information.js";
import { type FitData, MOST_PREDICTORS } from "./fit-data.js";

/** Of very many columns those that tell most about one, by mutual information of coarse codes; in the order given. O(columns × rows). */
export function strongestPredictors(data: FitData, column: number, candidates: readonly number[]): number[] {
  if (candidates.length <= MOST_PREDICTORS) return [...candidates];
  if (data.coarse.length === 0) return candidates.slice(-MOST_PREDICTORS);
  const { coarse, roles } = data;
  const merged = { codes: coarse.map(({ codes }) => codes), sizes: coarse.map(({ size }) => size), rows: roles.length };
  const [sizes, rows] = [merged.sizes, merged.rows];
  const told = candidates.map((other) =>
    mutualInformation(pairCounts(merged, column, other), sizes[column], sizes[other], rows),
  );
  const strongest = candidates.map((_, at) => at).sort((a, b) => told[b] - told[a] || a - b);
  const taken = new Set(strongest.slice(0, MOST_PREDICTORS).map((at) => candidates[at]));
  return candidates.filter((other) => taken.has(other));
}
