import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { integerBelow } from "../../../src/core/random/integer-below.js";
import { Random } from "../../../src/core/random/random.js";
import type { Stream } from "../../../src/core/random/stream.js";

const stream = new Random("20240229").stream("integer-below.test");

test("an integer is below its bound, for any bound to 2^32", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.nat(), (bound, row) => {
      const drawn = integerBelow(bound, stream, row, 0);
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true);
    }),
  );
  expect(integerBelow(1, stream, 0, 0)).toBe(0);
  expect(integerBelow(2 ** 32, stream, 9, 9)).toBe(stream.word(9, 9));
});

test("a word past the last whole multiple of the bound is drawn again at the next attempt", () => {
  const asked: number[] = [];
  const words = [0xffffffff, 0xfffffffe, 8];
  const scripted = {
    word: (_row: number, _slot: number, attempt = 0) => {
      asked.push(attempt);
      return words[attempt];
    },
  } as Stream;
  // 2^32 = 3 * 1431655765 + 1: of the words only 2^32 - 1 is over.
  expect(integerBelow(3, scripted, 0, 0)).toBe(0xfffffffe % 3);
  expect(asked).toEqual([0, 1]);
  // The greatest multiple of 2^31 + 1 within 2^32 is itself: both large words are over.
  expect(integerBelow(2 ** 31 + 1, scripted, 0, 0)).toBe(8);
});

test("every integer below 10 is as frequent as the others (chi-square at 0.001)", () => {
  const count = new Float64Array(10);
  for (let row = 0; row < 50_000; row++) count[integerBelow(10, stream, row, 1)]++;
  expect(count.reduce((total, observed) => total + (observed - 5000) ** 2 / 5000, 0)).toBeLessThan(27.88);
});
