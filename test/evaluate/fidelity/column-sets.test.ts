import { expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { triplesUsed } from "../../../src/evaluate/fidelity/triples-used.js";

const random = new Random("1");

test("all triples of few columns, in order", () => {
  const all: number[][] = [];
  for (let a = 0; a < 7; a++) for (let b = a + 1; b < 7; b++) for (let c = b + 1; c < 7; c++) all.push([a, b, c]);
  expect(triplesUsed(7, 100, random)).toEqual(all);
  expect(triplesUsed(3, 100, random)).toEqual([[0, 1, 2]]);
  for (const columns of [0, 1, 2]) expect(triplesUsed(columns, 100, random)).toEqual([]);
});

test("10,000 triples of many columns, none twice, from all columns", () => {
  const triples = triplesUsed(100, 1000, random);
  expect(triples).toHaveLength(10000);
  expect(new Set(triples.map(String)).size).toBe(10000);
  expect(triples.every(([a, b, c]) => 0 <= a && a < b && b < c && c < 100)).toBe(true);
  // Each column is in 3 % of triples.
  const uses = new Array<number>(100).fill(0);
  for (const triple of triples) for (const column of triple) uses[column]++;
  expect(Math.min(...uses)).toBeGreaterThan(220);
  expect(Math.max(...uses)).toBeLessThan(380);
});

test("longer tables are judged on fewer triples, at least one", () => {
  expect(triplesUsed(100, 1e5, random)).toHaveLength(500);
  expect(triplesUsed(100, 1e9, random)).toHaveLength(1);
});
