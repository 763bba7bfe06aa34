import type { CodeColumn } from "../../encode/codes.js";
import { total } from "../code-counts.js";
import { type CodeScores, codeScores } from "./code-scores.js";
import { hermiteCoefficients } from "./hermite-coefficients.js";
import type { Latent } from "./latents.js";
import { midScores } from "./mid-scores.js";

/** What a latent's correlations are estimated from. */
export interface ScoredLatent extends CodeScores {
  column: number;
  /** Hermite coefficients of its scores. */
  coefficients: Float64Array;
  /** Rows outside its most frequent level. */
  minority: number;
}

/** Prepares a latent of a column for the estimates. */
export function scoredLatent(latent: Latent, column: CodeColumn): ScoredLatent {
  return {
    ...codeScores(latent, column),
    column: latent.column,
    coefficients: hermiteCoefficients(midScores(latent), latent.thresholds),
    minority: total(latent.counts) - latent.counts.reduce((most, count) => Math.max(most, count), 0),
  };
}
