import { expect, test } from "@jest/globals";
import { halfDeviance } from "../../../src/core/math/half-deviance.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { relativeError } from "./relative-error.js";

const oracle = readOracle<{ halfDeviance: [number, number, number][] }>("special");

test("half the deviance agrees with 60-digit values to 2e-15 relative, next to the mean too", () => {
  for (const [count, mean, truth] of oracle.halfDeviance) {
    expect(relativeError(halfDeviance(count, mean), truth)).toBeLessThan(2e-15);
  }
});

test("an excess that is known better than the subtraction shows is used", () => {
  // To first order excess² / (2 count), with an excess that mean - count would round to 0.
  expect(relativeError(halfDeviance(1e6, 1e6, 1e-12), 5e-31)).toBeLessThan(1e-15);
});

test("half the deviance is 0 at the mean and infinite at a mean of 0", () => {
  expect(halfDeviance(37.3, 37.3)).toBe(0);
  expect(halfDeviance(37.3, 0)).toBe(Number.POSITIVE_INFINITY);
});
