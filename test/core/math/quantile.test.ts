import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { quantileSorted } from "simple-statistics";
import { quantile } from "../../../src/core/math/quantile.js";
import { readOracle } from "../../oracles/read-oracle.js";

interface Case {
  values: number[];
  ps: number[];
  expected: number[];
}

const sample = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })
  .map((list) => Float64Array.from(list).sort());
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("quantiles are numpy's linear ones", () => {
  for (const { values, ps, expected } of readOracle<{ quantile: Case[] }>("statistics").quantile) {
    ps.forEach((p, i) => {
      expect(Math.abs(quantile(Float64Array.from(values), p) - expected[i])).toBeLessThan(1e-14);
    });
  }
});

test("quantiles are those of simple-statistics, which is type 7 too", () => {
  fc.assert(
    fc.property(sample, share, (sorted, p) => {
      expect(quantile(sorted, p)).toBeCloseTo(quantileSorted([...sorted], p), 8);
    }),
  );
});

test("quantiles rise with p and stay between the least and the greatest", () => {
  fc.assert(
    fc.property(sample, share, share, (sorted, a, b) => {
      const low = quantile(sorted, Math.min(a, b));
      const high = quantile(sorted, Math.max(a, b));
      expect(low).toBeGreaterThanOrEqual(sorted[0]);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(sorted[sorted.length - 1]).toBeGreaterThanOrEqual(high);
    }),
  );
});

test("an empty sample has none, infinities are kept, a p outside 0 to 1 is refused", () => {
  expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
  const ends = Float64Array.of(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 3, Number.POSITIVE_INFINITY);
  expect(quantile(ends, 0)).toBe(Number.NEGATIVE_INFINITY);
  expect(quantile(ends, 0.2)).toBe(Number.NEGATIVE_INFINITY);
  expect(quantile(ends, 2 / 3)).toBe(3);
  expect(quantile(ends, 1)).toBe(Number.POSITIVE_INFINITY);
  for (const p of [-0.01, 1.01, Number.NaN]) expect(() => quantile(ends, p)).toThrow(RangeError);
});
