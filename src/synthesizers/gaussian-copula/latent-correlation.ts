/** Greatest correlation of two latents that is looked for: beyond it the expansion is cut too short to tell. */
export const MOST = 0.9995;

/** Halvings of -MOST .. MOST, to under 1e-9. */
const HALVINGS = 31;

/**
 * The correlation of two latents at which their levels' scores have a given covariance: the ρ with Σ_k c_k ρ^k = covariance (Mehler's formula),
 * by bisection. The left side is the covariance of s(X) and t(Y), X and Y standard normal with correlation ρ; it grows with ρ.
 * @param products c_k = a_k b_k of the two latents' Hermite coefficients, at k - 1
 * @returns -MOST .. MOST; an end where the covariance is beyond reach
 * @see Kendall, "Proof of relations connected with the tetrachoric series and its generalization", Biometrika 32 (1941) 196-198.
 * doi:10.1093/biomet/32.2.196
 */
export function latentCorrelation(products: Float64Array, covariance: number): number {
  let low = -MOST;
  let high = MOST;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (scoreCovariance(products, middle) < covariance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Σ_k c_k ρ^k, k from 1: the covariance of two latents' scores at a correlation. */
export function scoreCovariance(products: Float64Array, rho: number): number {
  let sum = 0;
  for (let k = products.length - 1; k >= 0; k--) sum = (sum + products[k]) * rho;
  return sum;
}
