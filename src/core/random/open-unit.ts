/**
 * Turns two random words into a number of the open interval (0, 1).
 *
 * (k + 1/2) / 2^52, k the 52-bit number made of the upper 26 bits of each word. k + 1/2 has 53 bits, so nothing is rounded: the least value
 * is 2^-53, the greatest 1 - 2^-53, never 0 or 1, and u and 1 - u are equally likely. A quantile function of it is always finite.
 * @param high the leading word, 0 .. 2^32 - 1
 * @param low the trailing word, 0 .. 2^32 - 1
 */
export function openUnit(high: number, low: number): number {
  return ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) * 2.220446049250313e-16;
}
