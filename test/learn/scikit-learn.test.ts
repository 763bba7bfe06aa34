import { describe, expect, test } from "@jest/globals";
import { ranks } from "../../src/core/math/ranks.js";
import { boost } from "../../src/learn/boost.js";
import type { Features } from "../../src/learn/features.js";
import { predictBoosted, predictProbabilities } from "../../src/learn/predict-boosted.js";
import { readOracle } from "../oracles/read-oracle.js";
import { codedFeatures, columnTexts, fixtureTable, part } from "./fixture-table.js";

/** One comparison of test/oracles/make-boosting.py; figures are one a fold. */
interface Case {
  fixture: string;
  target: string;
  kind: "binary" | "multiclass" | "regression";
  folds: number[];
  rounds?: number;
  drop?: string[];
  keep?: string[];
  first?: boolean;
  features: number;
  rows: number;
  classes?: string[];
  auc?: number[];
  logLoss?: number[];
  rmse?: number[];
}

const oracle = readOracle<{ cases: Case[] }>("boosting");
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Probability that a random row of the class scores above a random other one, ties counting half. */
function areaUnderCurve(scores: Float64Array, isClass: (at: number) => boolean): number {
  const rank = ranks(scores);
  let inside = 0;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    if (!isClass(at)) continue;
    inside++;
    sum += rank[at];
  }
  return (sum - (inside * (inside + 1)) / 2) / (inside * (scores.length - inside));
}

interface Figures {
  auc?: number;
  logLoss?: number;
  rmse?: number;
}

/** Fits on the rows outside a fold and gives the figures of those inside. */
function figures(own: Case, features: Features, texts: readonly string[], fold: number): Figures {
  const rows = Uint32Array.from(texts, (_, row) => row);
  const training = rows.filter((row) => row % 3 !== fold);
  const tested = rows.filter((row) => row % 3 === fold);
  if (own.kind === "regression") {
    const values = Float64Array.from(texts, Number);
    const found = predictBoosted(
      boost(features, { kind: "regression", values }, { rows: training, rounds: own.rounds ?? 100 }),
      features,
      tested,
    );
    return { rmse: Math.sqrt(mean(Array.from(tested, (row, at) => (found[at] - values[row]) ** 2))) };
  }
  const classes = own.classes!;
  const labels = Uint8Array.from(texts, (text) => classes.indexOf(own.first ? text[0] : text));
  const target =
    own.kind === "binary"
      ? ({ kind: "binary", labels } as const)
      : ({ kind: "multiclass", labels, classes: classes.length } as const);
  const found = predictProbabilities(
    boost(features, target, { rows: training, rounds: own.rounds ?? 100 }),
    features,
    tested,
  );
  const chance = (at: number, k: number) =>
    own.kind === "multiclass" ? found[at * classes.length + k] : k === 1 ? found[at] : 1 - found[at];
  return {
    auc: mean(
      classes.map((_, k) =>
        areaUnderCurve(
          Float64Array.from(tested, (_, at) => chance(at, k)),
          (at) => labels[tested[at]] === k,
        ),
      ),
    ),
    logLoss: mean(Array.from(tested, (row, at) => -Math.log(chance(at, labels[row])))),
  };
}

// Between folds scikit-learn's own figures vary by a standard deviation of .018 (hmda), .013 (lending-club), .010 (credit) and .004
// (breast-cancer) in AUC and of .5 to 2.4 % in RMSE, so the mean over folds is compared.
describe("with scikit-learn's settings, the test rows of a fixture are predicted as well as by scikit-learn", () => {
  test.each(oracle.cases)("$fixture, $target", async (own) => {
    const whole = await fixtureTable(own.fixture);
    const texts = columnTexts(whole, own.target);
    const known = Uint32Array.from(texts.keys()).filter((row) => texts[row] !== "NA");
    const names = whole.schema.columns
      .map((column) => column.name)
      .filter((name) => name !== own.target && !own.drop?.includes(name) && (own.keep?.includes(name) ?? true));
    const table = part(whole, names, known);
    const targets = Array.from(known, (row) => texts[row]);
    expect([names.length, known.length]).toEqual([own.features, own.rows]);
    const got = own.folds.map((fold) => {
      const training = Uint32Array.from(known.keys()).filter((row) => row % 3 !== fold);
      return figures(own, codedFeatures(table, training), targets, fold);
    });
    const average = (name: keyof (typeof got)[number]) => mean(got.map((figure) => figure[name] ?? Number.NaN));
    if (own.kind === "regression") {
      expect(average("rmse") / mean(own.rmse!)).toBeLessThan(1.02);
      expect(average("rmse") / mean(own.rmse!)).toBeGreaterThan(0.97);
      return;
    }
    // Far better would be as wrong: a leak.
    expect(average("auc") - mean(own.auc!)).toBeGreaterThan(-0.01);
    expect(average("auc") - mean(own.auc!)).toBeLessThan(0.03);
    if (own.kind === "multiclass") expect(average("logLoss") / mean(own.logLoss!)).toBeLessThan(1.02);
  });
});
