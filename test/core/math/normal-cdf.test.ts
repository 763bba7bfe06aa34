import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { normalCdf } from "../../../src/core/math/normal-cdf.js";
import { readOracle } from "../../oracles/read-oracle.js";

const { cdf } = readOracle<{ cdf: [number, number][] }>("normal");

test("the cdf agrees with 60-digit values to 2e-16 absolute everywhere", () => {
  for (const [x, truth] of cdf) expect(Math.abs(normalCdf(x) - truth)).toBeLessThan(2.3e-16);
});

test("the lower tail agrees to 2e-15 relative down to -37.5, to a spacing of doubles below", () => {
  for (const [x, truth] of cdf) {
    expect(Math.abs(normalCdf(x) - truth)).toBeLessThanOrEqual(Math.max(2e-15 * truth, 5e-324));
  }
});

test("the two tails add up to 1", () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
      expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(2.3e-16);
    }),
  );
});

test("the cdf rises", () => {
  let last = 0;
  for (let x = -39; x < 9; x += 1 / 128) {
    const here = normalCdf(x);
    expect(here).toBeGreaterThanOrEqual(last);
    last = here;
  }
});

test("the limits are 0, 1/2 and 1, and NaN stays NaN", () => {
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(normalCdf(-1e9)).toBe(0);
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1e9)).toBe(1);
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(normalCdf(Number.NaN)).toBeNaN();
});
