import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { isMissingToken } from "./missing-tokens.js";
import type { Column, Table } from "./table.js";

const MONTH =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mär|mrz|mai|okt|dez|fév|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott";
/** What spreadsheets make of `10-20`, `1-5` and `MAR1`. */
const DAY_MONTH = new RegExp(`^(?:\\d{1,2}(?:[-. ]|\\. )(?:${MONTH})\\.?|(?:${MONTH})\\.?[- ]\\d{2})$`, "iu");
/** The same as a count of days: the years 2000 to 2040. */
const DAY_NUMBER = /^(?:3[6-9]|4\d|5[01])\d{3}$/;
/** A range of numbers, such as a band of ages, open or not. */
const RANGE = /^(?:\d{1,4} ?(?:-|–|to) ?\d{1,4}|(?:<|>|≤|≥|<=|>=) ?\d{1,4}|\d{1,4} ?\+)$/;
/** A code of capitals and digits, such as that of a gene. */
const CODE = /^[A-Z][A-Z0-9]{1,9}$/;
/** A long whole number of which three to six digits are left. */
const SHORTENED = /^-?\d(?:[.,]\d{1,5})?E\+1[1-9]$/;

/** More levels are no bands. */
const MOST_LEVELS = 200;
/** So much of a column must be bands or what was one, or codes beside days. */
const MOST = 0.6;
/** So many codes show that the days among them were codes too. */
const FEWEST_CODES = 5;

/**
 * Columns that a spreadsheet changed when it opened them, as far as that can be seen: days of months among ranges of numbers (`20-Oct` or
 * 45585 was `10-20`) or among codes (`1-Mar` was the gene `MARCH1`), and long whole numbers cut down to `1.23E+11`. Zeros that it took from the
 * front of numbers leave no trace.
 */
export function spreadsheetDamage(table: Table): Note[] {
  return table.columns.flatMap((column) => {
    const found = damageOf(column);
    if (found === undefined) return [];
    const { isDamaged, what } = found;
    const count = countCells(column, isDamaged);
    const text = `looks like spreadsheet damage: ${what(groupDigits(count), count === 1)}; export the table again with this column as text`;
    return [{ code: "spreadsheet-damage", text, place: { column: column.name }, count }];
  });
}

interface Damage {
  isDamaged: (text: string) => boolean;
  what: (count: string, isOne: boolean) => string;
}

const days = (count: string, isOne: boolean) =>
  isOne ? "1 cell is a day of a month" : `${count} cells are days of months`;

function damageOf(column: Column): Damage | undefined {
  if (column.kind === "numbers") return undefined;
  const texts = column.kind === "dictionary" ? column.levels : column.texts;
  const seen = { levels: 0, days: 0, numbers: 0, ranges: 0, codes: 0, shortened: 0 };
  for (const text of texts) {
    if (isMissingToken(text)) continue;
    const cell = text.trim();
    seen.levels++;
    if (DAY_MONTH.test(cell)) seen.days++;
    else if (DAY_NUMBER.test(cell)) seen.numbers++;
    else if (RANGE.test(cell)) seen.ranges++;
    else if (CODE.test(cell)) seen.codes++;
    else if (SHORTENED.test(cell)) seen.shortened++;
  }
  const { levels, ranges, codes, shortened } = seen;
  const least = MOST * levels;
  if (levels <= MOST_LEVELS && ranges > 0 && seen.days > 0 && ranges + seen.days >= least)
    return { isDamaged: matching(DAY_MONTH), what: (count, isOne) => `${days(count, isOne)} among ranges of numbers` };
  if (levels <= MOST_LEVELS && ranges > seen.numbers && seen.numbers > 0 && ranges + seen.numbers >= least)
    return {
      isDamaged: matching(DAY_NUMBER),
      what: (count, isOne) =>
        `${count} cell${isOne ? " is the number of a day" : "s are numbers of days"} among ranges of numbers`,
    };
  if (seen.days > 0 && codes >= FEWEST_CODES && codes > seen.days && codes + seen.days >= least)
    return { isDamaged: matching(DAY_MONTH), what: (count, isOne) => `${days(count, isOne)} among codes` };
  if (shortened > 0)
    return {
      isDamaged: matching(SHORTENED),
      what: (count, isOne) => `${count} long number${isOne ? " has" : "s have"} lost the digits at the end`,
    };
  return undefined;
}

function matching(shape: RegExp): (text: string) => boolean {
  return (text) => shape.test(text.trim());
}

function countCells(column: Column, is: (text: string) => boolean): number {
  if (column.kind === "numbers") return 0;
  if (column.kind === "plain") return column.texts.filter(is).length;
  const such = column.levels.map(is);
  return column.codes.reduce((sum, code) => (such[code] ? sum + 1 : sum), 0);
}
