import { expect, test } from "@jest/globals";
import { powerOfTen } from "../../../src/core/math/powers-of-ten.js";

const exponents = Array.from({ length: 45 }, (_, i) => i - 22);

test("every power from -22 to 22 is the double nearest to it", () => {
  for (const exponent of exponents) expect(powerOfTen(exponent)).toBe(Number(`1e${exponent}`));
});

test("powers of 0 to 22 are exact", () => {
  for (let exponent = 0; exponent <= 22; exponent++) {
    expect(BigInt(powerOfTen(exponent))).toBe(10n ** BigInt(exponent));
  }
});

test("dividing by a power gives the decimal as typed, where multiplying by its inverse may not", () => {
  expect(3 / powerOfTen(1)).toBe(0.3);
  expect(3 * powerOfTen(-1)).not.toBe(0.3);
});

test.each([23, -23, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("an exponent of %d is refused", (exponent) => {
  expect(() => powerOfTen(exponent)).toThrow(RangeError);
});
