import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { incompleteBetaLower, incompleteBetaUpper } from "../../../src/core/math/incomplete-beta.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { relativeError } from "./relative-error.js";

type Row = [x: number, a: number, b: number, lower: number, upper: number];
const { beta, smallBeta } = readOracle<{ beta: Row[]; smallBeta: Row[] }>("special");

const shapes = (least: number) => fc.double({ min: least, max: 6, noNaN: true }).map((power) => 10 ** power);
/** Multiples of 2^-30, so that 1 - x is exact; most of them near the mean of the shapes. */
const points = (least: number) =>
  fc.tuple(shapes(least), shapes(least)).chain(([a, b]) => {
    const mean = a / (a + b);
    const deviation = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
    const near = fc.double({ min: -30, max: 30, noNaN: true }).map((k) => mean + k * deviation);
    const x = fc
      .oneof(near, fc.double({ min: 0, max: 1, noNaN: true }))
      .map((value) => Math.round(Math.min(1, Math.max(0, value)) * 2 ** 30) / 2 ** 30);
    return fc.tuple(x, fc.constant(a), fc.constant(b));
  });

test("both tails agree with 50-digit values to 5e-13 relative", () => {
  for (const [x, a, b, lower, upper] of beta) {
    expect(relativeError(incompleteBetaLower(x, a, b), lower)).toBeLessThan(5e-13);
    expect(relativeError(incompleteBetaUpper(x, a, b), upper)).toBeLessThan(5e-13);
  }
});

test("where a shape is less than 1e-2, both tails agree with 50-digit values to 1e-14 absolute", () => {
  for (const [x, a, b, lower, upper] of smallBeta) {
    expect(Math.abs(incompleteBetaLower(x, a, b) - lower)).toBeLessThan(1e-14);
    expect(Math.abs(incompleteBetaUpper(x, a, b) - upper)).toBeLessThan(1e-14);
  }
});

test("the oracle reaches both far tails of shapes from 1e-2 to 1e6", () => {
  const large = beta.filter(([, a, b]) => Math.min(a, b) >= 1e3);
  expect(large.some(([, , , lower]) => lower > 0 && lower < 1e-150)).toBe(true);
  expect(large.some(([, , , , upper]) => upper > 0 && upper < 1e-150)).toBe(true);
  for (const shape of [1e-2, 1e6]) expect(beta.some(([, a, b]) => a === shape && b === shape)).toBe(true);
});

test("I_x(a, b) is the complement of I_{1-x}(b, a), and the two tails add up to 1", () => {
  fc.assert(
    fc.property(points(-2), ([x, a, b]) => {
      const lower = incompleteBetaLower(x, a, b);
      const upper = incompleteBetaUpper(x, a, b);
      expect(relativeError(incompleteBetaUpper(1 - x, b, a), lower)).toBeLessThan(1e-12);
      expect(relativeError(incompleteBetaLower(1 - x, b, a), upper)).toBeLessThan(1e-12);
      expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-14);
    }),
  );
});

test("values lie in 0 to 1, also for the least shapes", () => {
  fc.assert(
    fc.property(points(-9), ([x, a, b]) => {
      for (const value of [incompleteBetaLower(x, a, b), incompleteBetaUpper(x, a, b)]) {
        expect(value >= 0 && value <= 1).toBe(true);
      }
    }),
  );
});

test("I_{1/2}(a, a) = 1/2", () => {
  for (const shape of [1e-9, 1e-3, 1, 77, 1e6, 1e9]) {
    expect(incompleteBetaLower(0.5, shape, shape)).toBeCloseTo(0.5, 13);
    expect(incompleteBetaUpper(0.5, shape, shape)).toBeCloseTo(0.5, 13);
  }
});

test("I_x(a, 1) = x^a and 1 - I_x(1, b) = (1 - x)^b", () => {
  for (const shape of [0.01, 1, 3.5, 1000]) {
    for (const x of [1e-200, 1e-9, 0.25, 0.75, 1 - 2 ** -40]) {
      expect(relativeError(incompleteBetaLower(x, shape, 1), Math.exp(shape * Math.log(x)))).toBeLessThan(5e-13);
      expect(relativeError(incompleteBetaUpper(x, 1, shape), Math.exp(shape * Math.log1p(-x)))).toBeLessThan(5e-13);
    }
  }
});

test("1 - I_p(k + 1, n - k) is the chance of k successes or fewer in n trials", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (n, p, part) => {
        const k = Math.floor(part * n);
        let chance = 1;
        for (let i = 0; i < n; i++) chance *= 1 - p;
        let sum = chance;
        for (let i = 1; i <= k; i++) {
          chance *= ((n - i + 1) / i) * (p / (1 - p));
          sum += chance;
        }
        expect(relativeError(incompleteBetaUpper(p, k + 1, n - k), sum)).toBeLessThan(1e-12);
      },
    ),
  );
});

test("I rises with x, across the border of the two fractions", () => {
  for (const [a, b] of [
    [0.01, 0.01],
    [0.5, 1e4],
    [5, 1e6],
    [1e3, 1e3],
    [1e6, 1e6],
  ]) {
    const border = (a + 1) / (a + b + 2);
    const step = border * 1e-9;
    const [under, over] = [border - step, border + step];
    expect(incompleteBetaLower(over, a, b)).toBeGreaterThan(incompleteBetaLower(under, a, b));
    expect(incompleteBetaUpper(over, a, b)).toBeLessThan(incompleteBetaUpper(under, a, b));
  }
});

test("at 0 and 1 the values are exact", () => {
  for (const [a, b] of [
    [1e-9, 1e9],
    [0.5, 0.5],
    [1e9, 1e9],
  ]) {
    expect([incompleteBetaLower(0, a, b), incompleteBetaUpper(0, a, b)]).toEqual([0, 1]);
    expect([incompleteBetaLower(1, a, b), incompleteBetaUpper(1, a, b)]).toEqual([1, 0]);
  }
});

test.each([
  [-0.1, 1, 1],
  [1.1, 1, 1],
  [Number.NaN, 1, 1],
  [0.5, 0, 1],
  [0.5, 1, -1],
  [0.5, 1e10, 1],
  [0.5, 1, Number.NaN],
])("x = %d with shapes %d, %d is refused", (x, a, b) => {
  expect(() => incompleteBetaLower(x, a, b)).toThrow(RangeError);
  expect(() => incompleteBetaUpper(x, a, b)).toThrow(RangeError);
});
