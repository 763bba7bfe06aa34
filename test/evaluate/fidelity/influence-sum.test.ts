import { expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { cellChiSquare } from "../../../src/evaluate/fidelity/cell-chi-square.js";
import { type CellCounts, cellRoom, countCells } from "../../../src/evaluate/fidelity/cell-counts.js";
import { cellDistance } from "../../../src/evaluate/fidelity/cell-distance.js";
import type { CodedRows } from "../../../src/evaluate/fidelity/coded-rows.js";
import { ExpectedDeviation } from "../../../src/evaluate/fidelity/expected-deviation.js";
import { InfluenceSum } from "../../../src/evaluate/fidelity/influence-sum.js";
import { poissonWeights, REPLICATES } from "../../../src/evaluate/poisson-weights.js";
import { range } from "../example-tables.js";
import { codedExample } from "./coded-example.js";

const CELLS = 6;
const stream = new Random("5").stream("rows");
const codes = (rows: number, slot: number, power: number) =>
  range(0, rows).map((row) => Math.floor(CELLS * stream.uniform(row, slot) ** power));
const real = codedExample([codes(500, 0, 1)]);
const counted = count(real);

function count(rows: CodedRows): CellCounts {
  const room = cellRoom(rows.rows, CELLS);
  countCells(room, rows, [0], [CELLS]);
  return room;
}

/** Rows that hold together in fours: each person's codes are neighbours. Far enough from the real ones for X² to be nearly linear. */
const persons = codedExample([codes(100, 1, 2.5).flatMap((code) => [code, code, code, (code + 1) % CELLS])], 4);

const figures = {
  distance: (other: CodedRows, slopes: Float64Array) => {
    const deviation = new ExpectedDeviation(real.rows, other.rows);
    return cellDistance(counted, real, count(other), other, CELLS, deviation, slopes).distance;
  },
  chi: (other: CodedRows, slopes: Float64Array) => {
    return cellChiSquare(counted, real, count(other), other, CELLS, slopes).chi / other.rows;
  },
};

test.each(["distance", "chi"] as const)("the interval of %s is that of the person bootstrap", (name) => {
  const slopes = new Float64Array(CELLS);
  const value = figures[name](persons, slopes);
  const influence = new InfluenceSum([persons]);
  influence.add(0, count(persons).cellOf, slopes, name === "chi" ? 1 / persons.rows : 1);
  const { low, high, persons: resampled } = influence.interval(value, 1, -10, 10)!;
  expect(resampled).toBe(100);

  // The slow clear version: draw whole persons, count again.
  const replicates: number[] = [];
  for (const purpose of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
    const of = Uint32Array.from(range(0, 100));
    const weights = poissonWeights(of, 100, new Random("6").stream(purpose));
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      const drawn = range(0, 100).flatMap((person) =>
        new Array<number>(weights[replicate * 100 + person]).fill(person),
      );
      const rows = drawn.flatMap((person) => range(4 * person, 4 * person + 4));
      const sample = codedExample([rows.map((row) => persons.columns[0][row])], 4);
      replicates.push(figures[name](sample, new Float64Array(CELLS)));
    }
  }
  const mean = replicates.reduce((sum, one) => sum + one, 0) / replicates.length;
  const error = Math.sqrt(replicates.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (replicates.length - 1));
  expect((high - low) / 2 / (1.959964 * error)).toBeGreaterThan(0.9);
  expect((high - low) / 2 / (1.959964 * error)).toBeLessThan(1.2);
});

test.each(["distance", "chi"] as const)("the slopes of %s are its derivatives", (name) => {
  // The figure of the counts themselves, so that they need not be whole.
  const figure = (counts: Float64Array, slopes: Float64Array) => {
    const other = { ...count(persons), counts };
    const deviation = new ExpectedDeviation(real.rows, persons.rows);
    return name === "distance"
      ? cellDistance(counted, real, other, persons, CELLS, deviation, slopes).distance
      : cellChiSquare(counted, real, other, persons, CELLS, slopes).chi;
  };
  const { counts } = count(persons);
  const slopes = new Float64Array(CELLS);
  figure(counts, slopes);
  const step = 1e-6;
  for (let cell = 0; cell < CELLS; cell++) {
    const towards = (by: number) => {
      const moved = counts.map((own, i) => own + by * ((i === cell ? persons.rows : 0) - own));
      return figure(moved, new Float64Array(CELLS));
    };
    const derivative = (towards(step) - towards(-step)) / (2 * step);
    expect(slopes[cell] * persons.rows).toBeCloseTo(derivative, 3);
  }
});

test("an interval is cut to what the figure can be, and one person has none", () => {
  const influence = new InfluenceSum([{ rows: 4, starts: null }]);
  influence.add(0, [0, 1, 0, 1], Float64Array.of(1, -1), 1);
  expect(influence.interval(0.5, 1, 0, 1)).toEqual({ low: 0, high: 1, persons: 4 });
  expect(influence.interval(0.5, 100, 0, 1)!.high).toBeCloseTo(0.5 + (1.959964 * 2) / 100, 6);
  expect(influence.error(100)).toEqual({ error: 0.02, persons: 4 });
  expect(new InfluenceSum([{ rows: 4, starts: Uint32Array.of(0, 4) }]).interval(0.5, 1, 0, 1)).toBeNull();
});
