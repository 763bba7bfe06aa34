import { groupDigits } from "../../core/text/group-digits.js";

/** A mean of counts with one decimal: `3,505.1`. */
export function meanText(mean: number): string {
  const [whole, rest] = mean.toFixed(1).split(".");
  return `${groupDigits(Number(whole))}.${rest}`;
}
