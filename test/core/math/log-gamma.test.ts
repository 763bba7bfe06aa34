import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { logGamma, logGammaOnePlus } from "../../../src/core/math/log-gamma.js";
import { stirlingError } from "../../../src/core/math/stirling-error.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { relativeError } from "./relative-error.js";

const oracle = readOracle<{ logGamma: [number, number][]; stirlingError: [number, number][] }>("special");

test("ln Γ agrees with 60-digit values to 2e-15 relative, beside its zeros too", () => {
  for (const [x, truth] of oracle.logGamma) expect(relativeError(logGamma(x), truth)).toBeLessThan(2e-15);
});

test("Stirling's error agrees with 60-digit values to 3e-15", () => {
  for (const [x, truth] of oracle.stirlingError) {
    expect(Math.abs(stirlingError(x) - truth)).toBeLessThan(3e-15 * Math.max(1, truth));
  }
});

test("ln Γ(x + 1) = ln Γ(x) + ln x", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 200, noNaN: true }), (x) => {
      const bound = 1e-15 * (Math.abs(logGamma(x)) + Math.abs(Math.log(x)) + 1);
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(bound);
    }),
  );
});

test("factorials of whole numbers are met", () => {
  let factorial = 1;
  for (let n = 1; n <= 100; n++) {
    expect(relativeError(Math.expm1(logGamma(n)), factorial - 1)).toBeLessThan(1e-13);
    factorial *= n;
  }
});

test("ln Γ(1 + x) keeps the digits of a small x", () => {
  // -γ x + π² x² / 12 - …
  for (const x of [1e-18, 1e-12, -1e-12]) {
    expect(relativeError(logGammaOnePlus(x), -0.5772156649015329 * x + 0.8224670334241132 * x * x)).toBeLessThan(1e-15);
  }
  for (const x of [-0.9, 0.6, 41]) expect(logGammaOnePlus(x)).toBe(logGamma(1 + x));
});

test("the pieces meet", () => {
  for (const border of [0.5, 1.5, 2.5, 10]) {
    expect(relativeError(logGamma(border - 1e-15), logGamma(border + 1e-15))).toBeLessThan(4e-14);
  }
});

test("ln Γ is infinite at infinity, and refused where it is not defined", () => {
  expect(logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(logGamma(1e306)).toBe(Number.POSITIVE_INFINITY);
  for (const x of [0, -1.5, Number.NaN]) expect(() => logGamma(x)).toThrow(RangeError);
  expect(() => logGammaOnePlus(-1)).toThrow(RangeError);
});
