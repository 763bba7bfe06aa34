import { daysFromDate } from "../core/calendar/civil-date.js";
import { YEAR } from "./date-fields.js";
import { type DateLayout, parseDate } from "./date-layout.js";
import { daysOf } from "./days-of.js";
import { shareText } from "./share-text.js";

/** The days that dates of persons seldom lie outside of. */
const FROM = daysFromDate(1900, 1, 1);
const TO = daysFromDate(2099, 12, 31);

/** What the owner of dates should look at in their years. */
export interface YearDoubts {
  doubts: string[];
  /** Tells the cells that they are about, where those are not all. */
  isOdd: (text: string) => boolean;
}

/** Years of two digits, whose century is guessed, and years before 1900 or after 2099. */
export function yearDoubts(texts: readonly string[], counts: ArrayLike<number>, layout: DateLayout): YearDoubts {
  const isOdd = (text: string) => {
    const day = daysOf(parseDate(text, layout), layout);
    return day < FROM || day > TO;
  };
  const doubts: string[] = [];
  if (layout.pieces.some((piece) => typeof piece !== "string" && piece.part === YEAR && piece.digits === 2))
    doubts.push("years of two digits are read as 1930 to 2029: write four digits if some are older or later");
  let all = 0;
  let odd = 0;
  for (let at = 0; at < texts.length; at++) {
    all += counts[at];
    if (isOdd(texts[at])) odd += counts[at];
  }
  if (odd > 0)
    doubts.push(
      `${shareText(odd / all)} of the cells have years before 1900 or after 2099, and are kept as such dates: mend them if they are slips, name them in missing if they stand for no date`,
    );
  return { doubts, isOdd };
}
