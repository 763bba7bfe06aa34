import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { permutation } from "../../src/core/random/permutation.js";
import { Random } from "../../src/core/random/random.js";
import { exactSum } from "../../src/learn/exact-sum.js";
import { roundForSums } from "../../src/learn/round-for-sums.js";

const values = fc.array(fc.double({ min: -1e150, max: 1e150, noNaN: true }), { minLength: 1, maxLength: 200 });

test("sums are the same to the bit in any order, and near the plain sum", () => {
  fc.assert(
    fc.property(values, fc.nat(), (list, seed) => {
      const order = permutation(list.length, new Random(String(seed)).stream("test"));
      const sum = exactSum(Float64Array.from(list));
      expect(exactSum(Float64Array.from(order, (at) => list[at]))).toBe(sum);
      const most = Math.max(...list.map(Math.abs));
      const plain = list.reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - plain)).toBeLessThanOrEqual(list.length * list.length * 2 ** -50 * most);
    }),
  );
});

test("a part taken from a sum leaves the sum of the rest", () => {
  fc.assert(
    fc.property(values, fc.nat(200), (list, cut) => {
      const rounded = new Float64Array(list.length);
      roundForSums(Float64Array.from(list), list.length, rounded);
      const sum = (some: Float64Array) => some.reduce((total, value) => total + value, 0);
      expect(sum(rounded) - sum(rounded.slice(0, cut)) === sum(rounded.slice(cut))).toBe(true);
    }),
  );
});

test("writes every stride-th place, and nothing where a value is not finite", () => {
  const out = new Float64Array(6).fill(9);
  expect(roundForSums(Float64Array.of(1, -2, 3), 3, out, 2)).toBe(true);
  expect([...out]).toEqual([1, 9, -2, 9, 3, 9]);
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308])
    for (const at of [0, 1, 2])
      expect(roundForSums(Float64Array.of(1, 2, 3).fill(bad, at, at + 1), 3, out, 2)).toBe(false);
  expect([...out]).toEqual([1, 9, -2, 9, 3, 9]);
  expect(Number.isNaN(exactSum(Float64Array.of(Number.NaN)))).toBe(true);
});
