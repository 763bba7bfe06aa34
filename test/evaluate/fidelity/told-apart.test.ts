import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { wholeDraw } from "../../../src/evaluate/equal-draws.js";
import { comparedFeatures } from "../../../src/evaluate/fidelity/compared-features.js";
import { dealFolds, FOLDS } from "../../../src/evaluate/fidelity/deal-folds.js";
import { type DiscriminatorDetails, discriminatorAuc } from "../../../src/evaluate/fidelity/discriminator-auc.js";
import { pmseTree } from "../../../src/evaluate/fidelity/pmse-tree.js";
import { sharedCoding } from "../../../src/evaluate/shared-coding.js";
import type { Table } from "../../../src/table/table.js";
import { exampleSchema, input, PEOPLE, people, pick, range, texts, textTable, withColumn } from "../example-tables.js";
import { metricContext } from "../metric-context.js";

const REAL = people("real", 1200);
const FRESH = people("fresh", 1200);

async function told(train: Table, twin: Table, more = {}, schema = PEOPLE) {
  const context = metricContext(input(schema, train, twin, more));
  return { auc: await discriminatorAuc.evaluate(context), tree: await pmseTree.evaluate(context) };
}

describe("persons of several rows", () => {
  // Each row four times: told apart row by row, a row's own copies would give it away.
  const four = (table: Table) =>
    pick(
      table,
      range(0, 4 * table.rows).map((i) => Math.floor(i / 4)),
    );
  const keys = (persons: number) => Uint32Array.from(range(0, 4 * persons), (row) => Math.floor(row / 4));
  const [train, twin] = [four(people("a", 300)), four(people("b", 300))];

  test("are on one side of every fold, and folds are of a size", () => {
    const draw = wholeDraw({ count: 301, of: Uint32Array.from(range(0, 900), (row) => row % 301) }, 900);
    const { person, persons, fold } = dealFolds(draw, new Random("1").stream("folds"));
    expect(persons).toBe(301);
    const foldOf = new Map<number, number>();
    person.forEach((one, row) => {
      expect(fold[row]).toBe(foldOf.get(one) ?? fold[row]);
      foldOf.set(one, fold[row]);
    });
    const sizes = range(0, FOLDS).map((i) => [...foldOf.values()].filter((one) => one === i).length);
    expect([...sizes].sort()).toEqual([100, 100, 101]);
  });

  test("pass for fresh ones, and would not if rows were taken for persons", async () => {
    const known = await told(train, twin, { trainPersons: keys(300), twinPersons: keys(300) });
    expect(known.auc.twin.interval!.low).toBeLessThan(0.5);
    expect(known.auc.twin.interval!.high).toBeGreaterThan(0.5);
    expect(known.auc.twin.interval!.persons).toBe(300);
    expect(known.tree.twin.value).toBeGreaterThan(0.8);
    expect(known.tree.twin.value).toBeLessThan(1.2);
    const unknown = await told(train, twin);
    expect(unknown.auc.twin.value).toBeGreaterThan(0.7);
    expect(unknown.tree.twin.value).toBeGreaterThan(1.8);
  });

  test("beside a twin that has no persons of its own stay as they are", async () => {
    const { tree } = await told(train, people("c", 1200), { trainPersons: keys(300) });
    expect(tree.twin.value).toBeGreaterThan(0.7);
    expect(tree.twin.value).toBeLessThan(1.3);
  });
});

test("the AUC of fresh rows is a half on average, and its interval is about as wide as it varies", async () => {
  const half: number[] = [];
  const values: number[] = [];
  for (let run = 0; run < 24; run++) {
    const given = input(PEOPLE, people(`t${run}`, 300), people(`s${run}`, 300), { random: new Random(String(run)) });
    const { twin } = await discriminatorAuc.evaluate(metricContext(given));
    values.push(twin.value!);
    half.push(twin.interval!.high - twin.value!);
  }
  const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const error = Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
  expect(Math.abs(mean(values) - 0.5)).toBeLessThan(0.015);
  expect((1.96 * error) / mean(half)).toBeGreaterThan(0.5);
  expect((1.96 * error) / mean(half)).toBeLessThan(1.2);
});

test("the interval of a tree's ratio is as wide as the ratio varies when the twin's rows are drawn anew", async () => {
  const stream = new Random("8").stream("levels");
  const schema = exampleSchema({ x: "categorical" });
  const table = (slot: number, power: number) =>
    textTable({ x: range(0, 400).map((row) => "abcdefgh"[Math.floor(8 * stream.uniform(row, slot) ** power)]) });
  const [train, twin] = [table(0, 1), table(1, 4)];
  const figureOf = async (made: Table) => (await pmseTree.evaluate(metricContext(input(schema, train, made)))).twin;
  const { value, interval } = await figureOf(twin);
  const values: number[] = [];
  for (let run = 0; run < 60; run++) {
    const drawn = range(0, 400).map((row) => Math.floor(400 * stream.uniform(row, 2 + run)));
    values.push((await figureOf(pick(twin, drawn))).value!);
  }
  const mean = values.reduce((sum, one) => sum + one / 60, 0);
  const error = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2 / 59, 0));
  expect((interval!.high - value!) / (1.96 * error)).toBeGreaterThan(0.8);
  expect((interval!.high - value!) / (1.96 * error)).toBeLessThan(1.25);
});

