import { describe, expect, test } from "@jest/globals";
import { permutation } from "../../src/core/random/permutation.js";
import { Random } from "../../src/core/random/random.js";
import { type BoostOptions, boost } from "../../src/learn/boost.js";
import type { Features } from "../../src/learn/features.js";
import { predictBoosted, predictProbabilities } from "../../src/learn/predict-boosted.js";
import type { Target } from "../../src/learn/target.js";
import { exampleFeatures, exampleGradients, exampleLabels, exampleLogOdds } from "./example-features.js";

const ROWS = 3000;
const SHAPES = [
  { size: 60, ordered: true, special: 1 },
  { size: 40, ordered: true, special: 0 },
  { size: 10, ordered: false, special: 0 },
  { size: 256, ordered: true, special: 2 },
];
const features = exampleFeatures("boost", ROWS, SHAPES);
const logOdds = exampleLogOdds(features);
const labels = exampleLabels("boost", logOdds);
const noise = exampleGradients("boost", ROWS);
const TARGETS: Target[] = [
  { kind: "binary", labels },
  { kind: "multiclass", labels: labels.map((label, row) => label + (noise[row] > 0.5 ? 1 : 0)), classes: 3 },
  { kind: "regression", values: logOdds.map((value, row) => 1000 + 7 * (value + noise[row])) },
];
const stream = (seed = "1") => new Random(seed).stream("validation");
const all = Uint32Array.from({ length: ROWS }, (_, row) => row);

