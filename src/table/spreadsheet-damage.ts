import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { isMissingToken } from "./missing-tokens.js";
import type { Table } from "./table.js";

const MONTH =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mär|mrz|mai|okt|dez|fév|févr|avr|juin|juil|août|déc|ene|abr|ago|dic";
/** What spreadsheets make of `10-20` and of `MAR1`. */
const DAY_MONTH = new RegExp(`^(?:\\d{1,2}[-. ](?:${MONTH})\\.?|(?:${MONTH})\\.?[- ]\\d{2})$`, "iu");
/** A range of numbers, such as a band of ages. */
const RANGE = /^\d{1,4} ?(?:-|–|to) ?\d{1,4}$/;

/** More levels are no bands. */
const MOST_LEVELS = 200;

/**
 * Columns in which days of months stand among levels that are none, at least one of them a range: `20-Oct` among `0-9` and `30-39` was
 * `10-20` before a spreadsheet took it for a date.
 */
export function spreadsheetDamage(table: Table): Note[] {
  return table.columns.flatMap((column) => {
    if (column.kind !== "dictionary" || column.levels.length > MOST_LEVELS) return [];
    const damaged = new Set<number>();
    let ranges = 0;
    for (const [code, level] of column.levels.entries()) {
      if (DAY_MONTH.test(level.trim())) damaged.add(code);
      else if (!isMissingToken(level) && RANGE.test(level.trim())) ranges++;
    }
    if (damaged.size === 0 || ranges === 0) return [];
    const count = column.codes.reduce((sum, code) => (damaged.has(code) ? sum + 1 : sum), 0);
    const cells = count === 1 ? "1 cell is a day of a month" : `${groupDigits(count)} cells are days of months`;
    const text = `looks like spreadsheet damage: ${cells} among ranges of numbers; export the table again with this column as text`;
    return [{ code: "spreadsheet-damage", text, place: { column: column.name }, count }];
  });
}
