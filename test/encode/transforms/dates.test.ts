import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { weekday } from "../../../src/core/calendar/civil-date.js";
import { codecSupport } from "../../../src/encode/codec.js";
import { isMet } from "../../../src/encode/condition.js";
import { parseConditions } from "../../../src/model/sample-table.js";
import { compileDateLayout, formatDate, parseDate, UNITS_PER_DAY } from "../../../src/schema/date-layout.js";
import { columnSchema, decoded, ksDistance, learn, textColumn, textsOf, uniforms } from "../example-columns.js";

const { floor } = Math;
const u = uniforms(3000, "dates");
const v = uniforms(3000, "times");

function datesOf(layout: string, value: (row: number) => number, rows = 3000) {
  const compiled = compileDateLayout(layout);
  const texts = Array.from({ length: rows }, (_, row) => formatDate(value(row), compiled));
  const schema = columnSchema("datetime", { format: { date: layout }, missing: { token: "", count: 0 } });
  const values = (list: readonly string[]) => Float64Array.from(list, (text) => parseDate(text, compiled));
  return { texts, schema, values, own: learn(textColumn(texts), schema) };
}

describe("dates", () => {
  test.each([
    "YYYY-MM-DD",
    "DD.MM.YYYY",
    "M/D/YYYY",
    "D Mon YYYY",
    "YYYYMMDD",
    "YYYY-MM",
    "Month YYYY",
    "DD.MM.YY",
    "YYYY-MM-DD HH:mm",
    "YYYY-MM-DDTHH:mm:ss",
    "YYYY-MM-DD HH:mm:ss.SSS",
    "HH:mm",
    "HH:mm:ss",
  ])("of the layout %s come back in it, with their distribution", (layout) => {
    const { unit, pieces } = compileDateLayout(layout);
    const perDay = unit === "month" ? 1 : UNITS_PER_DAY[unit];
    const hasDay = layout.includes("D");
    const { own, texts, values } = datesOf(layout, (row) =>
      unit === "month"
        ? floor(360 + 200 * u[row])
        : (hasDay ? floor(12000 + 4000 * u[row] * u[row]) * perDay : 0) + floor(v[row] * perDay),
    );
    const back = textsOf(decoded(own), 3000);
    expect(pieces.length).toBeGreaterThan(0);
    expect(values(back).every((value) => !Number.isNaN(value))).toBe(true);
    expect(ksDistance(values(texts), values(back))).toBeLessThan(0.01);
    if (unit !== "month") expect(back).not.toEqual(texts);
  });

  test("missing ones and words of five persons stay", () => {
    const { texts, schema } = datesOf("YYYY-MM-DD", (row) => 12000 + row, 100);
    const all = [...texts, ...Array(6).fill("later"), "", "soon"];
    const own = learn(textColumn(all), schema);
    expect(own.codec.columns[0]).toMatchObject({ words: ["", "later"] });
    expect(textsOf(decoded(own), 108).slice(100)).toEqual([...Array(6).fill("later"), "", ""]);
    expect(own.notes).toEqual(["dates-unread"]);
  });

  test("fewer than five are all missing, and that is told", () => {
    const { texts, schema } = datesOf("YYYY-MM-DD", (row) => 12000 + row, 4);
    const own = learn(textColumn([...texts, "", ""]), schema);
    expect(textsOf(decoded(own), 6)).toEqual(Array(6).fill(""));
    expect(own.notes).toEqual(["dates-too-few"]);
  });

  test("days of the week are kept where they say something", () => {
    const workday = (row: number) => {
      const day = floor(12000 + 9000 * u[row]);
      return weekday(day) > 4 ? day - 2 : day;
    };
    const { own, values } = datesOf("YYYY-MM-DD", workday);
    expect(own.codes.columns.map(({ size }) => size)).toEqual([expect.any(Number), 7]);
    const back = values(textsOf(decoded(own), 3000));
    const real = own.codes.columns[1].codes;
    expect(back.filter((day, row) => weekday(day) === real[row]).length).toBeGreaterThan(2900);
    expect(datesOf("YYYY-MM-DD", (row) => floor(12000 + 9000 * u[row])).own.codes.columns.length).toBe(1);
  });

  test("times of day keep their quarter hours", () => {
    const { own, texts } = datesOf(
      "YYYY-MM-DD HH:mm",
      (row) => (12000 + row) * 1440 + (v[row] < 0.7 ? 15 * floor(u[row] * 96) : floor(u[row] * 1440)),
      400,
    );
    const quarter = (list: string[]) => list.filter((text) => /:(?:00|15|30|45)$/.test(text)).length / list.length;
    expect(Math.abs(quarter(textsOf(decoded(own), 400)) - quarter(texts))).toBeLessThan(0.06);
  });

  test("a date whose time was not drawn gets one of the column's", () => {
    const { texts, schema } = datesOf(
      "YYYY-MM-DD HH:mm",
      (row) => (12000 + row) * 1440 + 480 + floor(600 * u[row]),
      500,
    );
    const own = learn(textColumn([...texts, ...Array(9).fill("")]), schema);
    own.codes.columns[1].codes.fill(0);
    const hours = textsOf(decoded(own), 500).map((text) => Number(text.slice(11, 13)));
    expect([Math.min(...hours), Math.max(...hours)]).toEqual([8, 17]);
  });

  test("two digits of a year stay in their century", () => {
    const { own, values } = datesOf("DD.MM.YY", (row) => 21900 - floor(40 * u[row] * u[row]), 60);
    for (let seed = 0; seed < 200; seed++)
      for (const day of values(textsOf(decoded(own, `c${seed}`), 60))) expect(day).toBeGreaterThan(21000);
  });
});

