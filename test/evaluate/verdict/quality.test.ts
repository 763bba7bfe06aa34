import { describe, expect, test } from "@jest/globals";
import type { Figure } from "../../../src/evaluate/figure.js";
import type { MetricResult } from "../../../src/evaluate/metric.js";
import { askQuality, QUALITY_TOLERANCE } from "../../../src/evaluate/verdict/quality.js";

const figure = (value: number, half: number, persons = 2000): Figure => {
  return { value, interval: { low: value - half, high: value + half, persons }, over: 1, reason: null };
};

const metric = (id: string, twin: Figure, holdout: Figure | null): MetricResult => {
  return { id, title: "", better: "higher", twin, holdout, columns: [], details: null };
};

const answer = (id: string, metrics: readonly MetricResult[]) => askQuality(metrics, 4000).find((one) => one.id === id);

describe("whole rows (Q6)", () => {
  const asked = (twin: number, holdout: number, half = 0.01) =>
    answer("Q6", [metric("discriminator-auc", figure(twin, half), figure(holdout, half))]);

  test("rows that a model tells from real ones are to be reviewed, with both figures", () => {
    expect(asked(0.698, 0.484)).toMatchObject({ state: "REVIEW", reason: expect.stringMatching(/0\.698.*0\.484/) });
  });

  test("rows that it cannot tell apart are within tolerance, as are those under the holdout's", () => {
    expect(asked(0.51, 0.5)?.state).toBe("WITHIN TOLERANCE");
    expect(asked(0.44, 0.5)?.state).toBe("WITHIN TOLERANCE");
  });

  test("an interval across the tolerance leaves it open and says how many persons would settle it", () => {
    const open = asked(0.52, 0.5, 0.05);
    expect(open?.state).toBe("INCONCLUSIVE");
    // Half-width .0707 has to shrink to the .03 that are left of the tolerance: 4,000 × (.0707 / .03)².
    expect(open?.needed).toBe(Math.ceil((4000 * 0.005) / (QUALITY_TOLERANCE - 0.02) ** 2));
  });
});

test("a likeness falls short when it is lower than the holdout's, not when it is higher", () => {
  const asked = (twin: number, holdout: number) =>
    answer("Q2", [metric("pair-trends", figure(twin, 0.001), figure(holdout, 0.001))])?.state;
  expect(asked(0.9, 0.97)).toBe("REVIEW");
  expect(asked(0.97, 0.9)).toBe("WITHIN TOLERANCE");
});

test.each(["no metric", "no holdout", "no figure"])("nothing is answered where there is %s", (what) => {
  const none: Figure = { value: null, interval: null, over: 0, reason: "too few persons" };
  const found =
    what === "no figure" ? metric("shape", none, figure(0.9, 0.01)) : metric("shape", figure(0.9, 0.01), null);
  expect(answer("Q1", what === "no metric" ? [] : [found])).toMatchObject({ state: "NOT ASSESSED", needed: null });
});

test("few persons decide nothing", () => {
  const few = metric("shape", figure(0.5, 0.001, 20), figure(0.9, 0.001, 20));
  expect(answer("Q1", [few])?.state).toBe("INCONCLUSIVE");
});
