import { describe, expect, test } from "@jest/globals";
import { compileDateLayout, formatDate } from "../../src/schema/date-layout.js";
import { detectDateLayout, putsMonthFirst } from "../../src/schema/detect-date-layout.js";
import { DATE_PARTS, TIME_PARTS } from "../../src/schema/known-date-layouts.js";
import { drawsOf } from "./draws.js";

const ones = (texts: readonly string[]) => new Uint32Array(texts.length).fill(1);
const detect = (texts: readonly string[], monthFirst?: boolean) => detectDateLayout(texts, ones(texts), monthFirst);
const draws = drawsOf("dates");

/** Different moments from 1950 to 2029 as a layout writes them. */
function written(text: string, rows = 300): string[] {
  const layout = compileDateLayout(text);
  const days = Array.from({ length: rows }, (_, row) => draws(row).whole(-7300, 21900));
  const perUnit = { month: 0, day: 1, minute: 1440, second: 86400, millisecond: 86400000, microsecond: 86400000000 };
  const values = days.map((day, row) =>
    layout.unit === "month"
      ? Math.floor(day / 31)
      : day * perUnit[layout.unit] + Math.floor(draws(row).unit(1) * perUnit[layout.unit]),
  );
  return [...new Set(values.map((value) => formatDate(value, layout)))];
}

test.each(DATE_PARTS)("%s is found", (text) => {
  expect(detect(written(text))).toMatchObject({ layout: { text }, share: 1, ambiguousWith: undefined });
});

test("a date with a time is found", () => {
  for (let at = 0; at < TIME_PARTS.length; at += 7) {
    const text = `YYYY-MM-DD${TIME_PARTS[at]}`;
    const texts = written(text);
    expect({ text, share: detect(texts)?.share }).toEqual({ text, share: 1 });
  }
});

describe("day and month", () => {
  const both = Array.from({ length: 12 }, (_, at) => `0${1 + (at % 9)}/${at < 9 ? `0${at + 1}` : at + 1}/2020`);

  test("are told apart by one day over 12", () => {
    expect(detect([...both, "13/01/2020"])).toMatchObject({ layout: { text: "DD/MM/YYYY" }, ambiguousWith: undefined });
    expect(detect([...both, "01/13/2020"])).toMatchObject({ layout: { text: "MM/DD/YYYY" }, ambiguousWith: undefined });
  });

  test("by one far down a long column", () => {
    const long = Array.from({ length: 20000 }, (_, at) => {
      const date = new Date(Date.UTC(1950, at % 12, 1 + (Math.floor(at / 12) % 12)));
      const two = (value: number) => String(value).padStart(2, "0");
      return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${1950 + Math.floor(at / 144)}`;
    });
    expect(detect(long)).toMatchObject({ ambiguousWith: { text: "MM/DD/YYYY" } });
    expect(detect([...long, "13/01/2020"])).toMatchObject({ layout: { text: "DD/MM/YYYY" }, ambiguousWith: undefined });
    expect(detect([...long, "01/13/2020"])).toMatchObject({ layout: { text: "MM/DD/YYYY" }, ambiguousWith: undefined });
  });

  test("that nothing tells apart are said to be ambiguous, and go as the file's other dates", () => {
    expect(detect(both)).toMatchObject({ layout: { text: "DD/MM/YYYY" }, ambiguousWith: { text: "MM/DD/YYYY" } });
    expect(detect(both, true)).toMatchObject({ layout: { text: "MM/DD/YYYY" }, ambiguousWith: { text: "DD/MM/YYYY" } });
    expect(detect(both, false)).toMatchObject({ layout: { text: "DD/MM/YYYY" } });
  });

  test("are not in doubt in layouts that put the year first or name the month", () => {
    const order = (text: string) => putsMonthFirst(compileDateLayout(text));
    expect(["YYYY-MM-DD", "DD-Mon-YYYY", "Mon D, YYYY", "MM/YYYY"].map(order)).toEqual(Array(4).fill(undefined));
    expect(["D.M.YY", "DDMMYYYY", "M/D/YYYY h:mm AM", "MM-DD-YY"].map(order)).toEqual([false, false, true, true]);
  });
});

test("a few cells that are no dates do not hide the dates", () => {
  const dates = written("YYYY-MM-DD");
  expect(detect([...dates, "2023-02-30", "soon"])?.layout.text).toBe("YYYY-MM-DD");
  const counts = ones([...dates, "unknown"]);
  counts[dates.length] = Math.floor(dates.length / 2);
  expect(detectDateLayout([...dates, "unknown"], counts)?.share).toBeCloseTo(2 / 3, 2);
  counts[dates.length] = 10 * dates.length;
  expect(detectDateLayout([...dates, "unknown"], counts)).toBeUndefined();
});

describe("what is no date", () => {
  test.each([
    ["eight digits with unlikely years", ["10203040", "99887766", "31415926"]],
    ["six digits that are no months", ["202401", "202413"]],
    ["school years", ["2009/10", "2010/11", "2011/12"]],
    ["school years", ["2009-10", "2010-11", "2011-12"]],
    ["years", ["1999", "2004", "2010"]],
    ["blood pressure", ["120/80", "135/85"]],
    ["quarters", ["1979 Q3", "1980 Q1"]],
    ["decimal numbers", ["10.2004", "11.1999", "12.05"]],
    ["phone numbers", ["555-1234", "555-2345"]],
    ["dilutions", ["1:40", "1:80", "1:160"]],
    ["weekdays", ["Mon", "Tue"]],
    ["nothing", []],
  ])("%s", (_, texts) => expect(detect(texts)).toBeUndefined());
});
