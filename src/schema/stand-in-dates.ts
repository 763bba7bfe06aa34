import { daysFromDate } from "../core/calendar/civil-date.js";
import { type DateLayout, parseDate } from "./date-layout.js";
import { daysOf } from "./days-of.js";

/** Days that programs write where there is no date: their calendars' first and last days, their counts' zero. */
const STAND_INS: ReadonlySet<number> = new Set(
  (
    "0001-01-01 1000-01-01 1582-10-14 1582-10-15 1753-01-01 1800-01-01 1801-01-01 1899-12-30 1899-12-31 1900-01-01 1900-12-31 1901-01-01 " +
    "1904-01-01 1960-01-01 1970-01-01 2099-12-31 2100-12-31 2199-12-31 2222-02-22 2999-12-31 3000-01-01 3000-12-31 7777-07-07 8888-08-08 " +
    "9999-01-01 9999-09-09 9999-12-30 9999-12-31"
  )
    .split(" ")
    .map((day) => daysFromDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))),
);
/** Fewer cells are not told from a slip. */
const FEWEST = 5;
const TEN_YEARS = 3653;
/** A stand-in that lies near the dates stands in so many times as many cells as any of them. */
const HEAPED = 5;

/**
 * The texts of a column of dates that stand for no date: 9999-12-31 or 1900-01-01 before or behind all others, by ten years and half of
 * their span at least or far more often than any of them. The most frequent first.
 */
export function standInDates(texts: readonly string[], counts: ArrayLike<number>, layout: DateLayout): string[] {
  const suspects: { text: string; day: number; count: number }[] = [];
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let most = 0;
  for (let at = 0; at < texts.length; at++) {
    const day = daysOf(parseDate(texts[at], layout), layout);
    if (Number.isNaN(day)) continue;
    if (STAND_INS.has(day) && counts[at] >= FEWEST) suspects.push({ text: texts[at], day, count: counts[at] });
    else {
      least = Math.min(least, day);
      greatest = Math.max(greatest, day);
      most = Math.max(most, counts[at]);
    }
  }
  if (least >= greatest) return [];
  const far = Math.max(TEN_YEARS, (greatest - least) / 2);
  const found = suspects.filter(({ day, count }) => {
    const gap = Math.max(least - day, day - greatest);
    return gap >= far || (gap > 0 && count >= HEAPED * most);
  });
  return found.sort((a, b) => b.count - a.count).map(({ text }) => text);
}
