import { weekday } from "../core/calendar/civil-date.js";

/** 99.9 % point of chi-square with 6 degrees of freedom: beyond it, days of the week are not even by chance. */
const UNEVEN = 22.46;

/** True when days (counted from 1970-01-01; NaN for none) fall on some days of the week more than on others. */
export function weekdaysUneven(days: Float64Array): boolean {
  const counts = new Float64Array(7);
  let total = 0;
  for (let row = 0; row < days.length; row++) {
    if (Number.isNaN(days[row])) continue;
    counts[weekday(days[row])]++;
    total++;
  }
  const expected = total / 7;
  const chiSquare = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
  return total > 0 && chiSquare > UNEVEN;
}

/** The nearest day of the wanted day of the week within limits; the day itself where the limits hold none. */
export function onWeekday(day: number, wanted: number, [low, high]: readonly [number, number]): number {
  const near = day + ((wanted - weekday(day) + 10) % 7) - 3;
  const far = near < day ? near + 7 : near - 7;
  return near >= low && near <= high ? near : far >= low && far <= high ? far : day;
}
