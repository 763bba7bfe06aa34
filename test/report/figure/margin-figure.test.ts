import { describe, expect, test } from "@jest/globals";
import type { ColumnResult } from "../../../src/evaluate/evaluation.js";
import type { LevelMargin } from "../../../src/evaluate/margin/margin.js";
import { marginFigure } from "../../../src/report/figure/margin-figure.js";
import type { ColumnSchema } from "../../../src/schema/schema.js";
import { binsOf, columnOf, resultOf } from "../example-column.js";
import { rowsOf, tagsOf, textOf } from "../html/read-html.js";
import { LEFT_OVER } from "../never-claimed.js";

const rows = { train: 1000, holdout: 500, twin: 1000 };

function drawn(result: ColumnResult, schema: ColumnSchema = columnOf("numerical"), sizes = rows): string {
  const evaluation = { rows: sizes, persons: sizes };
  return marginFigure({ id: "c1", result, schema, evaluation, source: "From 10 rows; seed 7." })!.html;
}

const path = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(`class="${kind}" d="([^"]*)"`, "g"))].map(([, d]) => d);

const BINS = binsOf([0.2, 0.4, 0.3, 0.1], [0.25, 0.3, 0.35, 0.1], [0.1, 0.5, 0.3, 0.1]);

describe("a column of numbers", () => {
  const html = drawn(resultOf(BINS));

  test("is drawn where its bins lie, to the scale of the greatest share of any side", () => {
    // Four bins of 79 between 44 and 360; half of the cells are 100 high.
    expect(path(html, "held")).toEqual(["M44 122V102H123V22H202V62H281V102H360V122"]);
    expect(path(html, "real")).toEqual(["M44 122V82H123V42H202V62H281V102H360V122"]);
    expect(path(html, "twin")).toEqual(["M44 122V72H123V62H202V52H281V102H360V122Z"]);
  });

  test("names its axes and the width of a bin, and has no end at either side", () => {
    const text = textOf(html);
    expect(text).toContain("share of values, bins of 10");
    expect(html).toMatch(/y="152">a</);
    expect(path(html, "axis open")).toEqual(["M44 122H123M281 122H360"]);
    expect(text).toMatch(/10 20 30/);
  });

  test("draws a bin that was joined of two half as high as its share", () => {
    const joined = { ...BINS, edges: [9.5, 29.5], train: [0.2, 0.7, 0.1], twin: [0.2, 0.7, 0.1], holdout: null };
    expect(path(drawn(resultOf(joined as typeof BINS)), "real")).toEqual(["M44 122V64.9H123V22H281V93.4H360V122"]);
  });

  test("shows values that many hold, and the missing cells, as bars with an axis of their own", () => {
    const atoms = [{ value: 0, train: 0.4, twin: 0.2, holdout: 0.3 }];
    const half = (shares: readonly number[]) => shares.map((share) => share / 2);
    const margin = { ...BINS, atoms, train: half(BINS.train), twin: half(BINS.twin), holdout: half(BINS.holdout!) };
    const missing = { train: 0.1, holdout: 0.1, twin: 0.05 };
    const html = drawn(resultOf(margin as typeof BINS, { missing }));
    expect(textOf(html)).toMatch(/exactly 0 missing cells/);
    // 228 wide for .4; real 228 and 57, twin half of each.
    const [, atom, cells] = path(html, "real");
    expect([atom, cells].map((d) => /h([\d.]+)v6/.exec(d)![1])).toEqual(["228", "57"]);
    const [, made] = path(html, "twin");
    expect(/h([\d.]+)v6/.exec(made)![1]).toBe("114");
  });
});

describe("a column of levels", () => {
  const levels: LevelMargin = {
    kind: "levels",
    levels: ["<yes>", "no"],
    other: true,
    train: [0.5, 0.25, 0.25],
    twin: [0.25, 0.25, 0.5],
    holdout: null,
  };
  const html = drawn(resultOf(levels), columnOf("categorical"), { ...rows, holdout: 0 });

  test("has two bars a level, and no dashes without a holdout", () => {
    expect(path(html, "real")).toHaveLength(3);
    expect(path(html, "twin")).toHaveLength(3);
    expect(html).not.toMatch(/class="held"/);
    expect(textOf(html)).not.toContain("holdout");
  });

  test("escapes a level, and says a long one whole where it is cut", () => {
    expect(textOf(html)).toContain("<yes>");
    const long = `the level ${"of the person who was asked ".repeat(4)}`;
    const cut = drawn(resultOf({ ...levels, levels: [long, "no"] }), columnOf("categorical"));
    expect(cut).toContain(`<title>${long}</title>the level`);
    expect(() => tagsOf(cut)).not.toThrow();
  });
});

describe("every figure of a column", () => {
  const html = drawn(resultOf(BINS, { missing: { train: 0.1, holdout: 0.002, twin: 0.1 } }));

  test("has its finding as its title, and a text in its place", () => {
    expect(/<figcaption>(.*?)<\/figcaption>/.exec(html)![1]).toMatch(
      /^<bdi>a<\/bdi>: the twin has 10\.0 points fewer from 10 to 19/,
    );
    const svg = tagsOf(html).find(({ name }) => name === "svg")!;
    expect(svg.attributes).toMatchObject({ role: "img", "aria-labelledby": "c1-t c1-d" });
    expect(textOf(html)).toMatch(/Real outlined, twin solid, holdout dashed; 4 bins\. The twin has 10\.0 points fewer/);
  });

  test("has its numbers as a table, and says what they rest on", () => {
    expect(rowsOf(html, "c1-data")).toEqual([
      ["values", "real", "twin", "holdout"],
      ["up to 9", "20.0 %", "25.0 %", "10.0 %"],
      ["10 to 19", "40.0 %", "30.0 %", "50.0 %"],
      ["20 to 29", "30.0 %", "35.0 %", "30.0 %"],
      ["30 or more", "10.0 %", "10.0 %", "10.0 %"],
      ["missing cells", "10.0 %", "10.0 %", "<1.0 %"],
    ]);
    expect(textOf(html)).toContain("From 10 rows; seed 7.");
  });

  test("is drawn where a side has no value", () => {
    const one = { ...BINS, edges: [], step: 0, grid: null, train: [1], twin: [0], holdout: [0] } as typeof BINS;
    for (const margin of [one, { ...one, train: [0] } as typeof BINS]) {
      const html = drawn(resultOf(margin));
      expect(html).not.toMatch(LEFT_OVER);
      expect(textOf(html)).toContain("all values");
    }
  });

  test("is not there without a margin", () => {
    const evaluation = { rows, persons: rows };
    expect(
      marginFigure({ id: "c", result: resultOf(null), schema: columnOf("id"), evaluation, source: "" }),
    ).toBeNull();
  });
});