describe("conditions on dates", () => {
  const operator = fc.constantFrom("=" as const, "<" as const, "<=" as const, ">" as const, ">=" as const);
  const { own, values } = datesOf(
    "DD.MM.YYYY HH:mm",
    (row) => floor(12000 + 900 * u[row]) * 1440 + floor(1440 * v[row]),
    800,
  );
  const iso = compileDateLayout("YYYY-MM-DD");
  const german = compileDateLayout("DD.MM.YYYY");

  function maskOrRefusal(given: string[]): Uint8Array | undefined {
    try {
      return codecSupport(own.codec, own.schema, parseConditions(own, given), false)[0];
    } catch (error) {
      expect(error).toMatchObject({ code: "E_CONDITION" });
      return undefined;
    }
  }

  test("are kept exactly, whole days asked for in the column's layout or as YYYY-MM-DD", () => {
    fc.assert(
      fc.property(operator, fc.integer({ min: 12020, max: 12880 }), fc.boolean(), (operator, bound, isIso) => {
        const given = [`x${operator}${formatDate(bound, isIso ? iso : german)}`];
        const [days, ...rest] = own.codes.columns;
        const mask = maskOrRefusal(given);
        // A single day may lie between the bins; a range never does.
        if (mask === undefined) expect(operator).toBe("=");
        if (mask === undefined) return;
        const allowed = [...days.codes].filter((code) => mask[code] === 1);
        fc.pre(allowed.length > 0);
        const codes = days.codes.map((_, row) => allowed[row % allowed.length]);
        const some = { ...own, codes: { ...own.codes, columns: [{ ...days, codes }, ...rest] } };
        for (const value of values(textsOf(decoded(some, "c", given), 100)))
          expect(isMet(floor(value / 1440), operator, bound)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  const support = (own: ReturnType<typeof learn>, given: string[]) =>
    codecSupport(own.codec, own.schema, parseConditions(own, given), false);

  test.each([["x>=01.05.2003 12:00"], ["x=soon"], ["x=2003-02-30"], ["x!=01.05.2003"], ["x="], ["x>2200-01-01"]])(
    "%s is refused",
    (given) => expect(() => support(own, [given])).toThrow(expect.objectContaining({ code: "E_CONDITION" })),
  );

  test("months and times are asked for in their layout", () => {
    const months = datesOf("YYYY-MM", (row) => floor(360 + 200 * u[row])).own;
    const before = textsOf(decoded({ ...months, codes: only(months, ["x<2005-07"]) }, "1", ["x<2005-07"]), 100);
    expect(before.every((text) => text < "2005-07")).toBe(true);
    const times = datesOf("HH:mm", (row) => floor(1440 * v[row])).own;
    const late = textsOf(decoded({ ...times, codes: only(times, ["x>=22:15"]) }, "1", ["x>=22:15"]), 100);
    expect(late.every((text) => text >= "22:15")).toBe(true);
  });

  function only(own: ReturnType<typeof learn>, given: string[]) {
    const [mask] = support(own, given);
    const [column] = own.codes.columns;
    const allowed = [...column.codes].filter((code) => mask![code] === 1);
    return {
      rows: 100,
      columns: [{ ...column, codes: column.codes.slice(0, 100).map((_, row) => allowed[row % allowed.length]) }],
    };
  }
});
