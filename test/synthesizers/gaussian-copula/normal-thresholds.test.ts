import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { normalCdf } from "../../../src/core/math/normal-cdf.js";
import { levelAt, normalThresholds } from "../../../src/synthesizers/gaussian-copula/normal-thresholds.js";

test("cuts the line into the shares asked for, the far tails included", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 2, maxLength: 40 }), (counts) => {
      const thresholds = normalThresholds(counts);
      const sum = counts.reduce((total, count) => total + count, 0);
      let below = 0;
      thresholds.forEach((t, level) => {
        below += counts[level];
        expect(normalCdf(t) / (below / sum)).toBeCloseTo(1, 12);
        expect(normalCdf(-t) / ((sum - below) / sum)).toBeCloseTo(1, 12);
      });
    }),
  );
});

test("a place belongs to the level whose threshold it has reached", () => {
  const thresholds = normalThresholds([1, 2, 1]);
  expect([-9, -0.7, -0.6, 0.6, 0.7, 9].map((z) => levelAt(thresholds, z))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(levelAt(thresholds, thresholds[0])).toBe(1);
  expect(levelAt(new Float64Array(), 3)).toBe(0);
});
