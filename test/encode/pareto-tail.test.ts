import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fitTail, tailExcess, tailShare } from "../../src/encode/pareto-tail.js";
import { readOracle } from "../oracles/read-oracle.js";
import { uniforms } from "./example-columns.js";

interface Oracle {
  us: number[];
  tails: { shape: number; scale: number; excesses: number[] }[];
  samples: { shape: number; scale: number; values: number[] }[];
}
const { us, tails, samples } = readOracle<Oracle>("pareto-tail");

const tail = fc.record({
  shape: fc.oneof(fc.double({ min: -0.5, max: 0.4, noNaN: true }), fc.constantFrom(0, -0.5, 1e-6, -1e-6)),
  scale: fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
});
const uniform = fc.double({ min: 0, max: 1, noNaN: true });

describe("a generalised Pareto tail", () => {
  test.each(tails)("has SciPy's quantiles: shape $shape, scale $scale", ({ shape, scale, excesses }) => {
    us.forEach((u, at) => {
      const excess = tailExcess({ shape, scale }, u);
      expect(Math.abs(excess - excesses[at])).toBeLessThanOrEqual(1e-6 * excesses[at]);
      expect(tailShare({ shape, scale }, excesses[at])).toBeCloseTo(u, 6);
    });
  });

  test("share undoes excess, and both rise", () => {
    fc.assert(
      fc.property(tail, uniform, uniform, (own, a, b) => {
        expect(Math.abs(tailShare(own, tailExcess(own, a)) - a)).toBeLessThan(1e-8);
        expect(tailExcess(own, Math.max(a, b))).toBeGreaterThanOrEqual(tailExcess(own, Math.min(a, b)));
      }),
    );
  });

  test("shares run from 0 to 1, however far one asks", () => {
    fc.assert(
      fc.property(tail, (own) => {
        expect(tailShare(own, -1)).toBe(0);
        expect(tailShare(own, Number.POSITIVE_INFINITY)).toBe(1);
        expect(tailShare(own, tailExcess(own, 1) * 1.001)).toBe(1);
      }),
    );
    expect(tailShare({ scale: 0, shape: 0 }, 3)).toBe(1);
  });
});

describe("a fitted tail", () => {
  /** A sample on top of a bulk that has no part in it. */
  const above = (values: readonly number[]) => Float64Array.from([...Array(1750).fill(0), ...values]);

  test.each(samples)("has the shape it was drawn with: $shape, within 0.1", ({ shape, values }) => {
    expect(Math.abs(fitTail(above(values), values[244]).shape - shape)).toBeLessThan(0.1);
  });

  test.each(samples)("has the mean excess beyond its edge, at shape $shape", ({ values }) => {
    const edge = values[239];
    const fitted = fitTail(above(values), edge);
    const mean = values.slice(240).reduce((sum, value) => sum + (value - edge) / 10, 0);
    expect(fitted.scale / (1 - fitted.shape)).toBeCloseTo(mean, 8);
  });

  test("of a random sample has its shape within 0.25, nineteen times of twenty", () => {
    let near = 0;
    for (let seed = 0; seed < 20; seed++) {
      const values = uniforms(2000, String(seed))
        .map((u) => (Math.exp(-0.2 * Math.log(u)) - 1) / 0.2)
        .sort();
      if (Math.abs(fitTail(values, values[1994]).shape - 0.2) < 0.25) near++;
    }
    expect(near).toBeGreaterThanOrEqual(19);
  });

  test("of few values is exponential, of none is nothing", () => {
    expect(fitTail(Float64Array.of(1, 2, 3, 5, 9, 20), 4.5)).toEqual({ shape: 0, scale: (0.5 + 4.5 + 15.5) / 3 });
    expect(fitTail(Float64Array.of(1, 2), 4.5)).toEqual({ shape: 0, scale: 0 });
  });

  test("is bounded where a column ends in a cliff or a spike", () => {
    const spike = above(Array.from({ length: 250 }, (_, i) => (i < 249 ? i / 1000 : 1e9)));
    expect(fitTail(spike, 0.2455).shape).toBe(0.4);
    const cliff = above(Array.from({ length: 250 }, (_, i) => Math.min(i, 60)));
    expect(fitTail(cliff, 50.5).shape).toBe(-0.5);
  });
});
