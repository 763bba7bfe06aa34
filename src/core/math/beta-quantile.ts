import { incompleteBetaLower, incompleteBetaUpper } from "./incomplete-beta.js";

/**
 * The quantile of a beta distribution: the least x with I_x(a, b) ≥ p.
 *
 * By halving: geometric means down to a factor of 2, then arithmetic ones down to neighbouring doubles; some 62 values of the incomplete
 * beta function, whatever the shapes. As accurate as that function: the lesser of p and 1 - p is met to 5e-13 of itself, where it does not
 * change by more from x to the next double (shapes of 1e-2 or more).
 * @param p 0 .. 1
 * @param a 1e-9 .. 1e9
 * @param b 1e-9 .. 1e9
 * @returns 0 .. 1; 0 also where the quantile is below the least double
 * @throws RangeError when they are not so
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return quantile(p, 1 - p, a, b);
}

/**
 * The least x with 1 - I_x(a, b) ≤ q: the quantile of 1 - q, with all digits of a small q.
 *
 * Method, parameters, result and errors as `betaQuantile`.
 */
export function betaQuantileUpper(q: number, a: number, b: number): number {
  return quantile(1 - q, q, a, b);
}

/** By the lesser of the shares below and above, whose digits are all there. */
function quantile(p: number, q: number, a: number, b: number): number {
  if (!(p >= 0 && q >= 0)) throw new RangeError(`no beta quantile with shares of ${p} below and ${q} above`);
  // Long before x = 1 the share above may be below the least double, though not 0.
  if (q === 0) return incompleteBetaLower(1, a, b);
  return leastWhere((x) => (p < q ? incompleteBetaLower(x, a, b) >= p : incompleteBetaUpper(x, a, b) <= q));
}

/** The least double in 0 .. 1 from which on `reached` is true, which it is at 1. */
function leastWhere(reached: (x: number) => boolean): number {
  let low = Number.MIN_VALUE;
  if (reached(low)) return 0;
  for (let high = 1; ; ) {
    const middle = high > 2 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (reached(middle)) high = middle;
    else low = middle;
  }
}