describe("what gives a twin away", () => {
  test("is named, the column first that tells most", async () => {
    const smokers = range(0, 1200).map((i) => (i % 10 === 0 ? "no" : "yes"));
    const { auc } = await told(REAL, withColumn(FRESH, 3, smokers), { holdout: people("held", 1200) });
    expect(auc.twin.value).toBeGreaterThan(0.6);
    expect(auc.holdout!.value).toBeLessThan(0.55);
    const { columns, rows, folds } = auc.details as DiscriminatorDetails;
    expect({ rows, folds }).toEqual({ rows: { train: 1200, twin: 1200, holdout: 1200 }, folds: 3 });
    expect(columns[0].name).toBe("smoker");
    expect(columns[0].twin).toBeGreaterThan(0.8);
    expect(columns[0].holdout).toBeLessThan(0.8);
  });

  test("may be values beside the real grid", async () => {
    const ages = texts(FRESH, 0).map((age) => (age === "" ? "" : String(Number(age) + 0.5)));
    const { auc } = await told(REAL, withColumn(FRESH, 0, ages));
    expect(auc.twin.value).toBeGreaterThan(0.95);
    expect((auc.details as DiscriminatorDetails).columns[0]).toMatchObject({ name: "age", holdout: null });
  });

  test("may be where cells are missing", async () => {
    const ages = texts(FRESH, 0).map((age, row) => (row % 3 === 0 ? "" : age));
    const { auc } = await told(REAL, withColumn(FRESH, 0, ages));
    expect(auc.twin.value).toBeGreaterThan(0.62);
    expect((auc.details as DiscriminatorDetails).columns[0].name).toBe("age");
  });

  test("never is which table a value was coded in: features see all rows alike", () => {
    const turned = (one: Table, other: Table) => {
      const given = input(PEOPLE, one, other);
      const { features, start } = comparedFeatures(given, sharedCoding(given));
      return features.columns.map(({ codes }) => [codes.slice(0, start.twin), codes.slice(start.twin)]);
    };
    const [there, back] = [turned(REAL, FRESH), turned(FRESH, REAL)];
    there.forEach(([real, fresh], column) => {
      // Levels are numbered as they are met, numbers by their order.
      if (PEOPLE.columns[column].sdtype === "categorical" || PEOPLE.columns[column].sdtype === "boolean") return;
      expect([real, fresh]).toEqual([back[column][1], back[column][0]]);
    });
  });
});

test("a long table is cut to 10,000 rows, and all tables to the rows of the shortest", () => {
  const schema = exampleSchema({ x: "numerical" });
  const table = (rows: number) => textTable({ x: range(0, rows) });
  const sizes = (train: number, twin: number, holdout: number) => {
    const given = input(schema, table(train), table(twin), { holdout: table(holdout) });
    const { draws } = comparedFeatures(given, sharedCoding(given));
    return [draws.train, draws.twin, draws.holdout].map(({ rows }) => rows.length);
  };
  expect(sizes(12000, 11000, 0)).toEqual([10000, 10000, 0]);
  expect(sizes(900, 1200, 70)).toEqual([70, 70, 70]);
});

test("a column of more than 256 values fits, and frequent values stay apart", () => {
  const schema = exampleSchema({ x: "numerical" });
  const x = range(0, 3000).map((i) => (i % 3 === 0 ? 1000 : i));
  const given = input(schema, textTable({ x }), textTable({ x: range(0, 3000).map((i) => i + 0.5) }));
  const [{ size, codes }] = comparedFeatures(given, sharedCoding(given)).features.columns;
  expect(size).toBeLessThanOrEqual(256);
  expect(size).toBeGreaterThan(200);
  const own = codes[0];
  expect([...codes].filter((code) => code === own)).toHaveLength(1001);
});

describe("tables too small or too plain have no figure, and say why", () => {
  test("fewer than 30 persons, or rows that cannot be parted", async () => {
    const few = await told(pick(REAL, range(0, 29)), FRESH);
    expect(few.auc.twin).toMatchObject({ value: null, reason: "fewer than 30 persons to train on" });
    expect(few.tree.twin.value === null || few.tree.twin.value >= 0).toBe(true);
    const flat = textTable({ x: range(0, 90).map(() => 4) });
    const plain = await told(flat, flat, {}, exampleSchema({ x: "numerical" }));
    expect(plain.auc.twin.value).toBe(0.5);
    expect(plain.tree.twin).toMatchObject({ value: null, reason: "rows too few, or too alike, to part them" });
  });

  test("thirty rows of one person are no thirty persons", async () => {
    const { auc, tree } = await told(pick(REAL, range(0, 100)), FRESH, { trainPersons: new Uint32Array(100) });
    expect(auc.twin.value).toBeNull();
    expect(tree.twin.interval?.persons ?? 2).toBeGreaterThan(1);
  });
});
