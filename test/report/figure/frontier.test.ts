import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type FrontierPoint, frontier } from "../../../src/report/figure/frontier.js";
import { type Box, placeLabels } from "../../../src/report/figure/place-labels.js";
import { displayWidth } from "../../../src/report/text/display-width.js";
import { tagsOf } from "../html/read-html.js";

function point(name: string, toldApart: number, membership: number, isChosen = false): FrontierPoint {
  const ranged = (value: number) => ({ value, low: value - 0.02, high: value + 0.02 });
  return { name, toldApart: ranged(toldApart), membership: ranged(membership), seconds: "1.2 s", isChosen };
}

function drawn(points: FrontierPoint[], ceiling: number | null = 0.5) {
  const { html } = frontier({ id: "f", finding: "a finding", points, ceiling, limit: 0.54, source: "a source" });
  const tags = tagsOf(html);
  const circles = tags
    .filter(({ name }) => name === "circle")
    .map(({ attributes }) => [attributes.cx, attributes.cy].map(Number));
  return { html, tags, circles };
}

const POINTS = [point("near", 0.53, 0.51, true), point("middle", 0.7, 0.5), point("far", 0.95, 0.49)];

describe("the frontier", () => {
  test("puts the nearer to real rows lower, and the more recognised to the right, at one scale each", () => {
    const { circles } = drawn(POINTS);
    const [near, middle, far] = circles;
    expect((near[1] - middle[1]) / (middle[1] - far[1])).toBeCloseTo((0.7 - 0.53) / (0.95 - 0.7), 1);
    expect(near[0]).toBeGreaterThan(middle[0]);
    expect((near[0] - middle[0]) / (middle[0] - far[0])).toBeCloseTo(1, 1);
  });

  test("names each point with its time, rings the chosen one, and has a gate, a ceiling and axes with names", () => {
    const { html, tags } = drawn(POINTS);
    for (const { name } of POINTS) expect(html).toContain(`>${name}, 1.2 s</text>`);
    expect(tags.filter(({ attributes }) => attributes.class === "frame")).toHaveLength(1);
    expect(tags.filter(({ attributes }) => attributes.class === "chosen")).toHaveLength(1);
    expect(tags.filter(({ attributes }) => attributes.class === "gate")).toHaveLength(1);
    expect(tags.filter(({ attributes }) => attributes.class === "held")).toHaveLength(1);
    expect(drawn(POINTS, null).tags.filter(({ attributes }) => attributes.class === "held")).toHaveLength(0);
    expect(html).toContain("told from validation rows, AUC");
    expect(html).toContain("training rows recognised, AUC");
  });

  test("keeps points and intervals within the drawing, wherever they are", () => {
    const auc = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(auc, auc), { minLength: 1, maxLength: 7 }), (all) => {
        const { circles, html } = drawn(all.map(([told, attack], at) => point(`synthesizer-${at}`, told, attack)));
        const isWithin = circles.every(([x, y]) => x >= 44 && x <= 468 && y >= 22 && y <= 320);
        return isWithin && !/NaN|Infinity/.test(html);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("labels of points", () => {
  const WITHIN: Box = { left: 40, top: 20, right: 460, bottom: 320 };
  const boxOf = ({ x, y }: { x: number; y: number }, text: string): Box => ({
    left: x,
    right: x + 7 * displayWidth(text),
    top: y - 10,
    bottom: y + 3,
  });
  const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  test("stand apart from each other, from the points and from what else is there, and within the drawing", () => {
    const labels = [
      { x: 200, y: 250, text: "boosted-trees, 4.7 s" },
      { x: 205, y: 240, text: "cart, 1.3 s" },
      { x: 450, y: 100, text: "independent, 0.1 s" },
      { x: 45, y: 22, text: "gaussian-copula, 0.2 s" },
    ];
    const line = { left: 150, top: 247, right: 300, bottom: 253 };
    const boxes = placeLabels(labels, WITHIN, [line]).map((place, at) => boxOf(place, labels[at].text));
    boxes.forEach((box, at) => {
      expect(box.left).toBeGreaterThanOrEqual(WITHIN.left);
      expect(box.right).toBeLessThanOrEqual(WITHIN.right);
      expect(box.top).toBeGreaterThanOrEqual(WITHIN.top);
      expect(meet(box, line)).toBe(false);
      for (const other of boxes.slice(at + 1)) expect(meet(box, other)).toBe(false);
      for (const { x, y } of labels)
        expect(meet(box, { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })).toBe(false);
    });
  });

  test("give way to those that were placed before", () => {
    const labels = [
      { x: 200, y: 250, text: "boosted-trees, 4.7 s" },
      { x: 450, y: 250, text: "gaussian-copula, 9 s" },
    ];
    const [first, second] = placeLabels(labels, WITHIN).map((place, at) => boxOf(place, labels[at].text));
    expect(meet(first, second)).toBe(false);
  });

  test("have a place even where all places are taken", () => {
    const crowd = Array.from({ length: 30 }, () => ({ x: 100, y: 100, text: "name" }));
    for (const { x, y } of placeLabels(crowd, WITHIN)) expect(Number.isFinite(x + y)).toBe(true);
  });
});
