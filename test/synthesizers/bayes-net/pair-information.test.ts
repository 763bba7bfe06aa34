import { describe, expect, test } from "@jest/globals";
import {
  mutualInformation,
  pairCounts,
  pairInformation,
} from "../../../src/synthesizers/bayes-net/pair-information.js";
import { uniforms } from "../../encode/example-columns.js";
import { readOracle } from "../../oracles/read-oracle.js";

const { tables } = readOracle<{ tables: { counts: number[][]; nats: number }[] }>("mutual-information");

/** What is taken off for chance. */
function bias(counts: number[][]): number {
  const rows = counts.flat().reduce((sum, count) => sum + count, 0);
  const a = counts.filter((row) => row.some((count) => count > 0)).length;
  const b = counts[0].filter((_, column) => counts.some((row) => row[column] > 0)).length;
  return ((a - 1) * (b - 1)) / (2 * rows);
}

describe("mutual information", () => {
  test.each(tables)("is scikit-learn's, less its bias: $nats", ({ counts, nats }) => {
    const flat = Float64Array.from(counts.flat());
    const rows = flat.reduce((sum, count) => sum + count, 0);
    expect(mutualInformation(flat, counts.length, counts[0].length, rows)).toBeCloseTo(nats - bias(counts), 12);
  });

  test("of columns that have nothing to do with each other is 0 on average, however many codes they have", () => {
    for (const size of [2, 12]) {
      let sum = 0;
      for (let seed = 0; seed < 40; seed++) {
        const [a, b] = ["a", "b"].map((name) =>
          Uint8Array.from(uniforms(1000, name + seed), (u) => Math.floor(u * size)),
        );
        const counts = pairCounts({ codes: [a, b], sizes: [size, size], rows: 1000 }, 0, 1);
        sum += mutualInformation(counts, size, size, 1000) / 40;
      }
      expect(Math.abs(sum)).toBeLessThan(0.005);
    }
  });
});

test("joint counts of two columns", () => {
  const shared = {
    codes: [Uint8Array.of(0, 1, 1, 0), Uint8Array.of(2, 0, 0, 2), Uint8Array.of(0, 0, 1, 1)],
    sizes: [2, 3, 2],
    rows: 4,
  };
  expect([...pairCounts(shared, 0, 1)]).toEqual([0, 0, 2, 2, 0, 0]);
  const row = pairInformation.run(shared, 0) as Float64Array;
  expect(row[0]).toBe(0);
  expect(row[1]).toBeCloseTo(Math.log(2) - 1 / 8, 12);
  expect(row[2]).toBeCloseTo(-1 / 8, 12);
});
