/** Points of a quasi-Monte-Carlo mean: errors of some 1e-4 for a few variables. */
export const POINTS = 4096;

/** Least distance from 0 and 1. */
const EDGE = 1.1102230246251565e-16;

// Found once, and alike whoever asks first.
const primes: number[] = [];

/**
 * A point of Richtmyer's lattice, folded: u_k = |2 frac(i √p_k) - 1|, p_k the k-th prime. Evenly spread over (0, 1)^n without chance.
 * @param out written: a point of its length
 * @param index i, from 1 on
 * @see Richtmyer, "The evaluation of definite integrals, and a quasi-Monte-Carlo method" (1951); Genz and Bretz, "Computation of Multivariate Normal
 * and t Probabilities" (2009), chapter 4
 */
export function latticePoint(out: Float64Array, index: number): void {
  for (let next = (primes.at(-1) ?? 1) + 1; primes.length < out.length; next++) if (isPrime(next)) primes.push(next);
  for (let k = 0; k < out.length; k++) {
    const turns = index * Math.sqrt(primes[k]);
    out[k] = Math.min(1 - EDGE, Math.max(EDGE, Math.abs(2 * (turns - Math.floor(turns)) - 1)));
  }
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return true;
}
