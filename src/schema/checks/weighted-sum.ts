/** The sum of digits times weights, from the left, as far as there are weights. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at] * (digits.charCodeAt(at) - 48);
  return sum;
}
