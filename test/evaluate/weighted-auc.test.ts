import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { orderByScore, weightedAuc } from "../../src/evaluate/weighted-auc.js";
import { readOracle } from "../oracles/read-oracle.js";

interface Case {
  scores: number[];
  labels: number[];
  weights: number[];
  auc: number;
  weighted: number;
}
const { auc: cases } = readOracle<{ auc: Case[] }>("fidelity");

function auc(scores: readonly number[], labels: readonly number[], weights?: readonly number[]): number {
  const all = Float64Array.from(scores);
  return weightedAuc(all, Uint8Array.from(labels), orderByScore(all), weights);
}

test("golden case 22", () => {
  const members = [0.9, 0.8, 0.7, 0.7, 0.2];
  const others = [0.7, 0.6, 0.3, 0.2, 0.1];
  expect(auc([...members, ...others], [1, 1, 1, 1, 1, 0, 0, 0, 0, 0])).toBeCloseTo(0.82, 12);
});

test.each(cases)(
  "as scikit-learn has it, ties and weights too",
  ({ scores, labels, weights, auc: plain, weighted }) => {
    expect(auc(scores, labels)).toBeCloseTo(plain, 12);
    expect(auc(scores, labels, weights)).toBeCloseTo(weighted, 12);
    const shifted = [9, 9, ...weights];
    const all = Float64Array.from(scores);
    expect(weightedAuc(all, Uint8Array.from(labels), orderByScore(all), shifted, 2)).toBeCloseTo(weighted, 12);
  },
);

test("a weight is as many rows, turning scores round turns it round, and equal scores are a coin", () => {
  const row = fc.record({
    score: fc.integer({ min: 0, max: 6 }),
    label: fc.integer({ min: 0, max: 1 }),
    weight: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
      const [scores, labels, weights] = (["score", "label", "weight"] as const).map((key) =>
        rows.map((row) => row[key]),
      );
      const repeated = rows.flatMap((row) => new Array<typeof row>(row.weight).fill(row));
      const once = auc(
        repeated.map(({ score }) => score),
        repeated.map(({ label }) => label),
      );
      const found = auc(scores, labels, weights);
      if (Number.isNaN(once)) expect(found).toBeNaN();
      else {
        expect(found).toBeCloseTo(once, 12);
        expect(
          auc(
            scores.map((score) => -score),
            labels,
            weights,
          ),
        ).toBeCloseTo(1 - found, 12);
        expect(
          auc(
            scores.map(() => 1),
            labels,
            weights,
          ),
        ).toBe(0.5);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("only the places asked for count", () => {
  const scores = Float64Array.of(5, 1, 2, 9);
  const order = orderByScore(scores, Uint32Array.of(1, 2));
  expect(weightedAuc(scores, Uint8Array.of(0, 0, 1, 0), order)).toBe(1);
});
