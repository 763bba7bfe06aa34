import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { divideByChance, divideByPlace } from "../../../src/synthesizers/autoregressive/divide-rows.js";

const stream = new Random("divide").stream("rows");

describe("rows that are divided", () => {
  test("by chance keep their order on either side, and leave those before and after alone", () => {
    const rows = 50;
    const order = Uint32Array.from({ length: rows }, (_, at) => (at * 7) % rows);
    const before = [...order];
    const scores = Float64Array.from({ length: rows }, (_, row) => 6 * stream.uniform(row, 0) - 3);
    const uniforms = Float64Array.from({ length: rows }, (_, row) => stream.uniform(row, 1));
    const goesLeft = uniforms.map((uniform, row) => (uniform < 1 / (1 + Math.exp(-scores[row])) ? 1 : 0));
    const cut = divideByChance(order, new Uint32Array(rows), 10, 40, scores, uniforms);
    const part = before.slice(10, 40);
    expect([...order]).toEqual([
      ...before.slice(0, 10),
      ...part.filter((row) => goesLeft[row] === 1),
      ...part.filter((row) => goesLeft[row] === 0),
      ...before.slice(40),
    ]);
    expect(cut).toBe(10 + part.filter((row) => goesLeft[row] === 1).length);
  });

  test("have uniform numbers left over that are uniform", () => {
    const rows = 20_000;
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    const uniforms = Float64Array.from({ length: rows }, (_, row) => stream.uniform(row, 2));
    const cut = divideByChance(order, new Uint32Array(rows), 0, rows, new Float64Array(rows).fill(-1.3), uniforms);
    for (const side of [order.subarray(0, cut), order.subarray(cut)]) {
      const sorted = Float64Array.from(side, (row) => uniforms[row]).sort();
      // Kolmogorov and Smirnov: 1.95 / sqrt(n) at one in a thousand.
      const distance = sorted.reduce(
        (most, value, at) =>
          Math.max(most, Math.abs(value - at / side.length), Math.abs(value - (at + 1) / side.length)),
        0,
      );
      expect(distance).toBeLessThan(1.95 / Math.sqrt(side.length));
    }
  });

  test("have numbers below 1 left over, however they are rounded", () => {
    const rows = 20_000;
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    const scores = Float64Array.from({ length: rows }, (_, row) => -5 * stream.uniform(row, 3));
    const uniforms = new Float64Array(rows).fill(1 - 2 ** -53);
    divideByChance(order, new Uint32Array(rows), 0, rows, scores, uniforms);
    expect(uniforms.every((uniform) => uniform < 1)).toBe(true);
  });

  test("by place go left when they stand before the middle", () => {
    const order = Uint32Array.of(4, 0, 3, 1, 2);
    const places = Uint32Array.of(9, 2, 5, 1, 7);
    expect(divideByPlace(order, new Uint32Array(5), 1, 5, places, 5)).toBe(3);
    expect([...order]).toEqual([4, 3, 1, 0, 2]);
  });
});
