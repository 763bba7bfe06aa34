/**
 * The remainder of a whole number of any length, written in digits, by a small divisor: digit by digit, so that no large number is needed.
 * @param digits digits and nothing else
 * @param divisor 2 … 10^14
 */
export function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (let at = 0; at < digits.length; at++) rest = (rest * 10 + digits.charCodeAt(at) - 48) % divisor;
  return rest;
}
