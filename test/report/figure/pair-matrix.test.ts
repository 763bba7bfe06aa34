import { describe, expect, test } from "@jest/globals";
import type { PairsResult } from "../../../src/evaluate/evaluation.js";
import type { PairFigure } from "../../../src/evaluate/fidelity/pair-figure.js";
import { matrixColumns } from "../../../src/report/figure/matrix-columns.js";
import { pairMatrix } from "../../../src/report/figure/pair-matrix.js";
import { rowsOf, tagsOf, textOf } from "../html/read-html.js";
import { LEFT_OVER } from "../never-claimed.js";

function pair(a: number, b: number, train: number | null, made: number | null, twin: number | null = 0.9): PairFigure {
  const association = { train, twin: made, holdout: train };
  return { a, b, kind: "correlation", association, twin, holdout: twin && 0.95, rank: null };
}

function pairsOf(list: PairFigure[], names: readonly string[]): PairsResult {
  const worst = [...list]
    .filter(({ twin }) => twin !== null)
    .sort((one, other) => one.twin! - other.twin!)
    .slice(0, 10);
  const named = worst.map(({ a, b, twin, holdout }) => ({ a: names[a], b: names[b], twin: twin!, holdout }));
  return { of: list.length, associated: 0.1, list, worst: named };
}

const NAMES = ["age", "<income>", "town"];
const LIST = [pair(0, 1, 0.25, -0.25, 0.4), pair(0, 2, null, 1, null), pair(1, 2, 0.04, 0.0001)];

describe("the matrix of pairs", () => {
  const html = pairMatrix({ id: "m", pairs: pairsOf(LIST, NAMES), names: NAMES, source: "From here." })!.html;
  const marks = (kind: string) =>
    [...html.matchAll(new RegExp(`class="${kind}" d="M([\\d.]+) ([\\d.]+)h([\\d.]+)v`, "g"))].map(([, ...numbers]) =>
      numbers.map(Number),
    );

  test("has real squares above the diagonal and the twin's under it, of the association's area", () => {
    // Cells of 28 from (left, 20), marks of 24 at an association of 1; an outline is 1.5 less, and stands 1.5 out.
    const left = 32 + 7 * 8;
    const middle = (place: number) => 28 * place + 14.5;
    const centre = ([x, y, side]: number[]) => [x + side / 2 - left, y + side / 2 - 20];
    expect(marks("real").map(([, , side]) => side)).toEqual([24 * 0.5 - 1.5, 3.3]);
    expect(centre(marks("real")[0])[0]).toBeCloseTo(middle(1), 0);
    expect(centre(marks("real")[0])[1]).toBeCloseTo(middle(0), 0);
    expect(marks("twin").map(([, , side]) => side)).toEqual([12, 24, 1.5]);
    expect(centre(marks("twin")[0])[0]).toBeCloseTo(middle(0), 0);
    expect(centre(marks("twin")[0])[1]).toBeCloseTo(middle(1), 0);
  });

  test("tells the negative, the undefined and the least alike by their marks", () => {
    expect(html.match(/class="minus twin"/g)).toHaveLength(1);
    expect(html).not.toContain('class="minus real"');
    expect(html.match(/class="undefined"/g)).toHaveLength(1);
    const [, frames] = /class="frame" d="([^"]*)"/.exec(html)!;
    // Two pairs are compared; each is framed on both sides.
    expect(frames.match(/z/g)).toHaveLength(4);
  });

  test("says the weakest pair as its title, each pair on hover, and all of them in a table", () => {
    const text = textOf(html);
    expect(/<figcaption>(.*?)<\/figcaption>/.exec(html)![1]).toBe(
      "The weakest pair is <bdi>age</bdi> and <bdi>&lt;income&gt;</bdi>: 0.400 alike; the holdout reaches 0.950",
    );
    expect(text).toContain("age and <income>: real 0.250, twin -0.250, holdout 0.250; 0.400 alike");
    expect(rowsOf(html, "m-data")).toEqual([
      ["pair", "real", "twin", "holdout", "alike, twin", "alike, holdout"],
      ["age and <income>", "0.250", "-0.250", "0.250", "0.400", "0.950"],
      ["<income> and town", "0.040", "0.000", "0.040", "0.900", "0.950"],
      ["age and town", "none", "1.000", "none", "none", "none"],
    ]);
    expect(text).not.toMatch(LEFT_OVER);
    expect(() => tagsOf(html)).not.toThrow();
  });

  test("scrolls in a box that can be reached by keyboard", () => {
    expect(tagsOf(html).find(({ attributes }) => attributes.class === "scroll")!.attributes).toMatchObject({
      role: "group",
      tabindex: "0",
      "aria-labelledby": "m-t",
    });
  });

  test("is not there without a pair that was compared", () => {
    expect(pairMatrix({ id: "m", pairs: pairsOf([], []), names: NAMES, source: "" })).toBeNull();
  });
});

describe("of many columns", () => {
  const names = Array.from({ length: 100 }, (_, i) => `column ${i}`);
  const list: PairFigure[] = [];
  // The columns from 60 on go together most, and the pair of 3 and 7 is least alike.
  for (let a = 0; a < 100; a++)
    for (let b = a + 1; b < 100; b++)
      list.push(pair(a, b, Math.min(a, b) / 100, 0.5, a === 3 && b === 7 ? 0.1 : 0.8 + b / 1000));

  test("48 are shown: those of the pairs least alike, and those that go together most", () => {
    const shown = matrixColumns({ list });
    expect(shown).toHaveLength(48);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(shown).toEqual(expect.arrayContaining([3, 7, 98, 99]));
    // Ten pairs least alike, of low numbers, and then from the end.
    expect(shown.filter((column) => column < 60).length).toBeLessThanOrEqual(20);
  });

  test("stays small, and its table ends after 200 pairs and says so", () => {
    const html = pairMatrix({ id: "m", pairs: pairsOf(list, names), names, source: "" })!.html;
    expect(html.length).toBeLessThan(6e5);
    expect(rowsOf(html, "m-data")).toHaveLength(201);
    expect(textOf(html)).toContain("The 200 least alike of the pairs that are drawn; report.json has all");
  });

  test("48 or fewer are all shown", () => {
    expect(matrixColumns({ list: list.filter(({ b }) => b < 48) })).toHaveLength(48);
  });
});
