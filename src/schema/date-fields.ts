/** The parts that a date is put together from, as places in an array of numbers. */
export const YEAR = 0;
export const MONTH = 1;
export const DAY = 2;
export const HOUR = 3;
export const MINUTE = 4;
export const SECOND = 5;
/** Millionths of a second. */
export const MICROSECOND = 6;
/** 0 before noon, 1 after. */
export const HALF = 7;
/** Minutes that the clock is ahead of universal time. */
export const OFFSET = 8;
/** A week of ISO 8601. */
export const WEEK = 9;

/** One field of a date layout: which part of the date it holds, and how that is written. */
export interface DateField {
  part: number;
  /** Exactly so many digits; 0 for one or two without a leading zero. */
  digits: number;
  /** The words written in place of a number, in order; the first stands for `base`. */
  names?: readonly string[];
  /** The least value of the part. */
  base: number;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));

const number = (part: number, digits: number, base = 0): DateField => ({ part, digits, base });
const words = (part: number, names: readonly string[], base = 0): DateField => ({ part, digits: 0, names, base });
const upper = (names: readonly string[]) => names.map((name) => name.toUpperCase());
const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase());

/** Every field by its name in a layout, longer names first, so that `Month` is not read as `Mon`, nor `MM` as `M`. */
export const DATE_FIELDS: ReadonlyMap<string, DateField> = new Map([
  ["SSSSSS", number(MICROSECOND, 6)],
  ["Month", words(MONTH, MONTHS, 1)],
  ["MONTH", words(MONTH, upper(MONTHS), 1)],
  ["month", words(MONTH, lower(MONTHS), 1)],
  ["YYYY", number(YEAR, 4)],
  ["SSS", number(MICROSECOND, 3)],
  ["Mon", words(MONTH, SHORT_MONTHS, 1)],
  ["MON", words(MONTH, upper(SHORT_MONTHS), 1)],
  ["mon", words(MONTH, lower(SHORT_MONTHS), 1)],
  ["YY", number(YEAR, 2)],
  ["ZZ", number(OFFSET, 4)],
  ["MM", number(MONTH, 2, 1)],
  ["DD", number(DAY, 2, 1)],
  ["HH", number(HOUR, 2)],
  ["hh", number(HOUR, 2, 1)],
  ["mm", number(MINUTE, 2)],
  ["ss", number(SECOND, 2)],
  ["ww", number(WEEK, 2, 1)],
  ["AM", words(HALF, ["AM", "PM"])],
  ["am", words(HALF, ["am", "pm"])],
  ["M", number(MONTH, 0, 1)],
  ["D", number(DAY, 0, 1)],
  ["H", number(HOUR, 0)],
  ["h", number(HOUR, 0, 1)],
]);
