import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { coarsen, groupCount } from "../../src/learn/coarsen.js";

const weight = fc.oneof(fc.nat(9), fc.nat(1000), fc.constant(0));
const columns = fc
  .record({
    counts: fc.array(weight, { minLength: 1, maxLength: 120 }),
    special: fc.nat(3),
    ordered: fc.boolean(),
    most: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ counts, special, ordered, most }) => ({
    shape: { size: counts.length, special: Math.min(special, counts.length), ordered },
    counts,
    most,
  }));

function weights(counts: readonly number[], groups: Uint16Array): number[] {
  const sums = new Array<number>(groupCount(groups)).fill(0);
  for (const [code, count] of counts.entries()) sums[groups[code]] += count;
  return sums;
}

describe("coarsen", () => {
  test("never makes more groups than asked, numbers them without a gap, and keeps special codes apart", () => {
    fc.assert(
      fc.property(columns, ({ shape, counts, most }) => {
        const groups = coarsen(shape, counts, most);
        expect(groupCount(groups) - shape.special).toBeLessThanOrEqual(most);
        expect(new Set(groups).size).toBe(groupCount(groups));
        for (let code = 0; code < shape.special; code++) {
          expect(groups[code]).toBe(code);
          expect(groups.indexOf(code, code + 1)).toBe(-1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("merges neighbours only, in order", () => {
    fc.assert(
      fc.property(columns, ({ shape, counts, most }) => {
        const groups = coarsen({ ...shape, ordered: true }, counts, most);
        for (let code = 1; code < groups.length; code++)
          expect([groups[code - 1], groups[code - 1] + 1]).toContain(groups[code]);
      }),
    );
  });

  test("heavy codes never share a group, and light ones make groups of about equal weight between them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 100, maxLength: 300 }),
        fc.uniqueArray(fc.nat(99), { maxLength: 3 }),
        (light, places) => {
          const most = 12;
          const total = light.reduce((sum, count) => sum + count);
          const counts = light.map((count, place) => (places.includes(place) ? total : count));
          const shape = { size: counts.length, special: 0, ordered: true };
          const groups = coarsen(shape, counts, most);
          const heavy = places.map((place) => groups[place]);
          expect(new Set(heavy).size).toBe(heavy.length);
          for (const group of heavy) expect(groups.filter((own) => own === group).length).toBe(1);
          // A run between heavy codes may be short; every other group is near its share of the light weight.
          const share =
            counts.reduce((sum, count, code) => sum + (places.includes(code) ? 0 : count), 0) / (most - places.length);
          for (const [group, sum] of weights(counts, groups).entries())
            if (!heavy.includes(group)) expect(sum).toBeLessThan(2 * share + 9);
          if (places.length === 0)
            for (const sum of weights(counts, groups)) expect(Math.abs(sum - share)).toBeLessThanOrEqual(9);
        },
      ),
    );
  });

  test("a spike of zeros leaves the rest its groups", () => {
    const counts = [1000, ...Array(90).fill(10)];
    const groups = coarsen({ size: 91, special: 0, ordered: true }, counts, 10);
    expect(weights(counts, groups)).toEqual([1000, ...Array(9).fill(100)]);
    const last = coarsen({ size: 91, special: 0, ordered: true }, counts.slice().reverse(), 10);
    expect(weights(counts.slice().reverse(), last)).toEqual([...Array(9).fill(100), 1000]);
  });

  test.each([
    { of: "as many groups as codes", counts: [5, 1, 9], most: 3, groups: [0, 1, 2] },
    { of: "one group", counts: [5, 1, 9], most: 1, groups: [0, 0, 0] },
    { of: "equal codes", counts: [1, 1, 1, 1, 1, 1], most: 3, groups: [0, 0, 1, 1, 2, 2] },
    { of: "no rows at all", counts: [0, 0, 0, 0], most: 2, groups: [0, 0, 0, 0] },
    { of: "more heavy codes than room between them", counts: [100, 1, 100, 1, 100], most: 3, groups: [0, 0, 1, 1, 2] },
  ])("$of", ({ counts, most, groups }) =>
    expect([...coarsen({ size: counts.length, special: 0, ordered: true }, counts, most)]).toEqual(groups),
  );

  test("keeps the frequent levels of a nominal column, the others share a group", () => {
    const shape = { size: 7, special: 1, ordered: false };
    expect([...coarsen(shape, [4, 1, 50, 2, 40, 3, 30], 4)]).toEqual([0, 1, 2, 1, 3, 1, 4]);
  });
});
