import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { drawHypergeometric, hypergeometricTable } from "../../../src/core/math/hypergeometric.js";
import { Random } from "../../../src/core/random/random.js";
import { readOracle } from "../../oracles/read-oracle.js";

type Of = [population: number, successes: number, draws: number];
interface Oracle {
  exact: { of: Of; least: number; cumulative: number[] }[];
  large: { of: Of; at: [number, number][] }[];
}

const oracle = readOracle<Oracle>("hypergeometric");
const counts = fc
  .nat(200)
  .chain((population) => fc.tuple(fc.constant(population), fc.nat(population), fc.nat(population)));

test("whole supports agree with exact integers", () => {
  for (const { of, least, cumulative } of oracle.exact) {
    const table = hypergeometricTable(...of);
    expect(table.least).toBe(least);
    expect(table.cumulative.length).toBe(cumulative.length);
    cumulative.forEach((truth, i) => {
      expect(Math.abs(table.cumulative[i] - truth)).toBeLessThan(1e-15);
    });
  }
});

test("a population of a million agrees with 40-digit values", () => {
  for (const { of, at } of oracle.large) {
    const { least, cumulative } = hypergeometricTable(...of);
    for (const [k, truth] of at) expect(Math.abs(cumulative[k - least] - truth)).toBeLessThan(1e-14);
  }
});

test("successes and draws may change places; the probabilities rise to exactly 1", () => {
  fc.assert(
    fc.property(counts, ([population, successes, draws]) => {
      const table = hypergeometricTable(population, successes, draws);
      const turned = hypergeometricTable(population, draws, successes);
      expect(turned.least).toBe(table.least);
      let last = 0;
      table.cumulative.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(last);
        expect(Math.abs(value - turned.cumulative[i])).toBeLessThan(1e-14);
        last = value;
      });
      expect(last).toBe(1);
    }),
  );
});

test("a draw is the least number whose probability passes the uniform, and always within the support", () => {
  const uniform = fc.oneof(
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.constantFrom(0, 2 ** -53, 1 - 2 ** -53),
  );
  fc.assert(
    fc.property(counts, uniform, ([population, successes, draws], u) => {
      const table = hypergeometricTable(population, successes, draws);
      const drawn = drawHypergeometric(table, u);
      expect(drawn).toBe(table.least + table.cumulative.findIndex((value) => value > u));
    }),
  );
});

test("draws have the mean and variance of the law", () => {
  const table = hypergeometricTable(1000, 300, 50);
  const n = 50_000;
  const uniforms = new Float64Array(n);
  new Random("20240229").stream("hypergeometric.test").fill(uniforms, 0, 0);
  const drawn = uniforms.map((u) => drawHypergeometric(table, u));
  const mean = drawn.reduce((a, b) => a + b) / n;
  const variance = drawn.reduce((total, k) => total + (k - 15) ** 2, 0) / n;
  const truth = (50 * 0.3 * 0.7 * 950) / 999;
  expect(Math.abs(mean - 15)).toBeLessThan(4 * Math.sqrt(truth / n));
  expect(Math.abs(variance / truth - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
});

test.each([
  [10, 11, 1],
  [10, 1, 11],
  [10, -1, 1],
  [10.5, 1, 1],
  [1e8, 1, 1],
  [Number.NaN, 1, 1],
])("a population of %d with %d successes and %d draws is refused", (population, successes, draws) => {
  expect(() => hypergeometricTable(population, successes, draws)).toThrow(RangeError);
});
