import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { normalCdf } from "../../../src/core/math/normal-cdf.js";
import { normalQuantile } from "../../../src/core/math/normal-quantile.js";
import { readOracle } from "../../oracles/read-oracle.js";

test("quantiles agree with 60-digit values to 1e-15 relative, for p from 1e-300 to 1 - 2^-53", () => {
  for (const [p, truth] of readOracle<{ quantile: [number, number][] }>("normal").quantile) {
    expect(Math.abs(normalQuantile(p) - truth)).toBeLessThanOrEqual(1e-15 * Math.abs(truth));
  }
});

test("the published check values of AS 241 come out", () => {
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798409, 14);
});

test("the 97.5 % point is the z of a 95 % interval", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
});

test("quantiles are antisymmetric to the bit wherever 1 - p is exact", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: (1n << 53n) - 1n }), (k) => {
      const p = Number(k) / 2 ** 53;
      expect(normalQuantile(1 - p) + normalQuantile(p)).toBe(0);
    }),
  );
});

test("the cdf brings a quantile back to its p", () => {
  const exponent = fc.double({ min: 0.302, max: 300, noNaN: true });
  fc.assert(
    fc.property(exponent, (e) => {
      const p = 10 ** -e;
      const x = normalQuantile(p);
      // An ulp of x moves p by |x| φ(x) / Φ(x) < x² + 1 of its ulps.
      expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-15 * (x * x + 3));
    }),
  );
});

test("quantiles rise, across the borders of the three approximations too", () => {
  for (const border of [0.075, 0.925, 1.3887943864964021e-11, 1 - 1.3887943864964021e-11, 0.5]) {
    let last = Number.NEGATIVE_INFINITY;
    for (let step = -50; step <= 50; step++) {
      const x = normalQuantile(border * (1 + step * 1e-13));
      expect(x).toBeGreaterThanOrEqual(last);
      last = x;
    }
  }
});

test("the ends are infinite, the middle 0, the outside NaN", () => {
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalQuantile(0.5)).toBe(0);
  for (const p of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY]) expect(normalQuantile(p)).toBeNaN();
  expect(normalQuantile(5e-324)).toBeCloseTo(-38.46740561714434, 12);
});
