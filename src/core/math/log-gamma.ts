import { stirlingError } from "./stirling-error.js";

/**
 * ln Γ(x) for x > 0, the logarithm of the gamma function.
 *
 * From 10 on Stirling's formula with its series; from 2.5 to 10 a product down to 1.5 .. 2.5, where (as below) the Taylor series about 2
 * keeps the digits beside the zeros at 1 and 2. Relative error 2e-15 or less everywhere.
 * @param x above 0; ∞ gives ∞, as does any x above 2.5e305, where ln Γ leaves the doubles
 * @throws RangeError when x is not above 0
 * @see DLMF 5.7.3, 5.5.1, 5.11.1
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`no logarithm of gamma at ${x}`);
  if (x >= 10) return (x - 0.5) * (Math.log(x) - 1) + (0.4189385332046727 + stirlingError(x));
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  if (x < 1.5) return logGammaOnePlus(x - 1);
  let product = 1;
  let y = x;
  for (; y > 2.5; y--) product *= y - 1;
  return aboutTwo(y - 2) + Math.log(product);
}

/**
 * ln Γ(1 + x) for x > -1, with the digits of a small x that the sum 1 + x would round off.
 * @throws RangeError when x is not above -1
 */
export function logGammaOnePlus(x: number): number {
  return Math.abs(x) <= 0.5 ? aboutTwo(x) - Math.log1p(x) : logGamma(1 + x);
}

/** ζ(k) - 1 for k = 2, 3, … */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9,
];

/** ln Γ(2 + w), |w| ≤ 1/2: (1 - γ) w + Σ (-1)^k (ζ(k) - 1) w^k / k. */
function aboutTwo(w: number): number {
  let sum = 0;
  for (let k = ZETA_LESS_ONE.length + 1; k >= 2; k--) sum = ZETA_LESS_ONE[k - 2] / k - w * sum;
  return w * (0.42278433509846713 + w * sum);
}
