import { expect, test } from "@jest/globals";
import { evaluate } from "../../../src/evaluate/evaluate.js";
import { pairFigures } from "../../../src/evaluate/fidelity/pair-figures.js";
import { sharedCoding } from "../../../src/evaluate/shared-coding.js";
import { exampleSchema, input, PEOPLE, people, texts, textTable, withColumn } from "../example-tables.js";

const GC11 = exampleSchema({
  c1: "numerical",
  c2: "categorical",
  c3: "boolean",
  c4: "datetime",
  c5: "datetime",
});
const REAL = textTable({
  c1: [0, 1, 2, 3],
  c2: [..."abcd"],
  c3: [..."TFFT"],
  c4: ["2020-10-01", "2021-01-02", "2021-09-12", "2022-10-01"],
  c5: ["2020-09-13", "2020-12-01", "2021-01-12", "2022-08-13"],
});
const TWIN = textTable({
  c1: [0, 2, 2, 3],
  c2: [..."accb"],
  c3: [..."FFFT"],
  c4: ["2020-11-04", "2021-02-01", "2021-08-01", "2022-12-01"],
  c5: ["2020-10-13", "2020-02-04", "2021-03-11", "2022-07-23"],
});

function pairsOf(schema: typeof GC11, real: typeof REAL, twin: typeof TWIN) {
  const given = input(schema, real, twin);
  return pairFigures(given, sharedCoding(given), { twin: null, holdout: null }).list;
}

test("golden case 11: shapes and pair trends with the real table's bins", async () => {
  const { columns, metrics } = await evaluate(input(GC11, REAL, TWIN));
  for (const column of columns) expect(column.twin).toBeCloseTo(0.75, 12);
  expect(metrics.find(({ id }) => id === "shape")!.twin.value).toBeCloseTo(0.75, 12);
  const pairs = pairsOf(GC11, REAL, TWIN);
  const mean = pairs.reduce((sum, { twin }) => sum + twin!, 0) / pairs.length;
  expect(mean).toBeCloseTo(0.5755754481922459, 12);
  expect(metrics.find(({ id }) => id === "pair-trends-all")!.twin.value).toBeCloseTo(0.575575, 6);
  const pair = (a: number, b: number) => pairs.find((one) => one.a === a - 1 && one.b === b - 1)!.twin;
  expect([pair(2, 4), pair(2, 5), pair(3, 4)]).toEqual([0.5, 0.25, 0.75]);
  expect(pair(1, 4)).toBeCloseTo(0.922991, 6);
  expect(pair(1, 5)).toBeCloseTo(0.842633, 6);
  expect(pair(4, 5)).toBeCloseTo(0.990131, 6);
});

test("golden case 11: a column times ten and shifted is no longer the same column", async () => {
  const schema = exampleSchema({ x: "numerical", label: "categorical" });
  const label = Array.from({ length: 100 }, (_, i) => "uv"[i % 2]);
  const real = textTable({ x: Array.from({ length: 100 }, (_, i) => i), label });
  const twin = textTable({ x: Array.from({ length: 100 }, (_, i) => 10 * i + 1000), label });
  const { columns } = await evaluate(input(schema, real, twin));
  expect(columns[0].twin).toBe(0);
  expect(pairsOf(schema, real, twin)[0].twin).toBeCloseTo(0.1, 12);
});

test("the headline is about associated pairs, and names the worst", async () => {
  const { metrics, pairs } = await evaluate(input(PEOPLE, people("a", 2000), people("b", 2000)));
  const of = (id: string) => metrics.find((metric) => metric.id === id)!.twin;
  expect(pairs.of).toBe(10);
  expect(of("pair-trends-all").over).toBe(10);
  expect(of("pair-trends").over).toBe(2);
  expect(of("pair-trends").interval!.low).toBeLessThan(of("pair-trends").value!);
  expect(of("pair-trends-by-rank").over).toBe(1);
  expect(pairs.worst).toHaveLength(10);
  expect(pairs.worst[0].twin).toBe(Math.min(...pairs.list.map(({ twin }) => twin!)));
});

test("a twin that lost an association is seen", async () => {
  const real = people("a", 2000);
  const twin = people("b", 2000);
  const broken = withColumn(twin, 1, texts(twin, 1).reverse());
  const { pairs } = await evaluate(input(PEOPLE, real, broken));
  const pair = pairs.list.find(({ a, b }) => a === 0 && b === 1)!;
  expect(pair.association.train).toBeGreaterThan(0.6);
  expect(Math.abs(pair.association.twin!)).toBeLessThan(0.1);
  expect(pair.twin).toBeLessThan(0.75);
});

test("a constant column has no correlation: undefined when real, none when made", () => {
  const schema = exampleSchema({ x: "numerical", y: "numerical" });
  const line = textTable({ x: [1, 2, 3, 4], y: [1, 2, 3, 4] });
  const flat = textTable({ x: [1, 1, 1, 1], y: [1, 2, 3, 4] });
  expect(pairsOf(schema, flat, line)[0].twin).toBeNull();
  expect(pairsOf(schema, line, flat)[0]).toMatchObject({ twin: 0.5, association: { train: 1, twin: null } });
});

test("more than 50 columns are judged on 1,225 pairs", () => {
  const names = Array.from({ length: 60 }, (_, i) => `c${i}`);
  const schema = exampleSchema(Object.fromEntries(names.map((name) => [name, "categorical" as const])));
  const table = textTable(
    Object.fromEntries(names.map((name, i) => [name, [..."abab"].map((text) => text + (i % 2))])),
  );
  const pairs = pairsOf(schema, table, table);
  expect(pairs).toHaveLength(1225);
  expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(1225);
  expect(pairs.every(({ a, b, twin }) => a < b && twin === 1)).toBe(true);
});
