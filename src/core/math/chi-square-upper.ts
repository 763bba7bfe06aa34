import { incompleteGammaUpper } from "./incomplete-gamma.js";

/**
 * P(X > x) for a chi-square variable X with `freedom` degrees of freedom, the p-value of a chi-square statistic: Q(freedom/2, x/2).
 *
 * Accuracy and cost as `incompleteGammaUpper`.
 * @param x 0 or more
 * @param freedom 2e-9 .. 2e9; need not be whole
 * @throws RangeError when they are not so
 */
export function chiSquareUpper(x: number, freedom: number): number {
  if (!(x >= 0 && freedom >= 2e-9 && freedom <= 2e9)) {
    throw new RangeError(`no chi-square tail beyond ${x} with ${freedom} degrees of freedom`);
  }
  return incompleteGammaUpper(freedom / 2, x / 2);
}
