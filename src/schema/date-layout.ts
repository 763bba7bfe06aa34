import { dateFromDays, daysFromDate, daysInMonth } from "../core/calendar/civil-date.js";
import {
  DATE_FIELDS,
  DAY,
  type DateField,
  HALF,
  HOUR,
  MICROSECOND,
  MINUTE,
  MONTH,
  OFFSET,
  SECOND,
  WEEK,
  YEAR,
} from "./date-fields.js";
import { mondayOfWeek, weekOfDay } from "./iso-week.js";

/** The grid that the values of a layout lie on; values count it from 1970-01-01 00:00. */
export type DateUnit = "month" | "day" | "minute" | "second" | "millisecond" | "microsecond";

/** Units in a day; months are counted apart. */
export const UNITS_PER_DAY: Record<Exclude<DateUnit, "month">, number> = {
  day: 1,
  minute: 1440,
  second: 86400,
  millisecond: 86400000,
  microsecond: 86400000000,
};

/** A layout such as `DD.MM.YYYY HH:mm`, ready to read and write cells. */
export interface DateLayout {
  text: string;
  unit: DateUnit;
  /** Fields, and the text between them. */
  pieces: readonly (DateField | string)[];
  /** The clock has twelve hours: the layout says which half of the day is meant. */
  halves: boolean;
  /** Days are told by their week, as its Monday. */
  weeks: boolean;
}

/**
 * Compiles the text of a layout.
 *
 * YYYY YY year; MM M Mon MON mon Month MONTH month; DD D day; HH H hour of 24, hh h of 12 with AM or am; mm ss; SSS SSSSSS parts of a
 * second; ww a week of ISO 8601; ZZ an offset such as -05:00, with which values count universal time, written as +00:00. Everything else is literal.
 * A layout without a date is a time of day.
 */
export function compileDateLayout(text: string): DateLayout {
  const pieces: (DateField | string)[] = [];
  const has = new Set<number>();
  let literal = "";
  for (let at = 0; at < text.length; ) {
    const name = fieldAt(text, at);
    if (name === undefined) {
      literal += text[at++];
      continue;
    }
    if (literal !== "") pieces.push(literal);
    literal = "";
    const field = DATE_FIELDS.get(name)!;
    pieces.push(field);
    has.add(field.part);
    at += name.length;
  }
  if (literal !== "") pieces.push(literal);
  const unit = has.has(MICROSECOND)
    ? text.includes("SSSSSS")
      ? "microsecond"
      : "millisecond"
    : has.has(SECOND)
      ? "second"
      : has.has(MINUTE)
        ? "minute"
        : has.has(DAY) || has.has(WEEK)
          ? "day"
          : "month";
  return { text, unit, pieces, halves: has.has(HALF), weeks: has.has(WEEK) };
}

function fieldAt(text: string, at: number): string | undefined {
  for (const name of DATE_FIELDS.keys()) if (text.startsWith(name, at)) return name;
  return undefined;
}

/** Two-digit years read as 1930 to 2029, the window of spreadsheets. */
const CENTURY_PIVOT = 30;

// Scratch for the date being read: every call writes all of it before it reads any.
const parts = new Float64Array(10);

/** The value of a cell on the layout's grid, or NaN when the cell is not written so or names no real day or time (30 February, 25:00). */
export function parseDate(text: string, layout: DateLayout): number {
  parts.fill(0);
  parts[YEAR] = 1970;
  parts[MONTH] = 1;
  parts[DAY] = 1;
  let at = 0;
  for (const piece of layout.pieces) {
    if (typeof piece === "string") {
      if (!text.startsWith(piece, at)) return Number.NaN;
      at += piece.length;
    } else {
      at = readField(text, at, piece);
      if (at < 0) return Number.NaN;
    }
  }
  return at === text.length ? gridValue(layout) : Number.NaN;
}

/** Reads a field into its part; gives the place after it, or -1. */
function readField(text: string, start: number, field: DateField): number {
  if (field.names !== undefined) return readName(text, start, field.names, field);
  return field.part === OFFSET ? readOffset(text, start) : readDigits(text, start, field);
}

const AHEAD = /^([+-])(\d\d):([0-5]\d)$/;

