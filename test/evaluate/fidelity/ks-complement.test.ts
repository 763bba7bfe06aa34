import { expect, test } from "@jest/globals";
import { codeNumbers } from "../../../src/evaluate/code-numbers.js";
import { ksComplement } from "../../../src/evaluate/fidelity/ks-complement.js";
import { tally } from "../../../src/evaluate/tally.js";

function ks(real: number[], other: number[]) {
  const { values, codes } = codeNumbers([Float64Array.from(real), Float64Array.from(other)]);
  return ksComplement(tally(codes[0], values.length), tally(codes[1], values.length)).value;
}

test("golden case 8", () => {
  expect(ks([1, 2, 3, 4, 5], [2, 3, 4, 5, 6])).toBeCloseTo(0.8, 12);
  expect(ks([0, 0, 1, 1], [0, 1, 1, 1])).toBeCloseTo(0.75, 12);
  expect(ks([1, 1, 1, 2], [1, 2, 2, 2])).toBeCloseTo(0.5, 12);
});

test("numbers are compared as they are: nothing is rounded", () => {
  // SDMetrics rounds to 14 decimals and says 1. Cells read from text have no such noise unless the file has it, and then it is a difference.
  expect(ks([0.3 - 0.2], [0.2 - 0.1])).toBe(0);
});

test("missing cells and infinities are left out, 0 and -0 are one number", () => {
  expect(ks([1, 2, Number.NaN], [1, 2, Number.POSITIVE_INFINITY])).toBe(1);
  expect(ks([0], [-0])).toBe(1);
});

test("it is symmetric, 1 of the same numbers, 0 of numbers that do not overlap", () => {
  expect(ks([3, 1, 4], [4, 3, 1])).toBe(1);
  expect(ks([1, 2], [3, 4])).toBe(0);
  expect(ks([1, 5, 7], [2, 5])).toBeCloseTo(ks([2, 5], [1, 5, 7])!, 12);
});

test("a side without a number is a defined state", () => {
  expect(ks([], [1])).toBeNull();
  expect(ks([1], [Number.NaN])).toBeNull();
});
