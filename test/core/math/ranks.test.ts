import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ranks } from "../../../src/core/math/ranks.js";
import { pairs } from "./pairs.js";

test("ranks are SciPy's, with ties shared and NaN kept", () => {
  for (const pair of pairs) expect(ranks(pair.x)).toEqual(pair.ranks);
});

test("a rank is one more than the values below, plus half the others that are equal", () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double(), fc.constant(Number.NaN));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (list) => {
      const out = ranks(Float64Array.from(list));
      const slow = list.map((v) =>
        Number.isNaN(v) ? v : 0.5 + list.filter((w) => w < v).length + list.filter((w) => w === v).length / 2,
      );
      expect([...out]).toEqual(slow);
    }),
  );
});

test("-0 and 0 tie, infinities rank at the ends, the input is left alone", () => {
  const values = Float64Array.of(0, Number.POSITIVE_INFINITY, -0, Number.NEGATIVE_INFINITY);
  expect([...ranks(values)]).toEqual([2.5, 4, 2.5, 1]);
  expect([...values]).toEqual([0, Number.POSITIVE_INFINITY, -0, Number.NEGATIVE_INFINITY]);
});