function readOffset(text: string, start: number): number {
  const match = AHEAD.exec(text.slice(start, start + 6));
  if (match === null) return -1;
  parts[OFFSET] = (match[1] === "-" ? -1 : 1) * (60 * Number(match[2]) + Number(match[3]));
  return start + 6;
}

function readDigits(text: string, start: number, field: DateField): number {
  const most = field.digits === 0 ? 2 : field.digits;
  let value = 0;
  let at = start;
  for (; at < start + most; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  const read = at - start;
  // One or two digits stand without a leading zero; a 0 alone may be an hour.
  if (field.digits === 0 ? read === 0 || (read === 2 && value < 10) : read !== most) return -1;
  if (value < field.base) return -1;
  if (field.part === YEAR && field.digits === 2) value += value >= CENTURY_PIVOT ? 1900 : 2000;
  parts[field.part] = field.part === MICROSECOND && field.digits === 3 ? value * 1000 : value;
  return at;
}

function readName(text: string, start: number, names: readonly string[], field: DateField): number {
  for (let index = 0; index < names.length; index++) {
    if (!text.startsWith(names[index], start)) continue;
    parts[field.part] = field.base + index;
    return start + names[index].length;
  }
  return -1;
}

function gridValue({ unit, halves, weeks }: DateLayout): number {
  const year = parts[YEAR];
  const month = parts[MONTH];
  const day = parts[DAY];
  if (month > 12 || day > 31 || (day > 28 && day > daysInMonth(year, month))) return Number.NaN;
  if (unit === "month") return (year - 1970) * 12 + month - 1;
  const days = weeks ? mondayOfWeek(year, parts[WEEK]) : daysFromDate(year, month, day);
  if (weeks && weekOfDay(days).year !== year) return Number.NaN;
  if (unit === "day") return days;
  if (parts[HOUR] > (halves ? 12 : 23) || parts[MINUTE] > 59 || parts[SECOND] > 59) return Number.NaN;
  const hour = halves ? (parts[HOUR] % 12) + 12 * parts[HALF] : parts[HOUR];
  const minutes = days * 1440 + hour * 60 + parts[MINUTE] - parts[OFFSET];
  if (unit === "minute") return minutes;
  const seconds = minutes * 60 + parts[SECOND];
  if (unit === "second") return seconds;
  return unit === "millisecond" ? seconds * 1000 + parts[MICROSECOND] / 1000 : seconds * 1000000 + parts[MICROSECOND];
}

/** Writes a value of the layout's grid; the inverse of {@link parseDate}. */
export function formatDate(value: number, layout: DateLayout): string {
  setParts(value, layout);
  let text = "";
  for (const piece of layout.pieces) text += typeof piece === "string" ? piece : written(piece, parts[piece.part]);
  return text;
}

function setParts(value: number, { unit, halves, weeks }: DateLayout): void {
  let days: number;
  let rest = 0;
  if (unit === "month") {
    const years = Math.floor(value / 12);
    days = daysFromDate(1970 + years, value - years * 12 + 1, 1);
  } else {
    days = Math.floor(value / UNITS_PER_DAY[unit]);
    rest = (value - days * UNITS_PER_DAY[unit]) * (UNITS_PER_DAY.microsecond / UNITS_PER_DAY[unit]);
  }
  const { year, month, day } = dateFromDays(days);
  const hour = Math.floor(rest / 3600000000);
  parts[YEAR] = year;
  parts[MONTH] = month;
  parts[DAY] = day;
  parts[HOUR] = halves ? ((hour + 11) % 12) + 1 : hour;
  parts[MINUTE] = Math.floor(rest / 60000000) % 60;
  parts[SECOND] = Math.floor(rest / 1000000) % 60;
  parts[MICROSECOND] = rest % 1000000;
  parts[HALF] = hour < 12 ? 0 : 1;
  if (!weeks) return;
  const inWeeks = weekOfDay(days);
  parts[YEAR] = inWeeks.year;
  parts[WEEK] = inWeeks.week;
}

function written(field: DateField, value: number): string {
  if (field.names !== undefined) return field.names[value - field.base];
  if (field.part === OFFSET) return "+00:00";
  if (field.part === YEAR && field.digits === 2) return String(value % 100).padStart(2, "0");
  const shown = field.part === MICROSECOND && field.digits === 3 ? Math.floor(value / 1000) : value;
  return String(shown).padStart(field.digits, "0");
}
