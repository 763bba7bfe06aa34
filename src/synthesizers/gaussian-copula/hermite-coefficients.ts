import { normalPdf } from "../../core/math/normal-pdf.js";

/**
 * Terms of an expansion. With 64 the covariance of two binary columns' scores is right to 4e-4 of their variance at a correlation of .95 and to 1e-5 at
 * .9 (with 24: .01 and .002), that of finer columns to more digits.
 */
export const TERMS = 64;

/**
 * The expansion of a step function of a standard normal Z in Hermite polynomials: a_k = E[s(Z) h_k(Z)], k = 1 .. TERMS, h_k = He_k / √k!. With
 * (φ h_{k-1})' = -√k φ h_k each step at t adds its height: a_k = Σ_t (s(t+) - s(t-)) φ(t) h_{k-1}(t) / √k. O(steps x TERMS).
 * @param scores value of each level
 * @param thresholds where one level ends and the next begins
 * @returns a_k at k - 1
 */
export function hermiteCoefficients(scores: Float64Array, thresholds: Float64Array): Float64Array {
  const coefficients = new Float64Array(TERMS);
  const roots = Float64Array.from({ length: TERMS + 1 }, (_, k) => Math.sqrt(k));
  for (let at = 0; at < thresholds.length; at++) {
    const t = thresholds[at];
    const height = (scores[at + 1] - scores[at]) * normalPdf(t);
    let before = 0;
    let h = 1;
    for (let k = 1; k <= TERMS; k++) {
      coefficients[k - 1] += (height * h) / roots[k];
      const next = (t * h - roots[k - 1] * before) / roots[k];
      before = h;
      h = next;
    }
  }
  return coefficients;
}
