import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { evaluate } from "../../../src/evaluate/evaluate.js";
import type { Figure } from "../../../src/evaluate/figure.js";
import type { Table } from "../../../src/table/table.js";
import { input, PEOPLE, people, pick, range, texts, withColumn } from "../example-tables.js";

const TRAIN = people("train", 1500);
const HOLDOUT = people("holdout", 1500);
const stream = new Random("3").stream("draws");

async function figures(twin: Table) {
  const { metrics } = await evaluate(input(PEOPLE, TRAIN, twin, { holdout: HOLDOUT }));
  return (id: string) => metrics.find((metric) => metric.id === id)!;
}

function covers({ interval }: Figure, value: number): void {
  expect(interval!.low).toBeLessThanOrEqual(value);
  expect(interval!.high).toBeGreaterThanOrEqual(value);
}

describe("a fresh sample of the same population as twin", () => {
  test("is as near as fresh rows are: accuracy and pMSE 1, AUC a half, the holdout's likewise", async () => {
    const of = await figures(people("fresh", 1500));
    for (const id of ["accuracy", "pmse-pairs", "pmse-tree"]) {
      covers(of(id).twin, 1);
      covers(of(id).holdout!, 1);
    }
    covers(of("discriminator-auc").twin, 0.5);
    covers(of("discriminator-auc").holdout!, 0.5);
  });
});

describe("a twin of the right columns that do not go together", () => {
  test("keeps its single columns, and is told apart by pairs, trees and a trained model", async () => {
    const fresh = people("fresh", 1500);
    const shuffled = range(0, 5).reduce((table, column) => {
      const own = texts(table, column);
      return withColumn(table, column, [...own.slice(97 * column), ...own.slice(0, 97 * column)]);
    }, fresh);
    const of = await figures(shuffled);
    expect(of("accuracy-univariate").twin.value).toBeGreaterThan(of("accuracy-univariate").holdout!.interval!.low);
    expect(of("accuracy-bivariate").twin.interval!.high).toBeLessThan(of("accuracy-bivariate").holdout!.interval!.low);
    expect(of("accuracy").twin.interval!.high).toBeLessThan(1);
    expect(of("pmse-pairs").twin.interval!.low).toBeGreaterThan(of("pmse-pairs").holdout!.interval!.high);
    expect(of("pmse-tree").twin.interval!.low).toBeGreaterThan(1.4);
    expect(of("discriminator-auc").twin.interval!.low).toBeGreaterThan(0.6);
  });
});

describe("the training rows drawn with putting back as twin", () => {
  test("are nearer than fresh rows can be, and every figure shows it: half the pMSE, an AUC under a half", async () => {
    const copied = pick(
      TRAIN,
      range(0, 1500).map((row) => Math.floor(1500 * stream.uniform(row, 0))),
    );
    const of = await figures(copied);
    expect(of("accuracy").twin.interval!.low).toBeGreaterThan(1);
    expect(of("accuracy-trivariate").twin.interval!.low).toBeGreaterThan(
      of("accuracy-trivariate").holdout!.interval!.high,
    );
    for (const id of ["pmse-pairs", "pmse-tree"]) {
      expect(of(id).twin.value).toBeGreaterThan(0.4);
      expect(of(id).twin.value).toBeLessThan(0.6);
    }
    expect(of("discriminator-auc").twin.interval!.high).toBeLessThan(0.45);
  });
});
