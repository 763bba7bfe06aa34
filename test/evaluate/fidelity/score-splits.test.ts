import { expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { scoreSplits } from "../../../src/evaluate/fidelity/score-splits.js";
import { boost } from "../../../src/learn/boost.js";
import type { Features } from "../../../src/learn/features.js";
import { predictBoosted } from "../../../src/learn/predict-boosted.js";
import { range } from "../example-tables.js";

const stream = new Random("2").stream("features");
const ROWS = 900;
const column = (slot: number, size: number, ordered: boolean) => {
  const codes = Uint8Array.from(range(0, ROWS), (row) => Math.floor(size * stream.uniform(row, slot)));
  return { codes, size, ordered, special: 0 };
};
const features: Features = { rows: ROWS, columns: [column(0, 30, true), column(1, 6, false), column(2, 30, true)] };
// The label hangs on the first column, and on the second where the first is great.
const labels = Uint8Array.from(range(0, ROWS), (row) => {
  const [a, b] = features.columns.map(({ codes }) => codes[row]);
  return stream.uniform(row, 9) < a / 40 + (a > 15 && b < 3 ? 0.25 : 0) ? 1 : 0;
});
const training = Uint32Array.from(range(0, 600));
const unseen = Uint32Array.from(range(600, ROWS));
const model = boost(features, { kind: "binary", labels }, { rounds: 30, rows: training });

test("scores are the model's own", () => {
  const found = scoreSplits(model, features, unseen, labels, new Float64Array(3));
  const expected = predictBoosted(model, features, unseen);
  found.forEach((score, i) => {
    expect(score).toBeCloseTo(expected[i], 12);
  });
});

test("the columns share out the covariance of scores and labels, nothing left over", () => {
  const columns = new Float64Array(3);
  const scores = scoreSplits(model, features, unseen, labels, columns);
  const mean = unseen.reduce((sum, row) => sum + labels[row], 0) / unseen.length;
  const covariance = scores.reduce((sum, score, i) => sum + score * (labels[unseen[i]] - mean), 0);
  expect(columns.reduce((sum, term) => sum + term, 0)).toBeCloseTo(covariance, 9);
});

test("the column that says nothing has next to no share, though trees split on it", () => {
  const columns = new Float64Array(3);
  scoreSplits(model, features, unseen, labels, columns);
  expect(columns[0]).toBeGreaterThan(columns[1]);
  expect(columns[1]).toBeGreaterThan(2 * Math.abs(columns[2]));
  expect([...model.trees.feature].filter((feature) => feature === 2).length).toBeGreaterThan(50);
});

test("terms are added to what is there", () => {
  const columns = Float64Array.of(1, 1, 1);
  const own = new Float64Array(3);
  scoreSplits(model, features, unseen, labels, columns);
  scoreSplits(model, features, unseen, labels, own);
  own.forEach((term, column) => {
    expect(columns[column]).toBeCloseTo(term + 1, 12);
  });
});
