import { dateFromDays, daysFromDate, weekday } from "../core/calendar/civil-date.js";

/** The Monday of a week, counted from 1970-01-01: week 1 of a year holds its 4 January. Source: ISO 8601-1:2019, 3.1.1.23. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = daysFromDate(year, 1, 4);
  return fourth - weekday(fourth) + 7 * (week - 1);
}

/** The year and week that a day lies in; the inverse of {@link mondayOfWeek} on Mondays. A week belongs to the year of its Thursday. */
export function weekOfDay(days: number): { year: number; week: number } {
  const thursday = days - weekday(days) + 3;
  const { year } = dateFromDays(thursday);
  return { year, week: Math.floor((thursday - daysFromDate(year, 1, 1)) / 7) + 1 };
}
