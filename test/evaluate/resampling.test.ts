import { expect, test } from "@jest/globals";
import { Random } from "../../src/core/random/random.js";
import { columnView } from "../../src/evaluate/column-view.js";
import { pairCodes } from "../../src/evaluate/fidelity/pair-codes.js";
import { pairFigures } from "../../src/evaluate/fidelity/pair-figures.js";
import { resamplePairs } from "../../src/evaluate/fidelity/resample-pairs.js";
import type { ColumnMetric } from "../../src/evaluate/metric.js";
import { METRICS } from "../../src/evaluate/metrics.js";
import { type PersonSample, personSample } from "../../src/evaluate/person-sample.js";
import { sharedCoding } from "../../src/evaluate/shared-coding.js";
import { input, PEOPLE, people, range } from "./example-tables.js";

const given = input(PEOPLE, people("a", 700), people("b", 500));
const coding = sharedCoding(given);
const once: PersonSample = {
  rows: Uint32Array.from(range(0, 500)),
  weights: new Uint8Array(500).fill(1),
  persons: 500,
  scale: 1,
};
const resampled = METRICS.filter((metric): metric is ColumnMetric => metric.kind === "column" && !!metric.resample);

test.each(resampled)("$id of every row once is the metric itself", (metric) => {
  for (const column of coding.columns) {
    const view = columnView(coding, column);
    if (!metric.applies(view)) continue;
    expect(metric.resample!(view, "twin", once)[0]).toBeCloseTo(metric.evaluate(view, "twin").value!, 12);
  }
});

test("pairs of every row once are the pairs themselves", () => {
  const { list } = pairFigures(given, coding, { twin: null, holdout: null });
  const coded = coding.columns.map(pairCodes);
  for (const { a, b, association, twin } of list) {
    const pair = { a, b, association: association.train! };
    expect(resamplePairs(coding.columns, coded, [pair], "twin", once)[0]).toBeCloseTo(twin!, 9);
  }
});

test("persons move together, each a Poisson(1) number of times", () => {
  const of = Uint32Array.from(range(0, 900), (row) => row % 300);
  const sample = personSample({ count: 300, of }, 900, new Random("1"), "test");
  expect(sample).toMatchObject({ persons: 300, scale: 1 });
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < sample.weights.length; at += 900) {
    for (let person = 0; person < 300; person++) {
      const weight = sample.weights[at + person];
      expect([sample.weights[at + person + 300], sample.weights[at + person + 600]]).toEqual([weight, weight]);
      sum += weight;
      squares += weight * weight;
    }
  }
  const mean = sum / (sample.weights.length / 3);
  expect(mean).toBeCloseTo(1, 1);
  expect(squares / (sample.weights.length / 3) - mean * mean).toBeCloseTo(1, 1);
});

test("a large table is resampled by 20,000 persons, and its interval shrunk to its size", () => {
  const sample = personSample({ count: 80000, of: null }, 80000, new Random("1"), "test");
  expect(sample).toMatchObject({ persons: 20000, scale: 0.5 });
  expect(new Set(sample.rows).size).toBe(20000);
});
