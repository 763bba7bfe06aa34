import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { clopperPearson } from "../../../src/core/math/clopper-pearson.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { relativeError } from "./relative-error.js";

type Row = [successes: number, trials: number, alpha: number, lower: number, upper: number];
const oracle = readOracle<{ clopperPearson: Row[] }>("special").clopperPearson;

test.each([
  { successes: 0, trials: 500, lower: 0, upper: 0.00735061 },
  { successes: 450, trials: 500, lower: 0.87029091, upper: 0.92486418 },
])("at 95 % $successes of $trials is $lower to $upper", ({ successes, trials, lower, upper }) => {
  const interval = clopperPearson(successes, trials, 0.05);
  expect(interval.lower).toBeCloseTo(lower, 8);
  expect(interval.upper).toBeCloseTo(upper, 8);
});

test("borders agree with 50-digit values to 1e-12 relative", () => {
  for (const [successes, trials, alpha, lower, upper] of oracle) {
    const interval = clopperPearson(successes, trials, alpha);
    expect(relativeError(interval.lower, lower)).toBeLessThan(1e-12);
    expect(relativeError(interval.upper, upper)).toBeLessThan(1e-12);
  }
});

test("whatever the share, each border is missed with a chance of α/2 at most", () => {
  const trials = 30;
  const intervals = Array.from({ length: trials + 1 }, (_, successes) => clopperPearson(successes, trials, 0.1));
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (share) => {
      let below = 0;
      let above = 0;
      let chance = (1 - share) ** trials;
      intervals.forEach(({ lower, upper }, successes) => {
        if (share < lower) below += chance;
        if (share > upper) above += chance;
        chance *= ((trials - successes) / (successes + 1)) * (share / (1 - share));
      });
      expect(below).toBeLessThan(0.05 + 1e-12);
      expect(above).toBeLessThan(0.05 + 1e-12);
    }),
  );
});

test("an interval holds the share seen, and mirrors when success and failure change places", () => {
  fc.assert(
    fc.property(
      fc.nat(2000),
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 1e-9, max: 0.99, noNaN: true }),
      (successes, failures, alpha) => {
        const trials = successes + failures;
        const { lower, upper } = clopperPearson(successes, trials, alpha);
        expect(0 <= lower && lower <= successes / trials && successes / trials <= upper && upper <= 1).toBe(true);
        expect(clopperPearson(failures, trials, alpha).lower).toBeCloseTo(1 - upper, 13);
      },
    ),
  );
});

test("no trials give 0 to 1, none or all successes an exact border", () => {
  expect(clopperPearson(0, 0, 0.05)).toEqual({ lower: 0, upper: 1 });
  expect(clopperPearson(0, 37, 0.05).lower).toBe(0);
  expect(clopperPearson(37, 37, 0.05).upper).toBe(1);
});

test.each([
  [-1, 10, 0.05],
  [11, 10, 0.05],
  [1.5, 10, 0.05],
  [1, 1e9, 0.05],
  [1, 10, 0],
  [1, 10, 1],
  [1, 10, Number.NaN],
])("%d of %d at alpha = %d is refused", (successes, trials, alpha) => {
  expect(() => clopperPearson(successes, trials, alpha)).toThrow(RangeError);
});
