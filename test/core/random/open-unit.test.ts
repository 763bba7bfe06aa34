import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { openUnit } from "../../../src/core/random/open-unit.js";

test("words of all zeros give 2^-53, words of all ones 1 - 2^-53", () => {
  expect(openUnit(0, 0)).toBe(2 ** -53);
  expect(openUnit(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
});

test("any words give an odd multiple of 2^-53 strictly between 0 and 1", () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (high, low) => {
      const u = openUnit(high, low);
      expect(u > 0 && u < 1).toBe(true);
      expect((u * 2 ** 53) % 2).toBe(1);
    }),
  );
});

test("complementing the words mirrors the number about 1/2, exactly", () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (high, low) => {
      expect(openUnit(~high >>> 0, ~low >>> 0)).toBe(1 - openUnit(high, low));
    }),
  );
});

test("the leading word decides, the trailing one breaks ties", () => {
  expect(openUnit(64, 0)).toBeGreaterThan(openUnit(63, 0xffffffff));
  expect(openUnit(64, 64)).toBeGreaterThan(openUnit(64, 0));
});
