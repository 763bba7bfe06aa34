import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { cellChiSquare } from "../../../src/evaluate/fidelity/cell-chi-square.js";
import { cellRoom, countCells } from "../../../src/evaluate/fidelity/cell-counts.js";
import type { CodedRows } from "../../../src/evaluate/fidelity/coded-rows.js";
import { type PmsePairsDetails, pmsePairs } from "../../../src/evaluate/fidelity/pmse-pairs.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { exampleSchema, input, range, textTable } from "../example-tables.js";
import { metricContext } from "../metric-context.js";
import { codedExample, columnOf } from "./coded-example.js";

interface Oracle {
  tables: Record<"real" | "other", Record<string, (string | number)[]>>;
  pairs: { columns: [string, string]; pmse: number; chi: number; df: number }[];
}
const oracle = readOracle<Oracle>("fidelity");

/** pMSE, its null and S of one or two columns, as they are published. */
function published(real: CodedRows, other: CodedRows, sizes: number[]) {
  const cells = sizes.reduce((product, size) => product * size, 1);
  const places = range(0, sizes.length);
  const [one, two] = [real, other].map((table) => {
    const room = cellRoom(table.rows, cells);
    countCells(room, table, places, sizes);
    return room;
  });
  const { chi, expected } = cellChiSquare(one, real, two, other, cells, new Float64Array(cells));
  const all = real.rows + other.rows;
  const c = other.rows / all;
  const held = one.counts.filter((count, cell) => count + two.counts[cell] > 0).length;
  const pmse = (chi * c * (1 - c)) / all;
  const nullPmse = ((held - 1) * c * (1 - c) * (1 - c)) / all;
  return { pmse, null: nullPmse, s: pmse / nullPmse, ofFresh: chi / expected };
}

test("golden case 14", () => {
  const cases: [number[], number[], number, number, number][] = [
    [[60, 40], [50, 50], 0.00252525, 0.000625, 4.040404],
    [[50, 30, 20], [40, 40, 20], 0.0031746, 0.00125, 2.539683],
    [[100, 50, 50], [30, 40, 30], 0.00872507, 0.000987654, 8.834135],
  ];
  for (const [real, other, pmse, expected, s] of cases) {
    const found = published(codedExample([columnOf(...real)]), codedExample([columnOf(...other)]), [real.length]);
    expect(found.pmse).toBeCloseTo(pmse, 8);
    expect(found.null).toBeCloseTo(expected, 9);
    expect(found.s).toBeCloseTo(s, 6);
  }
  const equal = codedExample([columnOf(3, 4)]);
  expect(published(equal, equal, [2]).pmse).toBe(0);
});

test("of pairs of numbers and levels: as propensity scores and SciPy's chi-square have it", async () => {
  const schema = exampleSchema({ x: "numerical", y: "numerical", town: "categorical", grade: "categorical" });
  const { real, other } = oracle.tables;
  const { twin, details } = await pmsePairs.evaluate(metricContext(input(schema, textTable(real), textTable(other))));
  // What is expected of X² is df N / (N - 1), rows being shared out and not drawn anew.
  const all = real.x.length + other.x.length;
  const ratio = ({ chi, df }: { chi: number; df: number }) => ((chi / df) * (all - 1)) / all;
  expect(twin.value).toBeCloseTo(
    oracle.pairs.reduce((sum, pair) => sum + ratio(pair) / 6, 0),
    6,
  );
  for (const { a, b, twin } of (details as PmsePairsDetails).worst) {
    const pair = oracle.pairs.find(({ columns }) => columns[0] === a && columns[1] === b)!;
    expect(twin).toBeCloseTo(ratio(pair), 5);
    const c = other.x.length / all;
    expect(pair.pmse).toBeCloseTo((pair.chi * c * (1 - c)) / all, 12);
  }
});

describe("S of a fresh sample is 1 / (1 - c), and of a resample of the training rows 1", () => {
  const stream = new Random("1").stream("pairs");
  const sizes = [5, 4];
  const sample = (seed: number, rows: number) => {
    const a = range(0, rows).map((row) =>
      Math.floor(5 * stream.uniform(row, 3 * seed) * stream.uniform(row, 3 * seed + 1)),
    );
    return codedExample([a, a.map((code, row) => (code + Math.floor(3 * stream.uniform(row, 3 * seed + 2))) % 4)]);
  };
  const resample = (of: CodedRows, seed: number, rows: number) => {
    const drawn = range(0, rows).map((row) => Math.floor(of.rows * stream.uniform(row, 5000 + seed)));
    return codedExample(of.columns.map((codes) => drawn.map((row) => codes[row])));
  };
  const mean = (runs: number, of: (run: number) => number) =>
    range(0, runs).reduce((sum, run) => sum + of(run) / runs, 0);

  test.each([
    [400, 400, 2],
    [400, 100, 1.25],
    [100, 400, 5],
  ])("of %d training rows and %d: %d", (real, other, expected) => {
    const fresh = mean(600, (run) => published(sample(2 * run, real), sample(2 * run + 1, other), sizes).s);
    expect(Math.abs(fresh / expected - 1)).toBeLessThan(0.04);
    const ofFresh = mean(600, (run) => published(sample(2 * run, real), sample(2 * run + 1, other), sizes).ofFresh);
    expect(Math.abs(ofFresh - 1)).toBeLessThan(0.04);
    const copied = mean(600, (run) => {
      const rows = sample(2 * run, real);
      return published(rows, resample(rows, run, other), sizes).s;
    });
    // To a tenth: cells that the training rows lack are never drawn again.
    expect(Math.abs(copied - 1)).toBeLessThan(0.1);
  });

  test("with persons of four rows too, as the figure has it", () => {
    const alike = (seed: number, persons: number) => {
      const { columns } = sample(seed, persons);
      return codedExample(
        columns.map((codes) => [...codes].flatMap((code) => [code, code, code, code])),
        4,
      );
    };
    const both = mean(300, (run) => published(alike(2 * run, 150), alike(2 * run + 1, 100), sizes).ofFresh);
    expect(Math.abs(both - 1)).toBeLessThan(0.06);
    // A twin whose rows are persons of their own varies less than the training rows, and that is known (to first order).
    const one = mean(300, (run) => published(alike(2 * run, 400), sample(2 * run + 1, 400), sizes).ofFresh);
    expect(Math.abs(one - 1)).toBeLessThan(0.08);
    const naive = mean(
      50,
      (run) => published({ ...alike(2 * run, 150), starts: null }, sample(2 * run + 1, 400), sizes).ofFresh,
    );
    expect(naive).toBeGreaterThan(2);
  });
});

test("a pair of constants has nothing to compare, and no pair has no figure", async () => {
  const flat = textTable({ a: range(0, 9).map(() => 1), b: range(0, 9).map(() => "x") });
  const given = input(exampleSchema({ a: "numerical", b: "categorical" }), flat, flat);
  const { twin, holdout } = await pmsePairs.evaluate(metricContext(given));
  expect([twin.value, twin.reason, holdout]).toEqual([null, "no pair of columns of which rows differ", null]);
});
