import type { CorrelationRow } from "./estimate-correlations.js";

/** Added to an estimate's variance where it is weighed, so that a few exact ones do not decide alone. */
const SPREAD = 0.05;

/**
 * Draws each correlation towards 0 by how uncertain it is: ρ τ² / (τ² + v), v the estimate's variance and τ² the variance of the true
 * correlations, the weighted mean of ρ² - v. Where all v are alike this is the shrinkage of Schäfer and Strimmer towards the identity; here
 * a level that few rows hold is drawn in hard, and what is well known stays.
 * @param shrinkage a share to take off all of them instead
 * @returns the whole matrix, with a diagonal of 1
 * @see Schäfer and Strimmer, "A shrinkage approach to large-scale covariance matrix estimation", Stat. Appl. Genet. Mol. Biol. 4 (2005) 32,
 * target D. doi:10.2202/1544-6115.1175; Efron and Morris, JASA 70 (1975) 311-319
 */
export function shrinkCorrelations(rows: readonly CorrelationRow[], shrinkage: number | undefined): Float64Array {
  const size = rows.length;
  let [sum, weights] = [0, 0];
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const [rho, variance] = [rows[a].correlations[b], rows[a].variances[b]];
      if (!(variance < Infinity)) continue;
      const weight = 1 / (variance + SPREAD);
      sum += weight * (rho * rho - variance);
      weights += weight;
    }
  const spread = weights > 0 ? Math.max(0, sum / weights) : 0;
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    matrix[a * size + a] = 1;
    for (let b = a + 1; b < size; b++) {
      const [rho, variance] = [rows[a].correlations[b], rows[a].variances[b]];
      const trusted = spread > 0 ? spread / (spread + variance) : 0;
      matrix[a * size + b] = matrix[b * size + a] = rho * (shrinkage === undefined ? trusted : 1 - shrinkage);
    }
  }
  return matrix;
}
