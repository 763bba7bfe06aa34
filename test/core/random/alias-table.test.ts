import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type AliasTable, aliasTable, drawAlias } from "../../../src/core/random/alias-table.js";
import { Random } from "../../../src/core/random/random.js";

/** The probability of each index that a table stands for. */
function probabilities({ threshold, alias }: AliasTable): number[] {
  const out = new Array<number>(alias.length).fill(0);
  threshold.forEach((t, i) => {
    out[i] += t / alias.length;
    out[alias[i]] += (1 - t) / alias.length;
  });
  return out;
}

const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e308, noNaN: true }), fc.nat(9));
const weights = fc.array(weight, { minLength: 1, maxLength: 60 }).filter((list) => list.some((w) => w > 0));

test("a table stands for the weights, to rounding", () => {
  fc.assert(
    fc.property(weights, (list) => {
      const heaviest = Math.max(...list);
      const total = list.reduce((sum, w) => sum + w / heaviest, 0);
      probabilities(aliasTable(list)).forEach((p, i) => {
        expect(Math.abs(p - list[i] / heaviest / total)).toBeLessThan(1e-14);
      });
    }),
  );
});

test("a zero weight is never drawn, whatever the uniform", () => {
  const uniform = fc.oneof(
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.constantFrom(0, 2 ** -53, 1 - 2 ** -53),
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 })).map(([a, b]) => (a % b) / b),
  );
  fc.assert(
    fc.property(weights, uniform, (list, u) => {
      expect(list[drawAlias(aliasTable(list), u)]).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

test("the greatest uniform draws an index of the table, for any length", () => {
  for (let n = 1; n <= 2000; n++) {
    const table = { threshold: new Float64Array(n).fill(1), alias: new Uint32Array(n) };
    expect(drawAlias(table, 1 - 2 ** -53)).toBe(n - 1);
    expect(drawAlias(table, 2 ** -53)).toBe(0);
  }
});

test("frequencies follow the weights (chi-square at 0.001)", () => {
  const list = [5, 0, 1, 12, 0.5, 3, 3, 0, 40, 7];
  const total = list.reduce((a, b) => a + b);
  const table = aliasTable(list);
  const n = 200_000;
  const uniforms = new Float64Array(n);
  new Random("20240229").stream("alias-table.test").fill(uniforms, 0, 0);
  const count = new Float64Array(list.length);
  for (const u of uniforms) count[drawAlias(table, u)]++;
  let chi = 0;
  list.forEach((w, i) => {
    if (w > 0) chi += (count[i] - (n * w) / total) ** 2 / ((n * w) / total);
    else expect(count[i]).toBe(0);
  });
  expect(chi).toBeLessThan(24.32);
});

test("the same weights give the same table", () => {
  const list = Array.from({ length: 500 }, (_, i) => (i * 7919) % 101);
  expect(aliasTable(Float64Array.from(list))).toEqual(aliasTable(list));
});

test.each([
  { weights: [] },
  { weights: [0, 0] },
  { weights: [1, -1] },
  { weights: [Number.NaN] },
  { weights: [1, Number.POSITIVE_INFINITY] },
])("weights $weights are refused", ({ weights }) => {
  expect(() => aliasTable(weights)).toThrow(RangeError);
});
