import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { plainDecimal, shortestSingle } from "../../src/table/plain-decimal.js";

test.each([
  [0, "0"],
  [-0, "0"],
  [1.5e-7, "0.00000015"],
  [-1e-7, "-0.0000001"],
  [1.2345e-18, "0.00000000000000000123"],
  [1e-25, "0"],
  [-1e-25, "0"],
  [123456789012345680000, "123456789012345680000"],
])("%d is written %s", (value, text) => {
  expect(plainDecimal(value)).toBe(text);
});

test("the text names the number, and has no exponent", () => {
  const doubles = fc.double({ min: -1e20, max: 1e20, noNaN: true }).filter((value) => Math.abs(value) >= 1e-4);
  fc.assert(
    fc.property(doubles, (value) => {
      expect(plainDecimal(value)).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(plainDecimal(value))).toBe(value);
    }),
  );
});

test("a single is the double of its shortest decimal", () => {
  expect(shortestSingle(Math.fround(0.1))).toBe(0.1);
  expect(shortestSingle(Math.fround(16777216))).toBe(16777216);
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (single) => {
      expect(Math.fround(shortestSingle(single)) === single).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -99999, max: 99999 }), (hundredths) => {
      expect(shortestSingle(Math.fround(hundredths / 100))).toBe(hundredths / 100);
    }),
  );
});
