/** From this standard error of a difference on, a tenth of a point says nothing. */
const COARSE = 0.03;

/**
 * The size of a difference of two shares in percentage points, without its sign: `3.1 points`, `1 point`. One decimal where the standard error
 * of the difference is under 3 points, none where it is not.
 */
export function pointsText(difference: number, standardError: number): string {
  const text = bareText(difference, standardError);
  return `${text} point${text === "1" ? "" : "s"}`;
}

/** The same without the word. */
export function bareText(difference: number, standardError: number): string {
  const size = 100 * Math.abs(difference);
  const decimals = standardError < COARSE ? 1 : 0;
  const least = decimals === 1 ? "0.1" : "1";
  return size > 0 && size < Number(least) / 2 ? `<${least}` : size.toFixed(decimals);
}
