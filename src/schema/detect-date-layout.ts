import { compileDateLayout, type DateLayout, parseDate } from "./date-layout.js";
import { DATE_PARTS, DIGIT_DATES, TIME_PARTS, TIMES_ALONE } from "./known-date-layouts.js";
import { readShare } from "./read-share.js";
import { spreadSample } from "./spread-sample.js";

/** A layout that reads a column, how much of it, and a second layout that reads it as well (day and month both under 13). */
export interface DateFinding {
  layout: DateLayout;
  share: number;
  ambiguousWith: DateLayout | undefined;
}

/** How many texts say which layouts are worth a try. */
const LOOKS = 60;
/** No date is longer. */
const LONGEST = 40;
/** Years that a date of digits alone may have. */
const LIKELY_YEARS = [1850, 2100];

/** Six digits, or a year and two digits, are dates only where no text speaks against it. */
const DOUBTFUL: ReadonlySet<string> = new Set(["YYYYMM", "YYYYww", "YYMMDD", "YYYY-MM", "YYYY/MM", "HHmm"]);
/** So many times of four digits, some of them before ten, are no codes, and so many weeks of years. */
const MANY_TIMES = 30;

const DATES = DATE_PARTS.map(compileDateLayout);
const TIMES = TIME_PARTS.map(compileDateLayout);
const ALONE = TIMES_ALONE.map(compileDateLayout);
/** Ranks for a date: alone, and with each time. */
const RANKS = TIMES.length + 1;
const TIME_BEGINS = /(?:^|[T :])\d{1,2}:\d{2}/;

/**
 * The layout that reads the largest share of the texts, decided by the whole column: one day over 12 settles day-first against
 * month-first. Undefined when none reads enough of them.
 * @param counts how often each text occurs
 * @param monthFirst what to take where both orders read the column alike
 */
export function detectDateLayout(
  texts: readonly string[],
  counts: ArrayLike<number>,
  monthFirst?: boolean,
): DateFinding | undefined {
  const found: DateFinding[] = [];
  for (const layout of dateCandidates(texts)) {
    const likely = likelihood(layout);
    const share = readShare(texts, counts, (text) => likely(text) && !Number.isNaN(parseDate(text, layout)))?.share;
    if (share === undefined || (DOUBTFUL.has(layout.text) && !isCertain(texts, share, layout))) continue;
    found.push({ layout, share, ambiguousWith: undefined });
  }
  // Array.sort is stable: among equals the earlier layout of the list wins.
  found.sort((a, b) => b.share - a.share);
  const [best] = found;
  if (best === undefined) return undefined;
  const other = found.find(({ layout, share }) => share === best.share && areSwapped(best.layout, layout));
  if (other === undefined) return best;
  return monthFirst !== undefined && putsMonthFirst(other.layout) === monthFirst
    ? { ...other, ambiguousWith: best.layout }
    : { ...best, ambiguousWith: other.layout };
}

/** Whether a layout that ends with the year puts the month before the day; undefined for other layouts and months by name. */
export function putsMonthFirst({ text }: DateLayout): boolean | undefined {
  if (/^M{1,2}[-/. ]?D{1,2}[-/. ]?Y/.test(text)) return true;
  return /^D{1,2}[-/. ]?M{1,2}[-/. ]?Y/.test(text) ? false : undefined;
}

/** The layouts that read one of some of the texts, in the order of the lists. */
export function dateCandidates(texts: readonly string[]): DateLayout[] {
  const looks = spreadSample(texts, LOOKS);
  const ranks = new Map<string, number>();
  for (const text of looks) {
    if (text.length > LONGEST || !/\d/.test(text)) continue;
    const cut = TIME_BEGINS.exec(text)?.index ?? text.length;
    const time = text.slice(cut);
    if (cut === 0) for (const at of reading(time, ALONE)) ranks.set(ALONE[at].text, DATES.length * RANKS + at);
    else
      for (const at of reading(text.slice(0, cut), DATES)) {
        const date = DATES[at];
        if (time === "") ranks.set(date.text, at * RANKS);
        // A time stands behind a whole day only.
        else if (date.unit === "day")
          for (const then of reading(time, TIMES)) ranks.set(date.text + TIMES[then].text, at * RANKS + then + 1);
      }
  }
  return [...ranks].sort((a, b) => a[1] - b[1]).map(([text]) => compileDateLayout(text));
}

function reading(text: string, layouts: readonly DateLayout[]): number[] {
  const places: number[] = [];
  for (let at = 0; at < layouts.length; at++) if (!Number.isNaN(parseDate(text, layouts[at]))) places.push(at);
  return places;
}

/** False for school years such as 2010/11, which end with the year that follows. */
function isCertain(texts: readonly string[], share: number, { text: layout }: DateLayout): boolean {
  if (layout === "HHmm") return share === 1 && texts.length >= MANY_TIMES && texts.some((text) => text[0] === "0");
  if (layout === "YYYYww") return share === 1 && texts.length >= MANY_TIMES;
  return share === 1 && !texts.every((text) => (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(-2)));
}

/** Dates of digits alone must have a likely year; of others any will do. */
function likelihood(layout: DateLayout): (text: string) => boolean {
  if (!DIGIT_DATES.includes(layout.text)) return () => true;
  const at = layout.text.indexOf("YYYY");
  if (at < 0) return () => true;
  return (text) => {
    const year = Number(text.slice(at, at + 4));
    return year >= LIKELY_YEARS[0] && year <= LIKELY_YEARS[1];
  };
}

/** True when one layout reads as day what the other reads as month. */
function areSwapped(a: DateLayout, b: DateLayout): boolean {
  const order = putsMonthFirst(a);
  return order !== undefined && putsMonthFirst(b) === !order && a.text.length === b.text.length;
}
