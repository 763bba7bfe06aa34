import { expect, test } from "@jest/globals";
import { normalCdf } from "../../../src/core/math/normal-cdf.js";
import { normalQuantile } from "../../../src/core/math/normal-quantile.js";
import { normal } from "../../../src/core/random/normal.js";
import { Random } from "../../../src/core/random/random.js";

const stream = new Random("20240229").stream("normal.test");

test("a normal deviate is the quantile of the uniform of the same address", () => {
  expect(normal(stream, 3, 4)).toBe(normalQuantile(stream.uniform(3, 4)));
  expect(normal(stream, 3, 4, 5)).toBe(normalQuantile(stream.uniform(3, 4, 5)));
});

test("the extreme uniforms give finite deviates", () => {
  expect(normalQuantile(2 ** -53)).toBeCloseTo(-8.2095, 4);
  expect(normalQuantile(1 - 2 ** -53)).toBeCloseTo(8.2095, 4);
});

test("a hundred thousand deviates follow the normal law (Kolmogorov-Smirnov at 0.001)", () => {
  const n = 100_000;
  const sorted = Float64Array.from({ length: n }, (_, row) => normal(stream, row, 0)).sort();
  let distance = 0;
  sorted.forEach((z, i) => {
    distance = Math.max(distance, Math.abs(normalCdf(z) - i / n), Math.abs(normalCdf(z) - (i + 1) / n));
  });
  expect(distance).toBeLessThan(1.9495 / Math.sqrt(n));
});
