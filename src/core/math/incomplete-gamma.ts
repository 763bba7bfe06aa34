import { halfDeviance } from "./half-deviance.js";
import { logGammaOnePlus } from "./log-gamma.js";
import { stirlingError } from "./stirling-error.js";

/**
 * The regularised lower incomplete gamma function P(a, x) = γ(a, x) / Γ(a) = P(a gamma variable of shape a ≤ x).
 *
 * Below x = a + 1 a power series, above it 1 - Q.
 * @param a 1e-9 .. 1e9
 * @param x 0 or more; ∞ gives 1
 * @throws RangeError when they are not so
 * @see DLMF 8.11.4 (series); `incompleteGammaUpper` for accuracy and cost
 */
export function incompleteGammaLower(a: number, x: number): number {
  check(a, x);
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/**
 * The regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a) = P(a gamma variable of shape a > x).
 *
 * From x = a + 1 on Legendre's continued fraction; below it 1 - P, or for a < 1, where P may come near 1, the series for P - 1.
 * Relative error of both P and Q 5e-13 or less, out to the least normal double in either tail. Cost, at most and at x near a:
 * 9 √a terms of the series (8,600 at a = 1e6), 4 √a of the fraction (900 there).
 * @param a 1e-9 .. 1e9
 * @param x 0 or more; ∞ gives 0
 * @throws RangeError when they are not so
 * @see DLMF 8.9.2 (fraction, as its even part), 8.7.1 (series for a < 1); Gautschi, "A computational procedure for incomplete gamma functions", ACM TOMS 5 (1979) 466-481. doi:10.1145/355853.355863
 */
export function incompleteGammaUpper(a: number, x: number): number {
  check(a, x);
  if (x >= a + 1) return fraction(a, x);
  return a < 1 ? complement(a, x) : 1 - series(a, x);
}

function check(a: number, x: number): void {
  if (!(a >= 1e-9 && a <= 1e9)) throw new RangeError(`no incomplete gamma function of shape ${a}`);
  if (!(x >= 0)) throw new RangeError(`no incomplete gamma function at ${x}`);
}

/** x^a e^-x / Γ(a): Stirling's formula takes out of the power what the gamma function would take back. */
function front(a: number, x: number): number {
  return Math.sqrt(a / 6.283185307179586) * Math.exp(-halfDeviance(a, x) - stirlingError(a));
}

/** P(a, x) = x^a e^-x / Γ(a + 1) Σ x^n / ((a + 1) … (a + n)). */
function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > sum * 1e-19; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return (front(a, x) / a) * sum;
}

/** Q(a, x) = 1 - x^a / Γ(a + 1) (1 + a Σ (-x)^n / ((a + n) n!)), for a < 1 and x < 2. */
function complement(a: number, x: number): number {
  let sum = 0;
  let power = 1;
  for (let n = 1; Math.abs(power) > 1e-19; n++) {
    power *= -x / n;
    sum += power / (a + n);
  }
  const head = a * Math.log(x) - logGammaOnePlus(a);
  return -Math.expm1(head) - Math.exp(head) * a * sum;
}

/** Q(a, x) = x^a e^-x / Γ(a) · 1/(x + 1 - a - 1 (1 - a)/(x + 3 - a - 2 (2 - a)/(x + 5 - a - …))), by Lentz's method. */
function fraction(a: number, x: number): number {
  // Here x - a ln x + ln Γ(a) is above 745: no double is as small. It keeps ∞ out of the arithmetic.
  if (x > 4 * a + 2000) return 0;
  let b = x + 1 - a;
  let d = 1 / b;
  let c = Infinity;
  let value = d;
  for (let n = 1; ; n++) {
    const term = n * (a - n);
    b += 2;
    d = 1 / (b + term * d);
    c = b + term / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 2.3e-16) return front(a, x) * value;
  }
}
