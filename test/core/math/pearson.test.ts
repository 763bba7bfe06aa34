import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { pearson } from "../../../src/core/math/pearson.js";
import { pairs } from "./pairs.js";

const of = (...values: number[]) => Float64Array.from(values);

test("correlations are SciPy's, with ties, with rows missing, and a billion away from 0", () => {
  for (const pair of pairs) expect(Math.abs(pearson(pair.x, pair.y) - pair.pearson)).toBeLessThan(1e-13);
});

test("a correlation is symmetric, at most 1, and turns its sign with one side", () => {
  const pairsOfNumbers = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(pairsOfNumbers, (rows) => {
      const x = Float64Array.from(rows, (row) => row[0]);
      const y = Float64Array.from(rows, (row) => row[1]);
      const r = pearson(x, y);
      expect(pearson(y, x)).toBe(r);
      if (Number.isNaN(r)) return;
      expect(Math.abs(r)).toBeLessThanOrEqual(1);
      expect(
        pearson(
          x.map((v) => -v),
          y,
        ),
      ).toBeCloseTo(-r, 12);
      expect(
        pearson(
          x.map((v) => 1e200 * v),
          y,
        ),
      ).toBeCloseTo(r, 12);
      expect(pearson(x, x)).toBeCloseTo(1, 12);
    }),
  );
});

test("a correlation that is not defined is NaN", () => {
  expect(pearson(of(), of())).toBeNaN();
  expect(pearson(of(1), of(2))).toBeNaN();
  expect(pearson(of(1, Number.NaN), of(2, 3))).toBeNaN();
  expect(pearson(of(0.1, 0.1, 0.1), of(1, 2, 4))).toBeNaN();
  expect(pearson(of(1, 2, Number.POSITIVE_INFINITY), of(1, 2, 4))).toBeNaN();
  expect(pearson(of(Number.NEGATIVE_INFINITY, 2, Number.POSITIVE_INFINITY), of(1, 2, 4))).toBeNaN();
  expect(pearson(of(1, 2, 3), of(Number.NEGATIVE_INFINITY, 2, 4))).toBeNaN();
});
