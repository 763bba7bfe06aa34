import { expHalfSquare } from "./exp-half-square.js";

/** The standard normal density: φ(x) = exp(-x²/2) / √(2π), to a relative error of 1e-15 as far as it is a normal double (|x| < 37.6). */
export function normalPdf(x: number): number {
  return 0.3989422804014327 * expHalfSquare(x);
}
