import { expect, test } from "@jest/globals";
import { pearson } from "../../../src/core/math/pearson.js";
import { Random } from "../../../src/core/random/random.js";

const stream = new Random("20240229").stream("stream.test");
const n = 100_000;

function column(start: number, slot: number): Float64Array {
  const out = new Float64Array(n);
  stream.fill(out, start, slot);
  return out;
}

test.each([0, 1000, 2 ** 32 - 3, 2 ** 53 - 8])("fill from row %d equals uniform row by row", (start) => {
  const out = new Float64Array(8);
  stream.fill(out, start, 5);
  expect([...out]).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((i) => stream.uniform(start + i, 5)));
});

test("fillRows equals uniform of the rows listed, in their order", () => {
  const rows = Float64Array.of(9, 0, 2 ** 31, 2 ** 32, 2 ** 32 + 9, 2 ** 53 - 1, 9);
  const out = new Float64Array(rows.length);
  stream.fillRows(out, rows, 5);
  expect([...out]).toEqual([...rows].map((row) => stream.uniform(row, 5)));
  expect(out[0]).toBe(out[6]);
});

test("two halves filled apart are the whole", () => {
  const whole = column(0, 3);
  const left = new Float64Array(n / 4);
  const right = new Float64Array((3 * n) / 4);
  stream.fill(right, n / 4, 3);
  stream.fill(left, 0, 3);
  expect([...left, ...right]).toEqual([...whole]);
});

test("row, slot and attempt each make a different number, and default to attempt 0", () => {
  const addresses = [
    [0, 0, 0],
    [1, 0, 0],
    [2 ** 32, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const drawn = new Set(addresses.map(([row, slot, attempt]) => stream.uniform(row, slot, attempt)));
  expect(drawn.size).toBe(addresses.length);
  expect(stream.uniform(4, 5)).toBe(stream.uniform(4, 5, 0));
  expect(stream.word(4, 5)).toBe(stream.word(4, 5, 0));
});

test("the word leads the uniform of the same address", () => {
  for (let row = 0; row < 100; row++) {
    expect(Math.floor(stream.uniform(row, 0) * 2 ** 26)).toBe(stream.word(row, 0) >>> 6);
  }
});

test("uniforms are uniform: chi-square over 256 equal bins, mean and variance", () => {
  const out = column(0, 0);
  const count = new Float64Array(256);
  let sum = 0;
  let squares = 0;
  for (const u of out) {
    count[Math.floor(u * 256)]++;
    sum += u;
    squares += (u - 0.5) * (u - 0.5);
  }
  const expected = n / 256;
  const chi = count.reduce((total, observed) => total + (observed - expected) ** 2 / expected, 0);
  // 0.0005 and 0.9995 quantiles of chi-square with 255 degrees of freedom.
  expect(chi).toBeGreaterThan(184.7);
  expect(chi).toBeLessThan(335.9);
  expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 / Math.sqrt(12 * n));
  expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(4 / Math.sqrt(180 * n));
});

test("neighbouring rows and slots are uncorrelated", () => {
  const here = column(0, 0);
  expect(Math.abs(pearson(here, column(1, 0)))).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(pearson(here, column(0, 1)))).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(pearson(here, column(2 ** 32, 0)))).toBeLessThan(4 / Math.sqrt(n));
});
