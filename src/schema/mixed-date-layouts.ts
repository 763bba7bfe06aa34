import { parseDate } from "./date-layout.js";
import { dateCandidates } from "./detect-date-layout.js";
import { spreadSample } from "./spread-sample.js";

/** How many texts are looked at. */
const LOOKS = 2000;
/** So many of them must be dates, in three layouts at most; each has a share that no slip would. */
const MOST = 0.95;
const MOST_LAYOUTS = 3;
const LEAST = 0.02;
/** A day as spreadsheets count them, 1982 to 2036. */
const DAY_NUMBER = /^[34]\d{4}$/;
const DAY_NUMBERS = "a spreadsheet's numbers of days";

/** What the owner of dates in more than one layout should know, such as day first in some rows and month first in others. Undefined for other columns. */
export function mixedDatesDoubt(texts: readonly string[]): string | undefined {
  const layouts = mixedDateLayouts(texts);
  return (
    layouts &&
    `dates in more than one layout (${layouts.join(", ")}), so that none is read as one: write all of them alike`
  );
}

function mixedDateLayouts(texts: readonly string[]): string[] | undefined {
  const looks = spreadSample(texts, LOOKS);
  const candidates = dateCandidates(looks).map((layout) => ({
    name: layout.text,
    reads: (text: string) => !Number.isNaN(parseDate(text, layout)),
  }));
  if (candidates.length === 0) return undefined;
  candidates.push({ name: DAY_NUMBERS, reads: (text) => DAY_NUMBER.test(text) });
  const found: string[] = [];
  let left = looks;
  while (found.length < MOST_LAYOUTS && left.length > (1 - MOST) * looks.length) {
    const counts = candidates.map(({ reads }) => left.filter(reads).length);
    const best = counts.indexOf(Math.max(...counts));
    if (counts[best] < LEAST * looks.length) return undefined;
    found.push(candidates[best].name);
    left = left.filter((text) => !candidates[best].reads(text));
  }
  return found.length > 1 && left.length <= (1 - MOST) * looks.length ? found : undefined;
}
