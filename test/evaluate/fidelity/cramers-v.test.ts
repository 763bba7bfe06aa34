import { expect, test } from "@jest/globals";
import { cramersV } from "../../../src/evaluate/fidelity/cramers-v.js";

test("a table worked out by hand", () => {
  // 30 10 / 10 50: chi-square 34.0278, phi² .340278; less 1/99: .330177; corrected sides 2 - 1/99: √(.330177 / .989899).
  expect(cramersV([30, 10, 10, 50], 2, 2)).toBeCloseTo(0.577534, 6);
});

test("independence gives 0, a one-to-one table 1", () => {
  expect(cramersV([25, 25, 25, 25], 2, 2)).toBe(0);
  expect(cramersV([50, 0, 0, 0, 30, 0, 0, 0, 20], 3, 3)).toBeCloseTo(1, 12);
});

test("levels that nobody holds change nothing", () => {
  expect(cramersV([30, 10, 0, 10, 50, 0, 0, 0, 0], 3, 3)).toBeCloseTo(cramersV([30, 10, 10, 50], 2, 2), 12);
});

test("one level, one row and no row are 0", () => {
  expect(cramersV([5, 7], 1, 2)).toBe(0);
  expect(cramersV([1, 0, 0, 0], 2, 2)).toBe(0);
  expect(cramersV([0, 0], 1, 2)).toBe(0);
});
