/**
 * exp(-x²/2), to a relative error of a few 2^-53 in all of its range.
 *
 * x² rounded to 53 bits would cost up to x²/2 units of relative error, 700 of them far out. So x is split at a sixteenth, whose square
 * is exact: exp(-t²/2) exp(-(x - t)(x + t)/2), t = trunc(16 x)/16. Zero past |x| = 38.6, where the truth is below the least double.
 * @see Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969) 631-637, section 4. doi:10.1090/S0025-5718-1969-0247736-4
 */
export function expHalfSquare(x: number): number {
  if (Math.abs(x) > 39) return 0;
  const t = Math.trunc(x * 16) / 16;
  return Math.exp(-0.5 * t * t) * Math.exp(-0.5 * (x - t) * (x + t));
}
