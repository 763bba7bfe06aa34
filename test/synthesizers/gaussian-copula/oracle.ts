import { hermiteCoefficients } from "../../../src/synthesizers/gaussian-copula/hermite-coefficients.js";
import { midScores } from "../../../src/synthesizers/gaussian-copula/mid-scores.js";
import { normalThresholds } from "../../../src/synthesizers/gaussian-copula/normal-thresholds.js";
import { readOracle } from "../../oracles/read-oracle.js";

/** Values from SciPy. */
export const oracle = readOracle<{
  margins: { counts: number[]; thresholds: number[]; scores: number[]; coefficients: number[] }[];
  covariances: { a: number; b: number; rho: number; covariance: number }[];
  truncated: { low: number; high: number; mean: number; deviation: number; mass: number; u: number; z: number }[];
  boxes: { correlations: number[]; low: (number | null)[]; high: (number | null)[]; probability: number }[];
  matrices: { matrix: number[]; zeros: [number, number][]; nearest: number[] }[];
}>("gaussian-copula");

/** A margin's thresholds, scores and expansion, as the code has them. */
export function expanded(counts: readonly number[]) {
  const thresholds = normalThresholds(counts);
  const scores = midScores({ counts: Float64Array.from(counts), thresholds });
  return { thresholds, scores, coefficients: hermiteCoefficients(scores, thresholds) };
}
