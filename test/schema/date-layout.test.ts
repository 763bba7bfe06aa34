import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compileDateLayout, formatDate, parseDate, UNITS_PER_DAY } from "../../src/schema/date-layout.js";
import { DATE_PARTS, TIME_PARTS, TIMES_ALONE } from "../../src/schema/known-date-layouts.js";

const read = (text: string, layout: string) => parseDate(text, compileDateLayout(layout));

/** Years that a two-digit year can stand for. */
const FROM = Date.UTC(1930, 0, 1) / 86400000;
const TO = Date.UTC(2029, 11, 31) / 86400000;

/** A moment of those years on the grid of a layout. */
function moments(text: string) {
  const { unit, weeks } = compileDateLayout(text);
  if (unit === "month") return fc.integer({ min: -480, max: 719 });
  const perDay = UNITS_PER_DAY[unit];
  const days = /[YMD]/.test(text.replace("AM", "")) ? { min: FROM, max: TO } : { min: 0, max: 0 };
  return fc
    .tuple(fc.integer(days), fc.integer({ min: 0, max: perDay - 1 }))
    .map(([day, rest]) => (weeks ? mondayOf(day) : day) * perDay + rest);
}

/** 1970-01-05 was a Monday. */
function mondayOf(day: number) {
  return 4 + 7 * Math.floor((day - 4) / 7);
}

function comesBack(text: string, runs: number) {
  const layout = compileDateLayout(text);
  fc.assert(
    fc.property(moments(text), (value) => {
      const written = formatDate(value, layout);
      return parseDate(written, layout) === value && formatDate(parseDate(written, layout), layout) === written;
    }),
    { numRuns: runs, seed: 1 },
  );
}

test.each(DATE_PARTS)("what %s writes it reads", (text) => comesBack(text, 200));
test.each([...TIMES_ALONE])("what %s writes it reads", (text) => comesBack(text, 200));

test("what a day with a time writes it reads, whatever the two are", () => {
  const days = DATE_PARTS.filter((text) => compileDateLayout(text).unit === "day");
  for (let at = 0; at < 2000; at++)
    comesBack(days[(at * 31) % days.length] + TIME_PARTS[(at * 17) % TIME_PARTS.length], 5);
});

test("a moment is the one that the civil calendar names", () => {
  fc.assert(
    fc.property(fc.integer({ min: FROM * 86400000, max: TO * 86400000 }), (milliseconds) => {
      const iso = new Date(milliseconds).toISOString();
      const [date, time] = iso.split("T");
      const [year, month, day] = date.split("-");
      return (
        read(iso, "YYYY-MM-DDTHH:mm:ss.SSSZ") === milliseconds &&
        read(`${iso.slice(0, -1)}789`, "YYYY-MM-DDTHH:mm:ss.SSSSSS") === milliseconds * 1000 + 789 &&
        read(`${day}.${month}.${year} ${time.slice(0, 5)}`, "DD.MM.YYYY HH:mm") === Math.floor(milliseconds / 60000) &&
        read(`${Number(month)}/${Number(day)}/${year}`, "M/D/YYYY") === Math.floor(milliseconds / 86400000) &&
        read(date.slice(0, 7), "YYYY-MM") === (Number(year) - 1970) * 12 + Number(month) - 1
      );
    }),
    { seed: 2 },
  );
});

test.each([
  ["2004-W53", "2004-12-27"],
  ["2005-W01", "2005-01-03"],
  ["2009-W01", "2008-12-29"],
  ["2020-W53", "2020-12-28"],
  ["2021-W01", "2021-01-04"],
])("week %s of ISO 8601 begins on %s", (week, monday) => {
  expect(read(week, "YYYY-Www")).toBe(read(monday, "YYYY-MM-DD"));
  for (let day = 0; day < 7; day++)
    expect(formatDate(read(monday, "YYYY-MM-DD") + day, compileDateLayout("YYYY-Www"))).toBe(week);
});

test.each(["2021-W53", "2020-W00", "2020-W54"])("there is no week %s", (week) => {
  expect(read(week, "YYYY-Www")).toBeNaN();
});

