/**
 * count ln(count / mean) + mean - count, half the Poisson deviance: 0 at mean = count, above it elsewhere.
 *
 * With s = excess / (count + mean) it is excess s - 2 count s³ (1/3 + s²/5 + s⁴/7 + …), in which nothing cancels; far from the mean it is
 * taken as it stands. So the powers x^a e^-x of a gamma or a beta distribution keep their digits where a is a million.
 * @param count above 0
 * @param mean 0 or more; 0 gives ∞
 * @param excess mean - count, where the caller knows it better than the subtraction does
 * @see Loader, "Fast and accurate computation of binomial probabilities" (2000), sections 3-5
 */
export function halfDeviance(count: number, mean: number, excess = mean - count): number {
  const s = excess / (2 * count + excess);
  if (Math.abs(s) > 0.35) return excess - count * Math.log(mean / count);
  const z = s * s;
  let sum = 0;
  for (let k = 37; k >= 3; k -= 2) sum = sum * z + 1 / k;
  return s * (excess - 2 * count * z * sum);
}
