import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { shuffleIndex } from "../../../src/core/random/feistel.js";
import { Random } from "../../../src/core/random/random.js";

const stream = new Random("20240229").stream("feistel.test");

function shuffled(size: number, slot = 0): Float64Array {
  return Float64Array.from({ length: size }, (_, index) => shuffleIndex(index, size, stream, slot));
}

describe("shuffleIndex", () => {
  test("reaches each number once, for every size up to 400 and some to 5,000", () => {
    const sizes = [...Array.from({ length: 400 }, (_, i) => i + 1), 1023, 1024, 1025, 2000, 4095, 4096, 4097, 5000];
    for (const size of sizes) {
      const seen = new Uint8Array(size);
      for (const value of shuffled(size)) seen[value]++;
      expect(seen.every((times) => times === 1)).toBe(true);
    }
  });

  test("stays inside any size up to 2^52, and gives different numbers for different indices", () => {
    const big = fc.integer({ min: 1, max: 2 ** 52 });
    fc.assert(
      fc.property(
        big,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 2, maxLength: 20 }),
        (size, places) => {
          const indices = [...new Set(places.map((place) => Math.floor(place * size)))];
          const values = indices.map((index) => shuffleIndex(index, size, stream, 1));
          expect(new Set(values).size).toBe(indices.length);
          expect(values.every((value) => Number.isInteger(value) && value >= 0 && value < size)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("is another shuffle for another slot, and the same for the same", () => {
    expect(shuffled(100, 1)).not.toEqual(shuffled(100, 2));
    expect(shuffled(100, 1)).toEqual(shuffled(100, 1));
  });

  test("places do not depend on neighbours: a step of one lands anywhere", () => {
    const size = 10_000;
    const values = shuffled(2000 + 1).map((_, index) => shuffleIndex(index, size, stream, 3));
    const bins = new Float64Array(20);
    for (let index = 1; index < values.length; index++)
      bins[Math.floor((((values[index] - values[index - 1] + size) % size) / size) * 20)]++;
    // Chi-square with 19 degrees of freedom, 0.1 % point.
    expect(bins.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0)).toBeLessThan(43.8);
  });
});
