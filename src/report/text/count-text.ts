import { groupDigits } from "../../core/text/group-digits.js";

/** A count with its noun: `1 person`, `2,000 persons`. */
export function countText(count: number, noun: string): string {
  return `${groupDigits(count)} ${noun}${count === 1 ? "" : "s"}`;
}
