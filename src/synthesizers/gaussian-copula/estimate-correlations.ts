import type { Task } from "../../core/context.js";
import { latentCorrelation } from "./latent-correlation.js";
import { scoreMoments } from "./score-moments.js";
import type { ScoredLatent } from "./scored-latent.js";

/** Correlations of one latent with those after it, and the variances of these estimates: infinite where there is none, and 0 stands in its place. */
export interface CorrelationRow {
  correlations: Float64Array;
  variances: Float64Array;
}

/** Fewer rows than this tell nothing: a level, or a pair of values, that so few hold stays uncorrelated, and no row's own story is stored. */
const LEAST_ROWS = 10;

/**
 * Estimates the correlations of one latent with every latent after it from the covariance of their scores, over the rows where both have a level.
 * An estimate's variance is v = ρ² / t², t² = n c² / ((E x²y² - c²) (1 - r²)² / (1 + r²)) the square of the covariance c in its standard errors and r
 * the correlation of the scores: (1 - r²)² / n for normal scores, and as large as it must be where few rows decide.
 */
export const estimateCorrelations: Task<readonly ScoredLatent[], number, CorrelationRow> = {
  id: "gaussian-copula/estimate-correlations",
  run(latents, a) {
    const row = {
      correlations: new Float64Array(latents.length),
      variances: new Float64Array(latents.length).fill(Infinity),
    };
    for (let b = a + 1; b < latents.length; b++) {
      const [first, second] = [latents[a], latents[b]];
      // A column's states and its values are never seen apart: they are independent, which keeps the values' margin.
      if (first.column === second.column || Math.min(first.minority, second.minority) < LEAST_ROWS) continue;
      const { rows, covariance, varianceA, varianceB, squares } = scoreMoments(first, second);
      const informative = rows * Math.min(1, varianceA / first.variance, varianceB / second.variance);
      if (!(informative >= LEAST_ROWS)) continue;
      const products = first.coefficients.map((value, k) => value * second.coefficients[k]);
      const rho = latentCorrelation(products, covariance);
      const r2 = (covariance * covariance) / (varianceA * varianceB);
      const ofProduct = (Math.max(0, squares - covariance * covariance) * (1 - r2) * (1 - r2)) / (1 + r2);
      // c / ρ, and what that is near 0.
      const slope = Math.abs(rho) > 1e-6 ? covariance / rho : products[0];
      row.correlations[b] = rho;
      row.variances[b] = ofProduct / (rows * slope * slope);
    }
    return row;
  },
  transfer: ({ correlations, variances }) => [correlations.buffer, variances.buffer],
};
