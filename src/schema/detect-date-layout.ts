import { compileDateLayout, type DateLayout, parseDate } from "./date-layout.js";

const DATES = [
  "YYYY-MM-DD",
  "YYYY/MM/DD",
  "YYYY.MM.DD",
  "YYYYMMDD",
  "DD/MM/YYYY",
  "MM/DD/YYYY",
  "DD.MM.YYYY",
  "DD-MM-YYYY",
  "MM-DD-YYYY",
  "D/M/YYYY",
  "M/D/YYYY",
  "D.M.YYYY",
  "DD/MM/YY",
  "MM/DD/YY",
  "M/D/YY",
  "D/M/YY",
  "DD.MM.YY",
  "DD-Mon-YYYY",
  "DD-MON-YYYY",
  "DD-Mon-YY",
  "DD-MON-YY",
  "DD Mon YYYY",
  "D Mon YYYY",
  "DDMONYYYY",
  "DDmonYYYY",
  "DD Month YYYY",
  "D Month YYYY",
  "Mon DD, YYYY",
  "Mon D, YYYY",
  "Month D, YYYY",
  "YYYY-MM",
  "MM/YYYY",
  "Mon YYYY",
  "Mon-YYYY",
];
const TIMES = [
  "",
  " HH:mm",
  " HH:mm:ss",
  " H:mm",
  " HH:mm:ss.SSS",
  "THH:mm",
  "THH:mm:ss",
  "THH:mm:ssZ",
  "THH:mm:ss.SSS",
  "THH:mm:ss.SSSZ",
];
const LAYOUTS = DATES.flatMap((date) => TIMES.map((time) => date + time)).map(compileDateLayout);

/** Eight digits are far more often a code than a date: they count only within these years. */
const PLAIN_DIGIT_YEARS = [1850, 2100];

/** A layout that reads a column, how much of it, and a second layout that reads it as well (day and month both under 13). */
export interface DateFinding {
  layout: DateLayout;
  share: number;
  ambiguousWith: DateLayout | undefined;
}

/**
 * The layout that reads the largest share of the texts, decided by the whole column: one day over 12 settles day-first against
 * month-first. Undefined when no layout reads `threshold` of them.
 * @param counts how often each text occurs
 */
export function detectDateLayout(
  texts: readonly string[],
  counts: ArrayLike<number>,
  threshold = 0.98,
): DateFinding | undefined {
  const looks = texts.slice(0, 50);
  const candidates = LAYOUTS.filter((layout) => looks.some((text) => !Number.isNaN(parseDate(text, layout))));
  const found: DateFinding[] = [];
  for (const layout of candidates) {
    let read = 0;
    let all = 0;
    for (let at = 0; at < texts.length; at++) {
      all += counts[at];
      if (!Number.isNaN(parseDate(texts[at], layout)) && plausible(texts[at], layout)) read += counts[at];
    }
    if (all > 0 && read / all >= threshold) found.push({ layout, share: read / all, ambiguousWith: undefined });
  }
  // Array.sort is stable: among equals the earlier layout of the list wins.
  found.sort((a, b) => b.share - a.share);
  const best = found[0];
  if (best === undefined) return undefined;
  const other = found.find(
    (finding) => finding !== best && finding.share === best.share && swapped(best.layout, finding.layout),
  );
  return { ...best, ambiguousWith: other?.layout };
}

function plausible(text: string, layout: DateLayout): boolean {
  if (layout.text !== "YYYYMMDD") return true;
  const year = Number(text.slice(0, 4));
  return year >= PLAIN_DIGIT_YEARS[0] && year <= PLAIN_DIGIT_YEARS[1];
}

/** True when one layout reads as day what the other reads as month. */
function swapped(a: DateLayout, b: DateLayout): boolean {
  const swap = (text: string) => text.replace(/D+|M+/g, (run) => (run[0] === "D" ? "M" : "D").repeat(run.length));
  return swap(a.text.split(/[ T]/)[0]) === b.text.split(/[ T]/)[0];
}
