import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { chiSquareUpper } from "../../../src/core/math/chi-square-upper.js";
import { incompleteGammaLower, incompleteGammaUpper } from "../../../src/core/math/incomplete-gamma.js";
import { normalCdf } from "../../../src/core/math/normal-cdf.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { relativeError } from "./relative-error.js";

interface Oracle {
  gamma: [a: number, x: number, lower: number, upper: number][];
  chiSquare: [x: number, freedom: number, upper: number][];
}

const oracle = readOracle<Oracle>("special");
const shapes = fc.double({ min: -9, max: 6, noNaN: true }).map((power) => 10 ** power);
/** A shape and a point within 40 standard deviations of its mean, or anywhere below. */
const points = shapes.chain((a) =>
  fc.tuple(
    fc.constant(a),
    fc.oneof(
      fc.double({ min: -40, max: 40, noNaN: true }).map((k) => Math.max(0, a + k * Math.sqrt(a))),
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: -30, max: 0, noNaN: true }).map((power) => a * 10 ** power),
    ),
  ),
);

test("both tails agree with values of 50 digits and more to 5e-13 relative", () => {
  for (const [a, x, lower, upper] of oracle.gamma) {
    expect(relativeError(incompleteGammaLower(a, x), lower)).toBeLessThan(5e-13);
    expect(relativeError(incompleteGammaUpper(a, x), upper)).toBeLessThan(5e-13);
  }
});

test("the oracle reaches both far tails of shapes from 1e-3 to 1e6", () => {
  const tails = oracle.gamma.filter(([a]) => a >= 1e3);
  expect(tails.some(([, , lower]) => lower > 0 && lower < 1e-250)).toBe(true);
  expect(tails.some(([, , , upper]) => upper > 0 && upper < 1e-250)).toBe(true);
  expect(oracle.gamma.some(([a]) => a === 1e-3) && oracle.gamma.some(([a]) => a === 1e6)).toBe(true);
});

test("P + Q = 1, and both lie in 0 to 1", () => {
  fc.assert(
    fc.property(points, ([a, x]) => {
      const lower = incompleteGammaLower(a, x);
      const upper = incompleteGammaUpper(a, x);
      expect(Math.min(lower, upper)).toBeGreaterThanOrEqual(0);
      expect(Math.max(lower, upper)).toBeLessThanOrEqual(1);
      expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-14);
    }),
  );
});

test("P(a, x) - P(a + 1, x) = x^a e^-x / Γ(a + 1) = Q(a + 1, x) - Q(a, x) for whole a", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 1e-3, max: 150, noNaN: true }), (a, x) => {
      let term = Math.exp(-x);
      for (let i = 1; i <= a; i++) term *= x / i;
      const lower = incompleteGammaLower(a, x);
      const upper = incompleteGammaUpper(a + 1, x);
      expect(Math.abs(lower - incompleteGammaLower(a + 1, x) - term)).toBeLessThanOrEqual(2e-13 * lower);
      expect(Math.abs(upper - incompleteGammaUpper(a, x) - term)).toBeLessThanOrEqual(2e-13 * upper);
    }),
  );
});

test("P rises and Q falls with x, across the borders of the methods", () => {
  for (const a of [1e-3, 0.3, 1, 7, 1e4, 1e6]) {
    for (const k of [-3, -0.1, 0, 0.1, 3]) {
      const x = Math.max(1e-3, a + 1 + k * Math.sqrt(a));
      const step = 1e-6 * Math.sqrt(a);
      expect(incompleteGammaLower(a, x + step)).toBeGreaterThan(incompleteGammaLower(a, x));
      expect(incompleteGammaUpper(a, x + step)).toBeLessThan(incompleteGammaUpper(a, x));
    }
  }
});

test("shape 1 is the exponential distribution, shape 1/2 the square of a normal variable", () => {
  for (const x of [1e-300, 1e-9, 0.5, 1, 1.999, 2, 30, 700]) {
    expect(relativeError(incompleteGammaLower(1, x), -Math.expm1(-x))).toBeLessThan(2e-13);
    expect(relativeError(incompleteGammaUpper(1, x), Math.exp(-x))).toBeLessThan(2e-13);
  }
  for (const z of [0.1, 1, 1.959963984540054, 6, 37]) {
    expect(relativeError(chiSquareUpper(z * z, 1), 2 * normalCdf(-z))).toBeLessThan(5e-13);
  }
});

test("at 0 all lies above, at infinity all below", () => {
  for (const a of [1e-9, 0.5, 1, 1e9]) {
    expect([incompleteGammaLower(a, 0), incompleteGammaUpper(a, 0)]).toEqual([0, 1]);
    for (const far of [1e11, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
      expect([incompleteGammaLower(a, far), incompleteGammaUpper(a, far)]).toEqual([1, 0]);
    }
  }
});

test("p-values of chi-square statistics are those of 60-digit values", () => {
  for (const [x, freedom, upper] of oracle.chiSquare) {
    expect(relativeError(chiSquareUpper(x, freedom), upper)).toBeLessThan(5e-13);
  }
  // The table's 99.9 % point of 6 degrees of freedom.
  expect(chiSquareUpper(22.457744, 6)).toBeCloseTo(0.001, 9);
});

test.each([
  [0, 1],
  [-1, 1],
  [1e10, 1],
  [Number.NaN, 1],
  [1, -1],
  [1, Number.NaN],
])("a shape of %d at %d is refused", (a, x) => {
  expect(() => incompleteGammaLower(a, x)).toThrow(RangeError);
  expect(() => incompleteGammaUpper(a, x)).toThrow(RangeError);
  expect(() => chiSquareUpper(x, 2 * a)).toThrow(RangeError);
});
