import { describe, expect, test } from "@jest/globals";
import type { Figure } from "../../../src/evaluate/figure.js";
import type { Better, MetricResult } from "../../../src/evaluate/metric.js";
import { questionFigure } from "../../../src/report/words/question-figure.js";

const figure = (value: number, low: number, high: number): Figure => {
  return { value, interval: { low, high, persons: 90 }, over: 3, reason: null };
};
const metric = (better: Better, holdout: Figure | null): MetricResult => {
  return {
    id: "shape",
    title: "Columns alike",
    better,
    twin: figure(0.9, 0.88, 0.92),
    holdout,
    columns: [],
    details: null,
  };
};
const asked = { evidence: { metric: "shape", tolerance: 0.05 } };

describe("the figure of a question about quality", () => {
  test("has twin and holdout with their intervals, and the gate a tolerance away from the holdout", () => {
    expect(questionFigure(asked, { metrics: [metric("higher", figure(0.97, 0.96, 0.98))] })).toEqual({
      axis: "Columns alike",
      unit: "score",
      twin: { value: 0.9, low: 0.88, high: 0.92 },
      holdout: { value: 0.97, low: 0.96, high: 0.98 },
      gate: { at: 0.92, fails: "below" },
    });
  });

  test("fails above the gate where the least, or a coin's value, is best", () => {
    for (const better of ["lower", "near 0.5", "near 1"] as const)
      expect(questionFigure(asked, { metrics: [metric(better, figure(0.5, 0.4, 0.6))] })?.gate).toEqual({
        at: 0.55,
        fails: "above",
      });
  });

  test("has no gate without a holdout, and is not there without the metric", () => {
    expect(questionFigure(asked, { metrics: [metric("higher", null)] })).toMatchObject({ holdout: null, gate: null });
    expect(questionFigure(asked, { metrics: [] })).toBeNull();
    expect(questionFigure({ evidence: null }, { metrics: [] })).toBeNull();
    expect(questionFigure({ evidence: { other: 1 } }, { metrics: [] })).toBeNull();
  });
});

test("the figure of a question about disclosure is the greatest excess with its bound, from the holdout's 0 to the threshold", () => {
  const evidence = { upper: 0.031, threshold: 0.09, statistics: [{ excess: 0.01 }, { excess: 0.02 }] };
  expect(questionFigure({ evidence }, { metrics: [] })).toMatchObject({
    unit: "share",
    twin: { value: 0.02, low: null, high: 0.031 },
    holdout: { value: 0 },
    gate: { at: 0.09, fails: "above" },
  });
});
