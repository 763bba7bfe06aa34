import { expect, test } from "@jest/globals";
import { expHalfSquare } from "../../../src/core/math/exp-half-square.js";
import { readOracle } from "../../oracles/read-oracle.js";

test("exp(-x²/2) keeps its relative precision far out, where the square alone would lose 1e-13", () => {
  for (const [x, density] of readOracle<{ pdf: [number, number][] }>("normal").pdf) {
    if (Math.abs(x) < 37.5) {
      expect(Math.abs(expHalfSquare(x) / (density * Math.sqrt(2 * Math.PI)) - 1)).toBeLessThan(2e-15);
    }
  }
});

test("it is 1 at 0, even, 0 far out and at infinity, NaN for NaN", () => {
  expect(expHalfSquare(0)).toBe(1);
  expect(expHalfSquare(-3.3)).toBe(expHalfSquare(3.3));
  expect(expHalfSquare(38.7)).toBe(0);
  expect(expHalfSquare(1e300)).toBe(0);
  expect(expHalfSquare(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(expHalfSquare(Number.NaN)).toBeNaN();
});
