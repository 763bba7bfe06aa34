import { isYears } from "./is-years.js";
import { nameWords } from "./name-words.js";
import type { ColumnProfile } from "./profile.js";

/** Words of names of moments; some are written without a break: `timecreated`, `lastaccess`. */
const MOMENT =
  /^(?:ts|at|epoch|unix|datum|stamp|.*(?:time|date|timestamp|created|updated|modified|login|access|seen|expires?|dt))$/;
const SECONDS = /^-?[1-4]\d{9}(?:\.\d+)?$/;
const MILLISECONDS = /^-?[1-4]\d{12}(?:\.\d+)?$/;
/** Days from 1925 to 2064 as spreadsheets count them, from 1974 on as SAS does. */
const DAYS = /^(?:[1-5]\d{4}|9\d{3})(?:\.\d+)?$/;

/**
 * What numbers count under the name of a moment: seconds or milliseconds since 1970 from 2001 on, or days from the start of a program's calendar.
 * Undefined for others.
 */
export function countedTime({ name, numbers, texts }: ColumnProfile, missing: readonly string[]): string | undefined {
  if (numbers === undefined || numbers.share < 1 || isYears({ texts })) return undefined;
  if (!nameWords(name).some((word) => MOMENT.test(word))) return undefined;
  const every = (shape: RegExp) => texts.every((text) => shape.test(text) || text === "0" || missing.includes(text));
  if (every(SECONDS)) return "seconds since 1970";
  if (every(MILLISECONDS)) return "milliseconds since 1970";
  return every(DAYS) ? "days counted from the start of a calendar (1900 in spreadsheets, 1960 in SAS)" : undefined;
}
