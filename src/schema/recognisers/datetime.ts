import { groupDigits } from "../../core/text/group-digits.js";
import { parseDate } from "../date-layout.js";
import { type DateFinding, detectDateLayout } from "../detect-date-layout.js";
import type { Finding } from "../finding.js";
import { DIGIT_DATES } from "../known-date-layouts.js";
import type { ColumnProfile } from "../profile.js";
import { shareText } from "../share-text.js";
import { standInDates } from "../stand-in-dates.js";
import { yearDoubts } from "../year-doubts.js";

/** A column that one date layout reads. */
export function recogniseDatetime(profile: ColumnProfile): Finding | undefined {
  const found = detectDateLayout(profile.texts, profile.counts, profile.monthFirst);
  if (found === undefined) return undefined;
  const { layout, share, ambiguousWith } = found;
  const isUnsure = ambiguousWith !== undefined && profile.monthFirst === undefined;
  const standIns = standInDates(profile.texts, profile.counts, layout);
  const isRead = (text: string) => !Number.isNaN(parseDate(text, layout));
  const dates = without(profile, standIns);
  const years = yearDoubts(dates.texts, dates.counts, layout);
  const doubts: string[] = [];
  if (isUnsure)
    doubts.push(
      `is read as ${layout.text}, and every cell could be ${ambiguousWith.text} as well: set format.date in a schema to say which`,
    );
  if (share < 1)
    doubts.push(
      `${shareText(1 - share)} of the cells are no such dates: they count as missing unless five people share one`,
    );
  if (standIns.length > 0)
    doubts.push(
      "a day that programs write for no date stands before or behind all others and is read as missing: take it out of missing if it is a date",
    );
  doubts.push(...years.doubts);
  if (layout.text.endsWith("ZZ"))
    doubts.push("the cells have offsets of several zones: values count universal time and are written with +00:00");
  return {
    sdtype: "datetime",
    format: { date: layout.text },
    // A day tells a person to those who were there.
    role: "quasi-identifier",
    evidence: evidence(profile, found),
    confidence: isUnsure ? 0.5 : DIGIT_DATES.includes(layout.text) ? 0.8 : 0.97,
    ...(ambiguousWith !== undefined ? { ambiguousWith } : {}),
    ...(standIns.length > 0 ? { missing: standIns } : {}),
    ...(doubts.length > 0 ? { doubt: doubts.join("; ") } : {}),
    isOdd: (text) => !isRead(text) || (years.isOdd(text) && !standIns.includes(text)),
  };
}

function without({ texts, counts }: ColumnProfile, some: readonly string[]): { texts: string[]; counts: number[] } {
  const places = texts.map((_, at) => at).filter((at) => !some.includes(texts[at]));
  return { texts: places.map((at) => texts[at]), counts: places.map((at) => counts[at]) };
}

function evidence(profile: ColumnProfile, { layout, share, ambiguousWith }: DateFinding): string {
  const count = `${groupDigits(profile.distinct)} distinct values in ${groupDigits(profile.values)} rows`;
  const order =
    ambiguousWith !== undefined && profile.monthFirst !== undefined ? ", in the order of the file's other dates" : "";
  const strays = share < 1 ? `, ${shareText(1 - share)} of the cells do not` : "";
  return `${count} read as ${layout.text}${order}${strays}`;
}
