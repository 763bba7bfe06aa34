import { expect, test } from "@jest/globals";
import { evaluate } from "../../../src/evaluate/evaluate.js";
import { niceEdges } from "../../../src/evaluate/margin/nice-edges.js";
import { exampleSchema, input, range, textTable } from "../example-tables.js";

const SCHEMA = exampleSchema({ x: "numerical" });
const margin = async (real: (string | number)[], persons?: Uint32Array, schema = SCHEMA) => {
  const table = textTable({ x: real });
  return (await evaluate(input(schema, table, table, { trainPersons: persons }))).columns[0].margin;
};

test("edges are round, and lie half-way between the numbers that a column can hold", () => {
  expect(niceEdges(18, 61, 1)).toEqual([19.5, 24.5, 29.5, 34.5, 39.5, 44.5, 49.5, 54.5, 59.5]);
  expect(niceEdges(0.1, 0.3, 0.1)).toEqual([0.05, 0.15, 0.25]);
  expect(niceEdges(0.1, 0.3, 1e-15).slice(0, 3)).toEqual([0.0998, 0.1198, 0.1398]);
  expect(niceEdges(5, 5, 1)).toEqual([]);
  expect(niceEdges(0, 1e300, 1)).toEqual([]);
  expect(niceEdges(0, 1000, null).length).toBeLessThanOrEqual(19);
});

test("shares add up to 1, in at most 20 bins of five persons or more", async () => {
  const found = await margin(range(0, 400).map((i) => (i * i) % 997));
  if (found?.kind !== "bins") throw new Error("no bins");
  expect(found.edges.length).toBeLessThanOrEqual(19);
  expect(found.train).toHaveLength(found.edges.length + 1);
  expect(found.train.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
  for (const share of found.train) expect(share).toBeGreaterThanOrEqual(5 / 400 - 1e-6);
});

test("a bin of fewer than five joins a neighbour, and four numbers have no margin", async () => {
  const found = await margin([...Array<number>(50).fill(10), ...Array<number>(50).fill(20), 15, 15]);
  expect(found).toMatchObject({ kind: "bins" });
  if (found?.kind !== "bins") throw new Error("no bins");
  for (const share of found.train) expect(share * 102).toBeGreaterThanOrEqual(4.9);
  expect(await margin([1, 2, 3, 4])).toBeNull();
  expect(await margin([7, 7, 7, 7, 7])).toMatchObject({ edges: [], train: [1] });
});

test("rows of one person count as one holder, in bins and in levels", async () => {
  // 60 rows in two heaps: 20 persons hold the first, 4 persons the second, in ten rows each.
  const numbers = [...Array<number>(20).fill(1), ...Array<number>(40).fill(9)];
  const persons = Uint32Array.from(range(0, 60), (row) => (row < 20 ? row : 20 + (row % 4)));
  expect(await margin(numbers, persons)).toMatchObject({ edges: [], train: [1] });
  expect((await margin(numbers))?.train.length).toBeGreaterThan(1);
  const schema = exampleSchema({ x: "categorical" });
  const levels = numbers.map((number) => `level ${number}`);
  // All other levels would be those four persons: nothing can be shown beside them.
  expect(await margin(levels, persons, schema)).toBeNull();
  expect(await margin(levels, undefined, schema)).toMatchObject({ levels: ["level 9", "level 1"], other: false });
});

test("no value of fewer than five persons is anywhere in an evaluation", async () => {
  const schema = exampleSchema({ amount: "numerical", town: "categorical", day: "datetime", note: "text", key: "id" });
  const rare = { amount: 7654321.89, town: "Rareville", day: "1931-02-03", note: "a word about someone", key: "KEY-0" };
  const rows = range(0, 300);
  const day = (i: number) => `20${String(10 + (i % 10))}-01-${String(10 + (i % 19))}`;
  const real = textTable({
    amount: rows.map((i) => (i === 0 ? rare.amount : 100 + (i % 50) + 0.25)),
    town: rows.map((i) => (i < 4 ? rare.town : ["Upton", "Downton"][i % 2])),
    day: rows.map((i) => (i === 0 ? rare.day : day(i))),
    note: rows.map((i) => (i === 0 ? rare.note : "")),
    key: rows.map((i) => `KEY-${i}`),
  });
  const said = JSON.stringify(await evaluate(input(schema, real, real, { holdout: real })));
  expect(said).toContain("Upton");
  for (const text of ["7654321", "Rareville", "a word", "KEY-"]) expect(said).not.toContain(text);
  // Days from 1970 to the rare one.
  expect(said).not.toContain("-14212");
  const numbers = new Set(said.match(/-?\d+(\.\d+)?/g));
  for (const edge of rows.slice(0, 50)) expect(numbers.has(String(100 + edge + 0.25))).toBe(false);
});
