import { describe, expect, test } from "@jest/globals";
import type { BinMargin, Margin } from "../../src/evaluate/margin/margin.js";
import { marginGroups } from "../../src/report/margin-groups.js";
import { marginLabels } from "../../src/report/margin-labels.js";
import { phraseText } from "../../src/report/words/phrase.js";
import { columnOf } from "./example-column.js";

const shares = { train: [], twin: [], holdout: null };
const bins = (step: number, grid: number | null, edges: number[], atoms: number[] = []): BinMargin => {
  const at = atoms.map((value) => ({ value, train: 0, twin: 0, holdout: null }));
  const zeros = Array<number>(edges.length + 1).fill(0);
  return { kind: "bins", edges, step, grid, atoms: at, train: zeros, twin: zeros, holdout: null };
};
const numbers = columnOf("numerical");

describe("labels of bins", () => {
  test("name the first and last number of each, on the column's grid", () => {
    expect(marginLabels(bins(5, 1, [19.5, 24.5]), numbers)).toEqual(["up to 19", "20 to 24", "25 or more"]);
    expect(marginLabels(bins(1, 1, [-0.5, 0.5, 1.5]), numbers)).toEqual(["up to -1", "0", "1", "2 or more"]);
    expect(marginLabels(bins(0.2, 0.1, [0.15, 0.35]), numbers)).toEqual(["up to 0.1", "0.2 to 0.3", "0.4 or more"]);
    expect(marginLabels(bins(5000, 1, [9999.5, 14999.5]), numbers)).toEqual([
      "up to 9999",
      "10,000 to 14,999",
      "15,000 or more",
    ]);
  });

  test("name the ends where there is no grid, or one too fine to be told", () => {
    const open = ["under 0.1", "0.1 to 0.3", "0.3 or more"];
    expect(marginLabels(bins(0.1, null, [0.099, 0.299]), numbers)).toEqual(open);
    expect(marginLabels(bins(0.1, 1e-6, [0.0999995, 0.2999995]), numbers)).toEqual(open);
  });

  test("are not moved by an edge that was moved off a value", () => {
    expect(marginLabels(bins(5, 1, [19.5 - 2e-5, 24.5 - 3e-5]), numbers)[1]).toBe("20 to 24");
  });

  test("are one for one bin, and those of values that stand apart come last", () => {
    expect(marginLabels(bins(0, null, []), numbers)).toEqual(["all values"]);
    expect(marginLabels(bins(0, null, [], [0, 12500]), numbers)).toEqual([
      "all other values",
      "exactly 0",
      "exactly 12,500",
    ]);
  });

  test("name the first and last date of each", () => {
    const days = (date: string) => marginLabels(bins(31, 1, [-0.5, 30.5]), columnOf("datetime", { date }));
    expect(days("YYYY-MM-DD")).toEqual(["up to 1969-12-31", "1970-01-01 to 1970-01-31", "1970-02-01 or later"]);
    expect(days("DD.MM.YYYY")[1]).toBe("01.01.1970 to 31.01.1970");
    const months = marginLabels(bins(1, 1, [11.5], [3]), columnOf("datetime", { date: "YYYY-MM" }));
    expect(months).toEqual(["up to 1970-12", "1971-01 or later", "exactly 1970-04"]);
  });
});

test("labels of levels are the levels, a blank one in quotes, and the rest", () => {
  const margin: Margin = { kind: "levels", levels: ["b", " "], other: true, ...shares };
  expect(marginLabels(margin, columnOf("categorical"))).toEqual(["b", '" "', "all other levels"]);
  expect(marginLabels({ ...margin, other: false }, columnOf("categorical"))).toHaveLength(2);
});

test("a difference is placed in words that follow more and fewer", () => {
  const places = (margin: Margin, column = numbers) =>
    marginGroups(margin, column).map(({ where }) => phraseText(where));
  expect(places(bins(5, 1, [19.5, 24.5, 29.5], [20]))).toEqual([
    "up to 19",
    "from 20 to 24",
    "from 25 to 29",
    "at 30 or more",
    "at exactly 20",
  ]);
  expect(places(bins(0, null, []))).toEqual(["among all values"]);
  const levels: Margin = { kind: "levels", levels: ["rent"], other: true, train: [1, 0], twin: [1, 0], holdout: null };
  expect(places(levels, columnOf("categorical"))).toEqual(["of “rent”", "of all other levels"]);
});
