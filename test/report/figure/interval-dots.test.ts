import { describe, expect, test } from "@jest/globals";
import type { Figure } from "../../../src/evaluate/figure.js";
import type { MetricResult } from "../../../src/evaluate/metric.js";
import { accuracyFigure } from "../../../src/report/figure/accuracy-figure.js";
import { type IntervalDots, intervalDots } from "../../../src/report/figure/interval-dots.js";
import { rowsOf, tagsOf, textOf } from "../html/read-html.js";
import { LEFT_OVER } from "../never-claimed.js";

const ROW = {
  label: "columns",
  twin: { value: 0.9, low: 0.85, high: 0.95 },
  holdout: { value: 0.97, low: 0.96, high: 0.98 },
};

function dots(more: Partial<IntervalDots> = {}): string {
  const gate = { at: 0.92, fails: "below" } as const;
  return intervalDots({
    id: "q",
    finding: "Said",
    axis: "Alike",
    unit: "score",
    rows: [ROW],
    gate,
    source: "From.",
    ...more,
  }).html;
}

describe("a dot with its interval", () => {
  // From .85 less an eighth of .13 to .98 plus an eighth, over 284 from 10 on.
  const x = (value: number) => 10 + (284 * (value - 0.85 + 0.01625)) / (0.13 * 1.25);
  const html = dots();
  const number = (pattern: RegExp) => Number(pattern.exec(html)![1]);

  test("stands where its numbers are: dot, ends, the holdout's tick, the gate", () => {
    expect(number(/<circle class="twin" cx="([\d.]+)"/)).toBeCloseTo(x(0.9), 0);
    expect(number(/class="range" d="M([\d.]+) /)).toBeCloseTo(x(0.85), 0);
    expect(number(/class="range" d="M[\d.]+ [\d.]+H([\d.]+)/)).toBeCloseTo(x(0.95), 0);
    expect(number(/class="held" d="M([\d.]+) /)).toBeCloseTo(x(0.97), 0);
    expect(number(/class="gate" d="M([\d.]+) /)).toBeCloseTo(x(0.92), 0);
  });

  test("has the gate's barbs on the side that fails", () => {
    expect(/class="gate barbs" d="M[\d.]+ [\d.]+l(-?\d+)/.exec(html)![1]).toBe("-6");
    const above = dots({ gate: { at: 0.92, fails: "above" } });
    expect(/class="gate barbs" d="M[\d.]+ [\d.]+l(-?\d+)/.exec(above)![1]).toBe("6");
    expect(textOf(above)).toContain("Gate: 0.920, what is above it fails.");
    expect(dots({ gate: null })).not.toContain("barbs");
  });

  test("has its numbers in a table", () => {
    expect(rowsOf(html, "q-data")).toEqual([
      ["what", "figure", "95 % from", "95 % to"],
      ["twin", "0.900", "0.850", "0.950"],
      ["holdout", "0.970", "0.960", "0.980"],
      ["gate", "0.920", "", ""],
    ]);
  });

  test("is drawn without holdout, interval and gate, and where all numbers are one", () => {
    const alone = { label: "a", twin: { value: 1, low: null, high: null }, holdout: null };
    for (const unit of ["score", "share"] as const) {
      const html = dots({ rows: [alone], gate: null, unit });
      expect(html).not.toMatch(LEFT_OVER);
      expect(html).not.toContain('class="held"');
      expect(() => tagsOf(html)).not.toThrow();
    }
  });

  test("counts shares from 0, in per cent", () => {
    const excess = {
      label: "a",
      twin: { value: 0.01, low: null, high: 0.02 },
      holdout: { value: 0, low: null, high: null },
    };
    const html = dots({ rows: [excess], unit: "share", gate: { at: 0.09, fails: "above" } });
    expect(textOf(html)).toMatch(/0 % 5 %/);
    expect(rowsOf(html, "q-data")[1]).toEqual(["twin", "1.0 %", "", "2.0 %"]);
  });
});

describe("the figure of accuracies", () => {
  const figure = (value: number): Figure => ({
    value,
    interval: { low: value - 0.01, high: value + 0.01, persons: 99 },
    over: 9,
    reason: null,
  });
  const metric = (id: string, twin: number, details: object | null): MetricResult => {
    return { id, title: id, better: "higher", twin: figure(twin), holdout: figure(twin + 0.01), columns: [], details };
  };
  const ceiling = (value: number) => ({
    levels: [{ columns: 1, twin: { accuracy: 0.9, ceiling: value }, holdout: null }],
  });
  const metrics = [
    metric("accuracy-univariate", 0.98, ceiling(0.99)),
    metric("accuracy-bivariate", 0.95, { levels: "odd" }),
    metric("accuracy", 0.985, null),
  ];

  test("sets one, two and three columns beside holdout and ceiling", () => {
    const html = accuracyFigure(metrics, "accuracy", "From.")!.html;
    expect(textOf(html)).toContain("the twin keeps 0.985 of what fresh real rows would (holdout: 0.995)");
    expect(rowsOf(html, "accuracy-data").slice(1)).toEqual([
      ["one column, twin", "0.980", "0.970", "0.990"],
      ["one column, holdout", "0.990", "0.980", "1.000"],
      ["one column, fresh rows", "0.990", "", ""],
      ["two columns, twin", "0.950", "0.940", "0.960"],
      ["two columns, holdout", "0.960", "0.950", "0.970"],
    ]);
  });

  test("is not there where there is hardly an accuracy", () => {
    expect(accuracyFigure(metrics.slice(0, 1), "accuracy", "")).toBeNull();
    expect(accuracyFigure([], "accuracy", "")).toBeNull();
  });
});
