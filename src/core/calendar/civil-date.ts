/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
 * Counts whole 400-year cycles of 146,097 days, with years that begin in March so that the leap day comes last.
 * @param month 1 to 12
 * @param day 1 to 31
 */
export function daysFromDate(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146097 + dayOfCycle - 719468;
}

/** The date `days` after 1970-01-01; the inverse of {@link daysFromDate}. */
export function dateFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719468;
  const cycle = Math.floor(shifted / 146097);
  const dayOfCycle = shifted - cycle * 146097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days in a month, leap years counted. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? daysFromDate(year + 1, 1, 1) : daysFromDate(year, month + 1, 1);
  return next - daysFromDate(year, month, 1);
}

/** Day of the week, 0 Monday to 6 Sunday, of a day counted from 1970-01-01 (a Thursday). */
export function weekday(days: number): number {
  const shifted = (days + 3) % 7;
  return shifted < 0 ? shifted + 7 : shifted;
}
