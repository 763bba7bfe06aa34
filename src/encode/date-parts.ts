import { daysFromDate } from "../core/calendar/civil-date.js";
import { DAY, YEAR } from "../schema/date-fields.js";
import { compileDateLayout, type DateLayout, type DateUnit, parseDate, UNITS_PER_DAY } from "../schema/date-layout.js";

/**
 * How a layout's values are taken apart: a main count (of days; of months, in a layout without a day; of units of time, in one without a date),
 * and, for days with a time, the time of day.
 */
export interface DateParts {
  main: "days" | "months" | "times";
  /** Units of the layout in one of the main count. */
  perMain: number;
  /** The least and the greatest main count that the layout can write and read back. */
  range: [number, number];
}

export function dateParts(layout: DateLayout): DateParts {
  const { unit } = layout;
  if (unit === "month") return { main: "months", perMain: 1, range: monthRange(layout) };
  if (!hasDate(layout)) return { main: "times", perMain: 1, range: [0, UNITS_PER_DAY[unit] - 1] };
  return { main: "days", perMain: UNITS_PER_DAY[unit], range: dayRange(layout) };
}

/** The main counts of values, and, where days have a time, what is left of each. */
export function splitDates(
  values: Float64Array,
  { perMain }: DateParts,
): { mains: Float64Array; times: Float64Array | undefined } {
  if (perMain === 1) return { mains: values, times: undefined };
  const mains = values.map((value) => Math.floor(value / perMain));
  return { mains, times: values.map((value, row) => value - mains[row] * perMain) };
}

/** What times of day are rounded to: minutes, quarters and whole hours, in units of a layout; each step divides the next. */
export const TIME_STEPS: Record<DateUnit, readonly number[]> = {
  month: [1],
  day: [1],
  minute: [1, 5, 15, 30, 60],
  second: [1, 5, 15, 30, 60, 300, 900, 1800, 3600],
  millisecond: [1, 1000, 5000, 15000, 30000, 60000, 300000, 900000, 1800000, 3600000],
  microsecond: [1, 1000, 1000000, 5000000, 15000000, 30000000, 60000000, 300000000, 900000000, 1800000000, 3600000000],
};

const ISO_DAY = compileDateLayout("YYYY-MM-DD");

/**
 * A main count as a person would ask for it: a day in the column's layout up to the time of day, or as YYYY-MM-DD; a month or a time in its
 * layout. NaN for anything else.
 */
export function readMain(text: string, layout: DateLayout, { main }: DateParts): number {
  if (main !== "days") return parseDate(text, layout);
  const date = dateOnly(layout);
  const day = date === undefined ? Number.NaN : parseDate(text, date);
  return Number.isNaN(day) ? parseDate(text, ISO_DAY) : day;
}

/** The layout up to its time of day; undefined where the time comes first. */
function dateOnly(layout: DateLayout): DateLayout | undefined {
  const { pieces } = layout;
  const time = pieces.findIndex((piece) => typeof piece !== "string" && piece.part > DAY);
  if (time < 0) return layout;
  const isApart = time > 0 && typeof pieces[time - 1] === "string";
  const date = { ...layout, unit: "day" as const, halves: false, pieces: pieces.slice(0, isApart ? time - 1 : time) };
  return hasDate(date) ? date : undefined;
}

function hasDate({ pieces }: DateLayout): boolean {
  return pieces.some((piece) => typeof piece !== "string" && piece.part <= DAY);
}

/** Years of four digits, or those of the century that two digits name. */
function yearRange({ pieces }: DateLayout): [number, number] {
  const isShort = pieces.some((piece) => typeof piece !== "string" && piece.part === YEAR && piece.digits === 2);
  return isShort ? [1930, 2029] : [0, 9999];
}

function monthRange(layout: DateLayout): [number, number] {
  const [first, last] = yearRange(layout);
  return [(first - 1970) * 12, (last - 1970) * 12 + 11];
}

function dayRange(layout: DateLayout): [number, number] {
  const [first, last] = yearRange(layout);
  return [daysFromDate(first, 1, 1), daysFromDate(last, 12, 31)];
}
