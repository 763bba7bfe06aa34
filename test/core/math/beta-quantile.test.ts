import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { betaQuantile, betaQuantileUpper } from "../../../src/core/math/beta-quantile.js";
import { incompleteBetaLower, incompleteBetaUpper } from "../../../src/core/math/incomplete-beta.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { relativeError } from "./relative-error.js";

type Row = [p: number, a: number, b: number, lower: number, upper: number];
const oracle = readOracle<{ betaQuantile: Row[] }>("special").betaQuantile;

const shape = fc.double({ min: -1, max: 4, noNaN: true }).map((power) => 10 ** power);
const share = fc.double({ min: 1e-12, max: 0.499, noNaN: true });

test("quantiles of either tail agree with 50-digit values to 1e-12 relative", () => {
  for (const [p, a, b, lower, upper] of oracle) {
    expect(relativeError(betaQuantile(p, a, b), lower)).toBeLessThan(1e-12);
    expect(relativeError(betaQuantileUpper(p, a, b), upper)).toBeLessThan(1e-12);
  }
});

test("the quantile is the least double with as much below it, or no more above it", () => {
  fc.assert(
    fc.property(share, shape, shape, (p, a, b) => {
      const x = betaQuantile(p, a, b);
      expect(incompleteBetaLower(x, a, b)).toBeGreaterThanOrEqual(p);
      expect(incompleteBetaLower(x * (1 - 2 ** -53), a, b)).toBeLessThan(p);
      const y = betaQuantileUpper(p, a, b);
      expect(incompleteBetaUpper(y, a, b)).toBeLessThanOrEqual(p);
      expect(incompleteBetaUpper(y * (1 - 2 ** -53), a, b)).toBeGreaterThan(p);
    }),
  );
});

test("the median of Beta(a, a) is 1/2; the quantile of Beta(a, 1) is p^(1/a), however small", () => {
  for (const a of [0.5, 1, 12, 1e6]) expect(betaQuantile(0.5, a, a)).toBeCloseTo(0.5, 14);
  for (const p of [1e-300, 1e-9, 0.3]) {
    for (const a of [1, 2, 50])
      expect(relativeError(betaQuantile(p, a, 1), Math.exp(Math.log(p) / a))).toBeLessThan(5e-13);
  }
});

test("the quantile of a share is that of its complement in the other tail", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), shape, shape, (k, a, b) => {
      expect(betaQuantile(k / 2 ** 40, a, b)).toBe(betaQuantileUpper(1 - k / 2 ** 40, a, b));
    }),
  );
});

test("shares of 0 and 1 give the ends, a quantile below the least double gives 0", () => {
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantile(1, 2, 1e6)]).toEqual([0, 1, 1]);
  expect([betaQuantileUpper(1, 2, 3), betaQuantileUpper(0, 2, 3)]).toEqual([0, 1]);
  expect(betaQuantile(0.01, 1e-3, 1)).toBe(0);
});

test.each([
  [-0.1, 1, 1],
  [1.1, 1, 1],
  [Number.NaN, 1, 1],
  [0.5, 0, 1],
  [0.5, 1, 0],
  [1, 1, 0],
])("a share of %d with shapes %d, %d is refused", (p, a, b) => {
  expect(() => betaQuantile(p, a, b)).toThrow(RangeError);
  expect(() => betaQuantileUpper(p, a, b)).toThrow(RangeError);
});
