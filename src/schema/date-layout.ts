import { dateFromDays, daysFromDate, daysInMonth } from "./civil-date.js";

/** The grid that the values of a layout lie on; values count it from 1970-01-01 00:00. */
export type DateUnit = "month" | "day" | "minute" | "second" | "millisecond";

/** Units in a day; months are counted apart. */
export const UNITS_PER_DAY: Record<Exclude<DateUnit, "month">, number> = {
  day: 1,
  minute: 1440,
  second: 86400,
  millisecond: 86400000,
};

/** One piece of a layout: a field such as `YYYY`, or literal text. */
type Piece = { field: string } | { literal: string };

/** A layout such as `DD.MM.YYYY HH:mm`, ready to read and write cells. */
export interface DateLayout {
  text: string;
  unit: DateUnit;
  pieces: readonly Piece[];
}

// Longest first, so that `Month` is not read as `Mon` and `MM` not as `M`.
const FIELDS = [
  "Month",
  "MONTH",
  "month",
  "YYYY",
  "SSS",
  "Mon",
  "MON",
  "mon",
  "YY",
  "MM",
  "DD",
  "HH",
  "mm",
  "ss",
  "M",
  "D",
  "H",
];
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Compiles the text of a layout: YYYY YY, MM M Mon MON mon Month, DD D, HH H, mm, ss, SSS; everything else is literal. */
export function compileDateLayout(text: string): DateLayout {
  const pieces: Piece[] = [];
  let literal = "";
  for (let at = 0; at < text.length; ) {
    const field = FIELDS.find((name) => text.startsWith(name, at));
    if (field === undefined) {
      literal += text[at++];
      continue;
    }
    if (literal !== "") pieces.push({ literal });
    literal = "";
    pieces.push({ field });
    at += field.length;
  }
  if (literal !== "") pieces.push({ literal });
  const has = (field: string) => pieces.some((piece) => "field" in piece && piece.field === field);
  const unit = has("SSS")
    ? "millisecond"
    : has("ss")
      ? "second"
      : has("mm")
        ? "minute"
        : has("DD") || has("D")
          ? "day"
          : "month";
  return { text, unit, pieces };
}

function monthNames(field: string): readonly string[] {
  const cut = field.length === 3 ? 3 : Number.POSITIVE_INFINITY;
  return MONTHS.map((name) => {
    const short = name.slice(0, cut);
    return field[1] === "O" ? short.toUpperCase() : field[0] === "m" ? short.toLowerCase() : short;
  });
}

const NAMES = new Map(["Mon", "MON", "mon", "Month", "MONTH", "month"].map((field) => [field, monthNames(field)]));

/** Two-digit years read as 1930 to 2029, the window of POSIX programs and spreadsheets. */
const CENTURY_PIVOT = 30;

/**
 * The value of a cell on the layout's grid, or NaN when the cell is not written so or names no real day (30 February, 25:00).
 * A fixed-width field takes exactly its digits; `M`, `D`, `H` take one or two without a leading zero.
 */
export function parseDate(text: string, layout: DateLayout): number {
  let year = 1970;
  let month = 1;
  let day = 1;
  let hour = 0;
  let minute = 0;
  let second = 0;
  let millisecond = 0;
  let at = 0;
  for (const piece of layout.pieces) {
    if ("literal" in piece) {
      if (!text.startsWith(piece.literal, at)) return Number.NaN;
      at += piece.literal.length;
      continue;
    }
    const field = piece.field;
    const names = NAMES.get(field);
    if (names !== undefined) {
      const index = names.findIndex((name) => text.startsWith(name, at));
      if (index < 0) return Number.NaN;
      month = index + 1;
      at += names[index].length;
      continue;
    }
    const width = field.length === 1 ? 2 : field.length;
    let value = 0;
    let read = 0;
    while (read < width) {
      const digit = text.charCodeAt(at + read) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
      read++;
    }
    if (field.length === 1 ? read === 0 || (text[at] === "0" && (read > 1 || field !== "H")) : read !== width)
      return Number.NaN;
    at += read;
    if (field === "YYYY") year = value;
    else if (field === "YY") year = value >= CENTURY_PIVOT ? 1900 + value : 2000 + value;
    else if (field === "MM" || field === "M") month = value;
    else if (field === "DD" || field === "D") day = value;
    else if (field === "HH" || field === "H") hour = value;
    else if (field === "mm") minute = value;
    else if (field === "ss") second = value;
    else millisecond = value;
  }
  if (at !== text.length || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  if (layout.unit === "month") return (year - 1970) * 12 + month - 1;
  const days = daysFromDate(year, month, day);
  if (layout.unit === "day") return days;
  const minutes = days * 1440 + hour * 60 + minute;
  if (layout.unit === "minute") return minutes;
  const seconds = minutes * 60 + second;
  return layout.unit === "second" ? seconds : seconds * 1000 + millisecond;
}

/** Writes a value of the layout's grid; the inverse of {@link parseDate}. */
export function formatDate(value: number, layout: DateLayout): string {
  let days = value;
  let rest = 0;
  if (layout.unit === "month") days = daysFromDate(1970 + Math.floor(value / 12), (((value % 12) + 12) % 12) + 1, 1);
  else {
    days = Math.floor(value / UNITS_PER_DAY[layout.unit]);
    rest = (value - days * UNITS_PER_DAY[layout.unit]) * (86400000 / UNITS_PER_DAY[layout.unit]);
  }
  const { year, month, day } = dateFromDays(days);
  let text = "";
  for (const piece of layout.pieces) {
    if ("literal" in piece) {
      text += piece.literal;
      continue;
    }
    const names = NAMES.get(piece.field);
    if (names !== undefined) {
      text += names[month - 1];
      continue;
    }
    const number =
      piece.field === "YYYY"
        ? year
        : piece.field === "YY"
          ? year % 100
          : piece.field[0] === "M"
            ? month
            : piece.field[0] === "D"
              ? day
              : piece.field[0] === "H"
                ? Math.floor(rest / 3600000)
                : piece.field === "mm"
                  ? Math.floor(rest / 60000) % 60
                  : piece.field === "ss"
                    ? Math.floor(rest / 1000) % 60
                    : rest % 1000;
    text += String(number).padStart(piece.field.length, "0");
  }
  return text;
}
