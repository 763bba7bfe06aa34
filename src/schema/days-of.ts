import { daysFromDate } from "../core/calendar/civil-date.js";
import { YEAR } from "./date-fields.js";
import { type DateLayout, UNITS_PER_DAY } from "./date-layout.js";

/** The day of a value of a layout, counted from 1970-01-01: of a month, its first. NaN for a layout without a year. */
export function daysOf(value: number, { unit, pieces }: DateLayout): number {
  if (!pieces.some((piece) => typeof piece !== "string" && piece.part === YEAR)) return Number.NaN;
  if (unit !== "month") return Math.floor(value / UNITS_PER_DAY[unit]);
  const years = Math.floor(value / 12);
  return Number.isNaN(value) ? value : daysFromDate(1970 + years, value - years * 12 + 1, 1);
}
