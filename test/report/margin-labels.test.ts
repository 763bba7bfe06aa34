import { describe, expect, test } from "@jest/globals";
import type { Margin } from "../../src/evaluate/margin/margin.js";
import { marginLabels } from "../../src/report/margin-labels.js";
import type { ColumnSchema } from "../../src/schema/schema.js";

const shares = { train: [], twin: [], holdout: null };
const bins = (...edges: number[]): Margin => ({ kind: "bins", edges, ...shares });
const column = (sdtype: ColumnSchema["sdtype"], date?: string): ColumnSchema => ({
  name: "a",
  sdtype,
  role: "other",
  format: date === undefined ? {} : { date },
  missing: { token: null, count: 0 },
  distinct: 2,
  ordered: false,
  evidence: "",
  confidence: 1,
});

describe("labels of bins", () => {
  test("have as many as there are bins", () => {
    expect(marginLabels(bins(), column("numerical"))).toEqual(["all values"]);
    expect(marginLabels(bins(9.5), column("numerical"))).toEqual(["up to 9.5", "over 9.5"]);
    expect(marginLabels(bins(-0.5, 0.1 + 0.2), column("numerical"))).toEqual(["up to -0.5", "-0.5 to 0.3", "over 0.3"]);
  });

  test("name the first and last date of each", () => {
    const days = (date: string) => marginLabels(bins(-0.5, 30.5), column("datetime", date));
    expect(days("YYYY-MM-DD")).toEqual(["up to 1969-12-31", "1970-01-01 to 1970-01-31", "from 1970-02-01"]);
    expect(days("DD.MM.YYYY")[1]).toBe("01.01.1970 to 31.01.1970");
    expect(marginLabels(bins(11.5), column("datetime", "YYYY-MM"))).toEqual(["up to 1970-12", "from 1971-01"]);
  });
});

test("labels of levels are the levels, a blank one in quotes, and the rest", () => {
  const margin: Margin = { kind: "levels", levels: ["b", " "], other: true, ...shares };
  expect(marginLabels(margin, column("categorical"))).toEqual(["b", '" "', "all other levels"]);
  expect(marginLabels({ ...margin, other: false }, column("categorical"))).toHaveLength(2);
});