/** Mean loss of rows, from the predictions alone. */
function meanLoss(target: Target, predictions: Float64Array, rows: Uint32Array): number {
  const losses = Array.from(rows, (row, at) => {
    if (target.kind === "regression") return (predictions[at] - target.values[row]) ** 2 / 2;
    if (target.kind === "binary") return -Math.log(target.labels[row] === 1 ? predictions[at] : 1 - predictions[at]);
    return -Math.log(predictions[at * target.classes + target.labels[row]]);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / rows.length;
}

/** What the targets were drawn from, in the shape of predictions. */
function truth(target: Target, rows: Uint32Array): number[] {
  return [...rows].flatMap((row) => {
    if (target.kind === "regression") return 1000 + 7 * logOdds[row];
    const chance = 1 / (1 + Math.exp(-logOdds[row]));
    return target.kind === "binary" ? chance : [0.75 * (1 - chance), 0.25 + 0.5 * chance, 0.25 * chance];
  });
}

/** Probabilities, or numbers of a regression. */
function predicted(target: Target, options: BoostOptions, rows: Uint32Array) {
  const model = boost(features, target, options, stream());
  const found = (target.kind === "regression" ? predictBoosted : predictProbabilities)(model, features, rows);
  return { model, loss: meanLoss(target, found, rows), found };
}

describe.each(TARGETS)("a $kind target", (target) => {
  test("is learned: half of the held-out loss that can be explained is explained", () => {
    const rows = all.filter((row) => row % 4 > 0);
    const held = all.filter((row) => row % 4 === 0);
    const before = predicted(target, { rows, rounds: 0 }, held);
    const after = predicted(target, { rows, validation: { share: 0.2 }, maxLeaves: 10 }, held);
    const least = meanLoss(target, Float64Array.from(truth(target, held)), held);
    expect(before.loss - after.loss).toBeGreaterThan(0.5 * (before.loss - least));
    expect(after.loss).toBeGreaterThan(least);
  });

  test("gives the same bytes again, and for the same rows in any order", () => {
    const options = { rounds: 12, validation: { share: 0.2 }, weights: noise.map((value) => 2 + value) };
    const model = boost(features, target, options, stream());
    expect(boost(features, target, options, stream())).toEqual(model);
    const order = permutation(ROWS, new Random("order").stream("test"));
    expect(boost(features, target, { ...options, rows: order }, stream())).toEqual(model);
    expect(boost(features, target, options, stream("2"))).not.toEqual(model);
  });

  test("is fitted on the rows given and stopped by the others given, whatever the rest holds", () => {
    const rows = all.filter((row) => row % 3 === 0);
    const validation = { rows: all.filter((row) => row % 3 === 1) };
    const other = (at: number) => at % 3 === 2;
    const changed: Target =
      target.kind === "regression"
        ? { ...target, values: target.values.map((value, row) => (other(row) ? -value : value)) }
        : ({ ...target, labels: target.labels.map((label, row) => (other(row) ? 0 : label)) } as Target);
    const options = { rows, validation, rounds: 200, patience: 3 };
    const model = boost(features, target, options);
    expect(boost(features, changed, options)).toEqual(model);
    // What was seen of the validation rows is what the model predicts for them.
    const { validationLoss, rounds } = model;
    expect(predicted(target, options, validation.rows).loss).toBeCloseTo(validationLoss[rounds], 9);
    expect(predicted(target, { rows, rounds: 0 }, validation.rows).loss).toBeCloseTo(validationLoss[0], 9);
    expect(Math.min(...validationLoss)).toBe(validationLoss[rounds]);
    expect(validationLoss).toHaveLength(rounds + 1 + options.patience);
    expect(model.trees.roots).toHaveLength(rounds * model.baseline.length);
  });

  test("the rounds kept are those of a fit that was asked for so many", () => {
    const options = { validation: { share: 0.25 }, rounds: 100, patience: 5, rate: 0.3 };
    const model = boost(features, target, options, stream());
    expect(model.rounds).toBeGreaterThan(0);
    expect(model.rounds).toBeLessThan(95);
    const again = boost(features, target, { ...options, rounds: model.rounds }, stream());
    expect([again.rounds, again.trees]).toEqual([model.rounds, model.trees]);
  });

  test("a whole weight is a row that comes so often", () => {
    const copies = all.map((row) => row % 3);
    const rows = Uint32Array.from([...all].flatMap((row) => Array<number>(copies[row]).fill(row)));
    const options = { minRowsPerLeaf: 1, minRowsPerCode: 1, smoothing: 0, rounds: 8, maxLeaves: 8, lambda: 1 };
    const weighted = boost(features, target, { ...options, weights: Float64Array.from(copies) });
    const repeated = boost(features, target, { ...options, rows });
    // Rows of no weight still say where a threshold lies between two others, so they are not asked for.
    const held = all.filter((row) => copies[row] > 0);
    const expected = predictBoosted(repeated, features, held);
    const distances = predictBoosted(weighted, features, held).map((score, at) => Math.abs(score - expected[at]));
    expect(Math.max(...distances)).toBeLessThan(1e-4);
  });

  test("scores of listed rows are those of all rows", () => {
    const model = boost(features, target, { rounds: 3 });
    const outputs = model.baseline.length;
    const scores = predictBoosted(model, features);
    const rows = Uint32Array.of(7, ROWS - 1, 7, 0);
    expect([...predictBoosted(model, features, rows)]).toEqual(
      [...rows].flatMap((row) => [...scores.subarray(row * outputs, (row + 1) * outputs)]),
    );
  });
});

describe("pure noise", () => {
  const guess = exampleLabels("noise", new Float64Array(ROWS).fill(-1));

  test.each(["1", "2", "3", "4"])("stops early and is predicted near the prior (seed %s)", (seed) => {
    const model = boost(features, { kind: "binary", labels: guess }, { validation: { share: 0.2 } }, stream(seed));
    const share = guess.reduce((sum, label) => sum + label, 0) / ROWS;
    const chances = predictProbabilities(model, features);
    expect(model.rounds).toBeLessThan(10);
    const spread = chances.reduce((sum, chance) => sum + Math.abs(chance - share), 0) / ROWS;
    expect(spread).toBeLessThan(0.08);
  });
});

describe("boost", () => {
  const target = TARGETS[0];

  test("probabilities of classes are positive and sum to one; no rounds give the prior", () => {
    const model = boost(features, TARGETS[1], { rounds: 20 });
    const chances = predictProbabilities(model, features);
    for (let row = 0; row < ROWS; row++) {
      const own = chances.subarray(3 * row, 3 * row + 3);
      expect(own[0] + own[1] + own[2]).toBeCloseTo(1, 12);
      expect(Math.min(...own)).toBeGreaterThan(0);
    }
    const prior = predictProbabilities(boost(features, target, { rounds: 0 }), features);
    expect(prior[0]).toBeCloseTo(labels.reduce((sum, label) => sum + label, 0) / ROWS, 12);
  });

  test("tells of each round and ends when it is told to", () => {
    const seen: [number, number | undefined][] = [];
    boost(features, target, { rounds: 3, onRound: (round, loss) => seen.push([round, loss]) });
    expect(seen).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
    ]);
    const signal = {
      aborted: false,
      throwIfAborted: () => {
        if (seen.length >= 5) throw new Error("enough");
      },
    };
    expect(() => boost(features, target, { signal, onRound: (round) => seen.push([round, 0]) })).toThrow("enough");
    expect(seen).toHaveLength(5);
  });

  test("holds out one row of two and none of one", () => {
    const options = (rows: number[]) => ({ rows: Uint32Array.from(rows), validation: { share: 0.1 } });
    expect(boost(features, target, options([5, 9]), stream()).validationLoss.length).toBeGreaterThan(0);
    expect(boost(features, target, options([5]), stream()).validationLoss).toHaveLength(0);
  });

  test.each([
    ["no rows", target, { rows: new Uint32Array(0) }, /no rows/],
    ["a share without a stream", target, { validation: { share: 0.1 } }, /stream/],
    [
      "a label that is no class",
      { kind: "multiclass", labels: labels.map((label) => label + 1), classes: 2 },
      {},
      /labels/,
    ],
    [
      "a number that is none",
      { kind: "regression", values: logOdds.map((v, at) => (at === 9 ? Number.NaN : v)) },
      {},
      /finite/,
    ],
    ["a negative weight", target, { weights: noise }, /weights/],
    ["weights that are all 0", target, { weights: new Float64Array(ROWS) }, /weights/],
  ] as [string, Target, BoostOptions, RegExp][])("refuses %s", (_, own, options, message) => {
    expect(() => boost(features, own, options)).toThrow(message);
  });

  test("a regression has no probabilities", () => {
    expect(() => predictProbabilities(boost(features, TARGETS[2], { rounds: 1 }), features)).toThrow(
      /no probabilities/,
    );
  });

  test("a regression in other units gives the same model in those units", () => {
    const { values } = TARGETS[2] as { values: Float64Array };
    const model = boost(features, TARGETS[2], { rounds: 5 });
    for (const unit of [2 ** 300, 2 ** -300]) {
      const scaled = boost(
        features,
        { kind: "regression", values: values.map((value) => value * unit) },
        { rounds: 5 },
      );
      expect([scaled.trees.feature, scaled.trees.test]).toEqual([model.trees.feature, model.trees.test]);
      expect(predictBoosted(scaled, features)).toEqual(predictBoosted(model, features).map((score) => score * unit));
    }
  });

  test("features without columns, or of one code, predict the prior", () => {
    const none: Features = { rows: ROWS, columns: [] };
    const model = boost(none, target, { rounds: 2 });
    expect(predictProbabilities(model, none)[0]).toBeCloseTo(labels.reduce((sum, label) => sum + label, 0) / ROWS, 9);
  });
});
