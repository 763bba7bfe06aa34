import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import {
  accuracy,
  accuracyBivariate,
  accuracyTrivariate,
  accuracyUnivariate,
} from "../../../src/evaluate/fidelity/accuracy.js";
import { cellRoom, countCells } from "../../../src/evaluate/fidelity/cell-counts.js";
import { cellDistance } from "../../../src/evaluate/fidelity/cell-distance.js";
import type { CodedRows } from "../../../src/evaluate/fidelity/coded-rows.js";
import { ExpectedDeviation } from "../../../src/evaluate/fidelity/expected-deviation.js";
import type { Figure } from "../../../src/evaluate/figure.js";
import type { TableMetric } from "../../../src/evaluate/metric.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { exampleSchema, input, PEOPLE, people, range, textTable } from "../example-tables.js";
import { metricContext } from "../metric-context.js";
import { codedExample } from "./coded-example.js";

interface Oracle {
  tables: Record<"real" | "other", Record<string, (string | number)[]>>;
  accuracy: Record<1 | 2 | 3, { columns: string[]; value: number }[]>;
}
const oracle = readOracle<Oracle>("fidelity");
const SCHEMA = exampleSchema({ x: "numerical", y: "numerical", town: "categorical", grade: "categorical" });

describe("accuracies", () => {
  const { real, other } = oracle.tables;
  const context = metricContext(input(SCHEMA, textTable(real), textTable(other)));
  const levels: [1 | 2 | 3, TableMetric][] = [
    [1, accuracyUnivariate],
    [2, accuracyBivariate],
    [3, accuracyTrivariate],
  ];

  test.each(levels)("of tables of %d columns are what NumPy counts", async (width, metric) => {
    const expected = oracle.accuracy[width];
    const mean = expected.reduce((sum, { value }) => sum + value, 0) / expected.length;
    const found = await metric.evaluate(context);
    expect(found.twin.over).toBe(expected.length);
    expect(found.twin.value).toBeCloseTo(mean, 6);
    expect(found.holdout).toBeNull();
    if (width > 1) return;
    for (const { columns, value } of expected) {
      expect(found.columns!.find(({ name }) => name === columns[0])!.twin).toBeCloseTo(value, 6);
    }
  });

  test("over their ceilings are the mean of the three", async () => {
    const { twin, details } = await accuracy.evaluate(context);
    const { levels } = details as { levels: { twin: { accuracy: number; ceiling: number } }[] };
    const ratios = levels.map((level) => level.twin.accuracy / level.twin.ceiling);
    expect(twin.value).toBeCloseTo(ratios.reduce((sum, ratio) => sum + ratio, 0) / 3, 5);
  });

  test("of a hand-made column", async () => {
    const schema = exampleSchema({ x: "categorical" });
    const table = (text: string) => textTable({ x: [...text] });
    const given = input(schema, table("aaaaabbbbb"), table("aaaaabbbbbbbbbbbbbbb"));
    const { twin } = await accuracyUnivariate.evaluate(metricContext(given));
    expect(twin.value).toBe(0.75);
    expect((await accuracyBivariate.evaluate(metricContext(given))).twin.reason).toBe(
      "fewer than 2 columns are modelled",
    );
  });
});

describe("arms of unequal size", () => {
  test("are cut to the smaller one, and each is as near to its ceiling as fresh rows are", async () => {
    const given = input(PEOPLE, people("a", 3000), people("b", 3000), { holdout: people("c", 700) });
    const { twin, holdout, details } = await accuracy.evaluate(metricContext(given));
    expect(details).toMatchObject({
      rows: { train: 3000, twin: 2800, holdout: 700 },
      draws: { twin: 4, holdout: 1 },
      levels: [{ tables: 5 }, { tables: 10 }, { tables: 10 }],
    });
    for (const figure of [twin, holdout!]) {
      expect(figure.interval!.low).toBeLessThan(1);
      expect(figure.interval!.high).toBeGreaterThan(1);
      expect(figure.value).toBeCloseTo(1, 1);
    }
    // Four draws know twice as well as one.
    const half = ({ value, interval }: Figure) => interval!.high - value!;
    expect(half(twin) / half(holdout!)).toBeGreaterThan(0.4);
    expect(half(twin) / half(holdout!)).toBeLessThan(0.65);
    const bivariate = await accuracyBivariate.evaluate(metricContext(given));
    expect(bivariate.twin.value).toBeCloseTo(bivariate.holdout!.value!, 1);
  });
});

/** Mean distance between two samples of persons, and the mean of what `cellDistance` says was to be expected. */
function simulate(sample: (seed: number, persons: number) => CodedRows, sizes: [number, number], cells: number) {
  let distance = 0;
  let expected = 0;
  const counts = [cellRoom(4000, cells), cellRoom(4000, cells)];
  for (let run = 0; run < 300; run++) {
    const tables = [sample(2 * run, sizes[0]), sample(2 * run + 1, sizes[1])];
    tables.forEach((table, i) => {
      countCells(counts[i], table, [0], [cells]);
    });
    const deviation = new ExpectedDeviation(tables[0].rows, tables[1].rows);
    const found = cellDistance(counts[0], tables[0], counts[1], tables[1], cells, deviation, new Float64Array(cells));
    distance += found.distance / 300;
    expected += found.expected / 300;
  }
  return { distance, expected };
}

describe("the ceiling is the mean accuracy of fresh samples", () => {
  const stream = new Random("1").stream("cells");

  test("where every row is a person, and most cells hold few rows", () => {
    // Cells of a hundred sizes: shares of u³ fall off, so half of them hold fewer than five rows.
    const sample = (seed: number, persons: number) =>
      codedExample([range(0, persons).map((row) => Math.floor(100 * stream.uniform(row, seed) ** 3))]);
    for (const sizes of [
      [400, 400],
      [400, 100],
      [150, 600],
    ] as [number, number][]) {
      const { distance, expected } = simulate(sample, sizes, 100);
      expect(Math.abs(expected / distance - 1)).toBeLessThan(0.015);
    }
  });

  test("where persons have four rows, alike by half or in full", () => {
    for (const alike of [0, 0.5, 1]) {
      const sample = (seed: number, persons: number) => {
        const codes = range(0, 4 * persons).map((row) => {
          const person = Math.floor(row / 4);
          const own =
            stream.uniform(person, 4 * seed) < alike
              ? stream.uniform(person, 4 * seed + 1)
              : stream.uniform(row, 4 * seed + 2);
          return Math.floor(20 * own * own);
        });
        return codedExample([codes], 4);
      };
      const { distance, expected } = simulate(sample, [250, 120], 20);
      expect(Math.abs(expected / distance - 1)).toBeLessThan(0.03);
      // Taken for independent rows they would be expected to be much nearer.
      const naive = simulate((seed, persons) => ({ ...sample(seed, persons), starts: null }), [250, 120], 20);
      if (alike === 1) expect(naive.expected / naive.distance).toBeLessThan(0.6);
    }
  });
});
