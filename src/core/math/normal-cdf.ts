import { expHalfSquare } from "./exp-half-square.js";

/**
 * The standard normal distribution function Φ(x) = P(Z ≤ x); the upper tail P(Z > x) is `normalCdf(-x)`, with no digits lost.
 *
 * Cody's rational Chebyshev approximations on |x| ≤ 0.66291, ≤ √32 and beyond. Absolute error 2e-16 or less everywhere; relative error
 * in the lower tail 2e-15 or less down to x = -37.5, below which Φ is no normal double (still within a spacing of its neighbours); 0 below -38.6.
 * @returns 0 at -∞, 1 at ∞, NaN for NaN
 * @see Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969) 631-637. doi:10.1090/S0025-5718-1969-0247736-4;
 * coefficients in the form for Φ: Cody, "Algorithm 715", ACM TOMS 19 (1993) 22-32. doi:10.1145/151271.151273
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.66291) return 0.5 + x * centre(x * x);
  const tail = y > 39 ? 0 : expHalfSquare(y) * (y <= 5.656854249492381 ? middle(y) : far(y));
  return x > 0 ? 1 - tail : tail;
}

/** (Φ(x) - 1/2) / x from z = x². */
function centre(z: number): number {
  const top =
    (((0.06568233791820745 * z + 2.2352520354606837) * z + 161.02823106855587) * z + 1067.6894854603709) * z +
    18154.98125334356;
  const bottom = (((z + 47.202581904688245) * z + 976.0985517377767) * z + 10260.932208618979) * z + 45507.78933502673;
  return top / bottom;
}

/** P(Z > y) / exp(-y²/2), 0.66 ≤ y ≤ √32. */
function middle(y: number): number {
  let top = 1.0765576773720192e-8 * y + 0.39894151208813466;
  top = ((top * y + 8.883149794388377) * y + 93.50665613217785) * y + 597.2702763948002;
  top = (((top * y + 2494.5375852903726) * y + 6848.190450536283) * y + 11602.65143764735) * y + 9842.714838383978;
  let bottom = ((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547;
  bottom = ((bottom * y + 6485.558298266761) * y + 18615.571640885097) * y + 34900.95272114598;
  bottom = (bottom * y + 38912.00328609327) * y + 19685.429676859992;
  return top / bottom;
}

/** P(Z > y) / exp(-y²/2), y ≥ √32: an expansion in 1/y² about 1/(y √(2π)). */
function far(y: number): number {
  const z = 1 / (y * y);
  const top =
    ((((0.023073441764940174 * z + 0.215898534057957) * z + 0.12740116116024736) * z + 0.022235277870649807) * z +
      0.0014216191932278934) *
      z +
    0.000029112874951168793;
  const bottom =
    ((((z + 1.284260096144911) * z + 0.4682382124808651) * z + 0.06598813786892856) * z + 0.0037823963320275824) * z +
    0.00007297515550839662;
  return (0.3989422804014327 - (z * top) / bottom) / y;
}