describe("days that are none are refused", () => {
  test.each([
    ["2023-02-29", "YYYY-MM-DD"],
    ["1900-02-29", "YYYY-MM-DD"],
    ["2024-04-31", "YYYY-MM-DD"],
    ["2024-13-01", "YYYY-MM-DD"],
    ["2024-00-10", "YYYY-MM-DD"],
    ["2024-01-00", "YYYY-MM-DD"],
    ["2024-01-32", "YYYY-MM-DD"],
    ["00/00/0000", "DD/MM/YYYY"],
    ["2024-01-01 24:00", "YYYY-MM-DD HH:mm"],
    ["2024-01-01 12:60", "YYYY-MM-DD HH:mm"],
    ["2024-01-01 12:00:60", "YYYY-MM-DD HH:mm:ss"],
    ["1/1/2024 0:30 AM", "M/D/YYYY h:mm AM"],
    ["1/1/2024 13:30 PM", "M/D/YYYY h:mm AM"],
  ])("%s as %s", (text, layout) => expect(read(text, layout)).toBeNaN());
});

test("leap days are days", () => {
  expect(read("29.02.2024", "DD.MM.YYYY")).toBe(Date.UTC(2024, 1, 29) / 86400000);
  expect(read("2000-02-29", "YYYY-MM-DD")).toBe(Date.UTC(2000, 1, 29) / 86400000);
});

describe("another layout is refused", () => {
  test.each([
    ["03/04/2024", "D/M/YYYY"],
    ["3/04/2024", "D/M/YYYY"],
    ["3/4/2024", "DD/MM/YYYY"],
    ["2024-03-04 ", "YYYY-MM-DD"],
    [" 2024-03-04", "YYYY-MM-DD"],
    ["2024-03-04T10:00", "YYYY-MM-DD"],
    ["2024-03-04 9:00", "YYYY-MM-DD HH:mm"],
    ["2024-03-04 09:00", "YYYY-MM-DD H:mm"],
    ["12-mar-2004", "DD-Mon-YYYY"],
    ["12-Mrz-2004", "DD-Mon-YYYY"],
    ["2024-03-04 10:00:00.12", "YYYY-MM-DD HH:mm:ss.SSS"],
    ["", "YYYY-MM-DD"],
  ])("%p as %s", (text, layout) => expect(read(text, layout)).toBeNaN());
});

test("noon and midnight of a clock of twelve hours", () => {
  const layout = compileDateLayout("h:mm AM");
  expect(["12:00 AM", "12:30 AM", "1:00 AM", "12:00 PM", "11:59 PM"].map((text) => parseDate(text, layout))).toEqual([
    0, 30, 60, 720, 1439,
  ]);
  expect([0, 30, 60, 720, 1439].map((value) => formatDate(value, layout))).toEqual([
    "12:00 AM",
    "12:30 AM",
    "1:00 AM",
    "12:00 PM",
    "11:59 PM",
  ]);
});

test("an offset is taken off, and what is written counts universal time", () => {
  const layout = compileDateLayout("YYYY-MM-DDTHH:mm:ssZZ");
  const moment = Date.UTC(2011, 2, 3, 20, 31, 12) / 1000;
  for (const text of ["2011-03-03T15:31:12-05:00", "2011-03-04T02:01:12+05:30", "2011-03-03T20:31:12+00:00"])
    expect(parseDate(text, layout)).toBe(moment);
  expect(formatDate(moment, layout)).toBe("2011-03-03T20:31:12+00:00");
  expect(
    ["2011-03-03T15:31:12", "2011-03-03T15:31:12-5:00", "2011-03-03T15:31:12-05:60"].map((text) =>
      parseDate(text, layout),
    ),
  ).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

test("two-digit years are those of 1930 to 2029", () => {
  expect(["01/01/30", "01/01/99", "01/01/00", "01/01/29"].map((text) => formatYear(read(text, "DD/MM/YY")))).toEqual([
    1930, 1999, 2000, 2029,
  ]);
});

const formatYear = (days: number) => new Date(days * 86400000).getUTCFullYear();
