import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { newcombeDifference } from "../../../src/core/math/newcombe-difference.js";
import { readOracle } from "../../oracles/read-oracle.js";

const z = 1.959963984540054;

// Newcombe 1998, table II, method 10: x1, n1, x2, n2 and the 95 % interval to four decimals.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("%d/%d - %d/%d has the published interval", (x1, n1, x2, n2, lower, upper) => {
  const interval = newcombeDifference(x1, n1, x2, n2, z);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("borders are those of statsmodels", () => {
  for (const [x1, n1, x2, n2, lower, upper] of readOracle<{ newcombe: number[][] }>("statistics").newcombe) {
    const interval = newcombeDifference(x1, n1, x2, n2, z);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(1e-14);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(1e-14);
  }
});

test("an interval holds the difference seen, and turns round when the sides change places", () => {
  const side = fc.tuple(fc.nat(500), fc.nat(500)).filter(([x, rest]) => x + rest > 0);
  fc.assert(
    fc.property(side, side, ([x1, rest1], [x2, rest2]) => {
      const { difference, lower, upper } = newcombeDifference(x1, x1 + rest1, x2, x2 + rest2, z);
      expect(-1 <= lower && lower <= difference && difference <= upper && upper <= 1).toBe(true);
      const turned = newcombeDifference(x2, x2 + rest2, x1, x1 + rest1, z);
      expect([turned.difference + difference, turned.lower + upper, turned.upper + lower]).toEqual([0, 0, 0]);
    }),
  );
});

test("a side without trials is refused", () => {
  expect(() => newcombeDifference(0, 0, 1, 2, z)).toThrow(RangeError);
  expect(() => newcombeDifference(1, 2, 0, 0, z)).toThrow(RangeError);
  expect(() => newcombeDifference(3, 2, 1, 2, z)).toThrow(RangeError);
});
