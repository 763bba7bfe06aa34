import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { wilsonInterval } from "../../../src/core/math/wilson-interval.js";
import { readOracle } from "../../oracles/read-oracle.js";

const z = 1.959963984540054;

test.each([
  { successes: 850, trials: 1000, centre: 0.849, half: 0.022, digits: 3 },
  { successes: 0, trials: 1000, centre: 0.002, half: 0.002, digits: 3 },
  { successes: 100, trials: 100, centre: 0.9815032508965071, half: 0.01849674910349284, digits: 15 },
  { successes: 23, trials: 100, centre: 0.23998824451588613, half: 0.08155558571285167, digits: 15 },
])("$successes of $trials is $centre ± $half", ({ successes, trials, centre, half, digits }) => {
  const interval = wilsonInterval(successes, trials, z);
  expect(interval.centre).toBeCloseTo(centre, digits);
  expect(interval.half).toBeCloseTo(half, digits);
});

test("borders are those of statsmodels", () => {
  for (const [trials, successes, lower, upper] of readOracle<{ wilson: number[][] }>("statistics").wilson) {
    const interval = wilsonInterval(successes, trials, z);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(1e-15);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(1e-15);
  }
});

test("an interval holds the share seen, stays within 0 to 1, and mirrors when success and failure change places", () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.nat(5000),
      fc.double({ min: 0.1, max: 6, noNaN: true }),
      (successes, failures, level) => {
        const trials = successes + failures;
        const { lower, upper } = wilsonInterval(successes, trials, level);
        expect(0 <= lower && lower <= upper && upper <= 1).toBe(true);
        if (trials > 0) expect(lower <= successes / trials && successes / trials <= upper).toBe(true);
        expect(wilsonInterval(failures, trials, level).lower).toBeCloseTo(1 - upper, 14);
      },
    ),
  );
});

test("no trials give 0 to 1, none or all successes an exact border", () => {
  expect(wilsonInterval(0, 0, z)).toEqual({ centre: 0.5, half: 0.5, lower: 0, upper: 1 });
  expect(wilsonInterval(0, 37, z).lower).toBe(0);
  expect(wilsonInterval(37, 37, z).upper).toBe(1);
});

test.each([
  [-1, 10, z],
  [11, 10, z],
  [Number.NaN, 10, z],
  [1, Number.POSITIVE_INFINITY, z],
  [1, 10, 0],
  [1, 10, Number.NaN],
])("%d of %d at z = %d is refused", (successes, trials, level) => {
  expect(() => wilsonInterval(successes, trials, level)).toThrow(RangeError);
});
