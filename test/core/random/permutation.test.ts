import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { permutation } from "../../../src/core/random/permutation.js";
import { Random } from "../../../src/core/random/random.js";

test("a permutation holds each number once, and repeats with the seed", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.string(), (n, purpose) => {
      const order = permutation(n, new Random("1").stream(purpose));
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      expect(permutation(n, new Random("1").stream(purpose))).toEqual(order);
    }),
  );
});

test("the 24 orders of four are equally frequent (chi-square at 0.001)", () => {
  const count = new Map<string, number>();
  const random = new Random("20240229");
  const trials = 12_000;
  for (let i = 0; i < trials; i++) {
    const order = permutation(4, random.stream(`permutation.test/${i}`)).join("");
    count.set(order, (count.get(order) ?? 0) + 1);
  }
  expect(count.size).toBe(24);
  const chi = [...count.values()].reduce((total, observed) => total + (observed - trials / 24) ** 2 / (trials / 24), 0);
  expect(chi).toBeLessThan(49.73);
});

test.each([-1, 1.5, Number.NaN, 2 ** 32])("a length of %d is refused", (n) => {
  expect(() => permutation(n, new Random("1").stream(""))).toThrow(RangeError);
});
