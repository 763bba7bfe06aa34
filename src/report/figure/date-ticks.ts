import { dateFromDays, daysFromDate } from "../../core/calendar/civil-date.js";
import { compileDateLayout, formatDate, UNITS_PER_DAY } from "../../schema/date-layout.js";
import type { Tick } from "./axis.js";
import type { Scale } from "./scale.js";

/** Months between ticks that a calendar has a place for. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000];

/**
 * Ticks at the beginnings of years or months, six at most; of dates within two months, the first and last date as the column writes them.
 * @param low in units of the layout, since 1970-01-01
 */
export function dateTicks(low: number, high: number, layout: string, scale: Scale): Tick[] {
  const compiled = compileDateLayout(layout);
  const { unit } = compiled;
  // Months since the year 0, so that decades are round.
  const monthOf = (value: number) => {
    if (unit === "month") return 12 * 1970 + value;
    const { year, month } = dateFromDays(Math.floor(value / UNITS_PER_DAY[unit]));
    return 12 * year + month - 1;
  };
  const [first, last] = [monthOf(low) + 1, monthOf(high)];
  const step = MONTHS.find((months) => (last - first) / months < 6) ?? 12000;
  const ticks: Tick[] = [];
  for (let month = step * Math.ceil(first / step); month <= last; month += step) {
    const year = Math.floor(month / 12);
    const inYear = month - 12 * year;
    const value = unit === "month" ? month - 12 * 1970 : daysFromDate(year, inYear + 1, 1) * UNITS_PER_DAY[unit];
    const text = step < 12 ? `${year}-${String(inYear + 1).padStart(2, "0")}` : String(year);
    ticks.push({ at: scale(value), text });
  }
  if (ticks.length > 1) return ticks;
  return [Math.ceil(low), Math.floor(high)].map((value) => ({ at: scale(value), text: formatDate(value, compiled) }));
}
