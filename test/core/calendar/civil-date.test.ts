import { expect, test } from "@jest/globals";
import { dateFromDays, daysFromDate, daysInMonth, weekday } from "../../../src/core/calendar/civil-date.js";

const DAY = 86400000;

test("days and dates are those of the civil calendar, years 1600 to 2400", () => {
  for (let days = daysFromDate(1600, 1, 1); days <= daysFromDate(2400, 12, 31); days += 13) {
    const oracle = new Date(days * DAY);
    const date = { year: oracle.getUTCFullYear(), month: oracle.getUTCMonth() + 1, day: oracle.getUTCDate() };
    if (dateFromDays(days).day !== date.day) expect({ days, ...dateFromDays(days) }).toEqual({ days, ...date });
    if (daysFromDate(date.year, date.month, date.day) !== days) expect(date).toBe(days);
    if (weekday(days) !== (oracle.getUTCDay() + 6) % 7) expect(weekday(days)).toBe((oracle.getUTCDay() + 6) % 7);
  }
  expect(daysFromDate(1970, 1, 1)).toBe(0);
});

test("every day about the turn of centuries comes back", () => {
  for (const year of [0, 1900, 1999, 2000, 2100, 9999])
    for (let days = daysFromDate(year, 1, 1); days < daysFromDate(year + 1, 1, 1); days++) {
      const { year, month, day } = dateFromDays(days);
      if (daysFromDate(year, month, day) !== days) expect({ year, month, day }).toBe(days);
    }
});

test("months know leap years", () => {
  expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect([1, 4, 12].map((month) => daysInMonth(2023, month))).toEqual([31, 30, 31]);
});
