import { intervalPlace } from "./interval-place.js";

const DAY =
  /^(?:\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{1,2})$/i;

/**
 * How many levels are days such as `20-Oct` among bands of numbers such as `30-40`: what spreadsheets make of `10-20`. 0 where fewer than two
 * bands stand beside them.
 */
export function damagedBands(levels: readonly string[]): number {
  const days = levels.filter((level) => DAY.test(level.trim())).length;
  const bands = levels.filter((level) => intervalPlace(level)?.isBand === true).length;
  return days > 0 && bands >= 2 && bands + days >= 0.6 * levels.length ? days : 0;
}
