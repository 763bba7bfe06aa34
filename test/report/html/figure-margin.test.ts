import { describe, expect, test } from "@jest/globals";
import type { BinMargin, LevelMargin } from "../../../src/evaluate/margin/margin.js";
import { figureMargin } from "../../../src/report/html/figure-margin.js";
import { LEFT_OVER } from "../never-claimed.js";
import { tagsOf, textOf } from "./read-html.js";

const bins: BinMargin = {
  kind: "bins",
  edges: [9.5, 19.5],
  train: [0.2, 0.5, 0.3],
  twin: [0.25, 0.4, 0.35],
  holdout: [0.1, 0.6, 0.3],
};
const levels: LevelMargin = {
  kind: "levels",
  levels: ["<yes>", "a level with a name that is far too long for a figure"],
  other: true,
  train: [0.5, 0.25, 0.25],
  twin: [0.25, 0.25, 0.5],
  holdout: null,
};

describe("a column of numbers", () => {
  const svg = figureMargin({
    id: "c1",
    name: "<age>",
    margin: bins,
    labels: ["up to 9.5", "9.5 to 19.5", "over 19.5"],
  }).html;

  test("is drawn to the scale of the greatest share", () => {
    const path = (kind: string) => new RegExp(`class="${kind}" d="([^"]*)"`).exec(svg)![1];
    expect(path("held")).toBe("M0 100V86H106.7V16H213.3V58H320V100");
    expect(path("real")).toBe("M0 100V72H106.7V30H213.3V58H320V100");
    expect(path("twin")).toBe("M0 100V65H106.7V44H213.3V51H320V100Z");
  });

  test("has a name and a description that say what it shows", () => {
    expect(tagsOf(svg)[0].attributes).toMatchObject({ role: "img", "aria-labelledby": "c1-t c1-d" });
    expect(textOf(svg)).toContain("<age>: shares in the real table and in the twin");
    expect(textOf(svg)).toContain("3 bins. They differ most at 9.5 to 19.5: 50.0 % real, 40.0 % twin.");
  });
});

describe("a column of levels", () => {
  const svg = figureMargin({
    id: "c2",
    name: "town",
    margin: levels,
    labels: [...levels.levels, "all other levels"],
  }).html;

  test("has two bars a level, and no dashes without a holdout", () => {
    expect([...svg.matchAll(/class="real"/g)]).toHaveLength(3);
    expect([...svg.matchAll(/class="twin"/g)]).toHaveLength(3);
    expect(svg).not.toContain('class="held"');
    expect(textOf(svg)).not.toContain("holdout");
  });

  test("cuts a long name and escapes it", () => {
    expect(textOf(svg)).toContain("<yes>");
    expect(svg).toContain(">a level with a...</text>");
    expect(() => tagsOf(svg)).not.toThrow();
  });
});

test("a column without a value on one side is drawn all the same", () => {
  const margin: BinMargin = { kind: "bins", edges: [], train: [1], twin: [0], holdout: [0] };
  const empty: BinMargin = { ...margin, train: [0] };
  for (const one of [margin, empty]) {
    const svg = figureMargin({ id: "c", name: "a", margin: one, labels: ["all values"] }).html;
    expect(svg).not.toMatch(LEFT_OVER);
  }
});
