import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { axis } from "../../../src/report/figure/axis.js";
import { dateTicks } from "../../../src/report/figure/date-ticks.js";
import { linearScale, niceTicks } from "../../../src/report/figure/scale.js";
import { stepPath } from "../../../src/report/figure/step-path.js";
import { compileDateLayout, parseDate } from "../../../src/schema/date-layout.js";
import { textOf } from "../html/read-html.js";

describe("a scale", () => {
  test("is the line through two points", () => {
    const x = linearScale([10, 20], [0, 100]);
    expect([10, 12.5, 20, 30].map(x)).toEqual([0, 25, 100, 200]);
    expect(linearScale([3, 3], [0, 100])(7)).toBe(50);
  });

  test("has round ticks within its ends, evenly spaced, at most one more than asked for", () => {
    expect(niceTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(0.931, 1, 4)).toEqual([0.94, 0.96, 0.98, 1]);
    expect(niceTicks(-3, 3, 3)).toEqual([-2, 0, 2]);
    expect(niceTicks(5, 5, 3)).toEqual([5]);
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (low, part, most) => {
          const width = part * Math.max(1e-6, Math.abs(low));
          const ticks = niceTicks(low, low + width, most);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - width * 1e-6);
            expect(tick).toBeLessThanOrEqual(low + width * (1 + 1e-6));
          }
        },
      ),
    );
  });
});

describe("an axis", () => {
  const bottom = (texts: string[], at: number[]) => {
    const ticks = texts.map((text, i) => ({ text, at: at[i] }));
    return axis({ side: "bottom", ticks, from: 20, to: 200, offset: 50, width: 210, lines: 0 }).html;
  };
  const places = (html: string) => [...html.matchAll(/<text class="mid" x="([\d.]+)"/g)].map(([, x]) => Number(x));

  test("leaves out texts that would run into one another", () => {
    expect(textOf(bottom(["10,000", "20,000", "30,000"], [40, 60, 120]))).toBe("10,000 30,000");
  });

  test("keeps its texts within the drawing", () => {
    expect(places(bottom(["10,000", "20,000"], [5, 208]))).toEqual([21, 189]);
  });

  test("is dotted where it has no end", () => {
    const ticks = [{ at: 60, text: "1" }];
    const open = [[20, 40] as const, [180, 200] as const];
    const html = axis({ side: "bottom", ticks, from: 20, to: 200, offset: 50, width: 210, lines: 0, open }).html;
    expect(html).toContain('<path class="axis" d="M40 50H180"/>');
    expect(html).toContain('<path class="axis open" d="M20 50H40M180 50H200"/>');
  });
});

describe("ticks of dates", () => {
  const ticks = (low: string, high: string, layout = "YYYY-MM-DD") => {
    const compiled = compileDateLayout(layout);
    return dateTicks(parseDate(low, compiled), parseDate(high, compiled), layout, (value) => value);
  };
  const texts = (...of: Parameters<typeof ticks>) => ticks(...of).map(({ text }) => text);

  test("are beginnings of years or months", () => {
    expect(texts("1931-05-01", "2001-02-03")).toEqual(["1940", "1960", "1980", "2000"]);
    expect(texts("2015-06-01", "2019-02-01")).toEqual(["2016", "2017", "2018", "2019"]);
    const quarters = ["2015-07", "2015-10", "2016-01"];
    expect(texts("2015-06-10", "2016-02-01")).toEqual(quarters);
    expect(texts("2015-06", "2016-02", "YYYY-MM")).toEqual(quarters);
    expect(texts("10.06.2015 10:30", "01.02.2016 11:00", "DD.MM.YYYY HH:mm")).toEqual(quarters);
  });

  test("lie where their dates lie", () => {
    const days = compileDateLayout("YYYY-MM-DD");
    for (const { at, text } of ticks("2015-06-01", "2019-02-01")) expect(at).toBe(parseDate(`${text}-01-01`, days));
  });

  test("are the ends where no two months begin", () => {
    expect(texts("2024-03-02", "2024-03-20")).toEqual(["2024-03-02", "2024-03-20"]);
    expect(texts("10:15", "18:45", "HH:mm")).toEqual(["10:15", "18:45"]);
  });
});

test("the outline of bars goes up, along their tops, and down", () => {
  expect(stepPath([0, 10, 30], [50, 20], 100)).toBe("M0 100V50H10V20H30V100");
});
