import { groupDigits } from "../../core/text/group-digits.js";
import type { GateResult } from "../../evaluate/verdict/gate.js";

/** How many persons would about settle the open ones among some questions; null where none is open, or no number would do. */
export function needed(questions: readonly GateResult[]): string | null {
  const numbers = questions.map((question) => question.needed).filter((number) => number !== null);
  return numbers.length === 0 ? null : `needs about ${groupDigits(twoDigits(Math.max(...numbers)))} persons in all`;
}

/** Rounded up to two digits: an extrapolation earns no more. */
function twoDigits(number: number): number {
  let unit = 1;
  while (number / unit >= 100) unit *= 10;
  return Math.ceil(number / unit) * unit;
}
