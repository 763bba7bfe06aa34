import { isMissingToken } from "./missing-tokens.js";
import { numberAffixes } from "./number-affixes.js";
import type { NumberLayout } from "./number-layout.js";
import { parseNumber } from "./parse-number.js";

/** What a single cell looks like, its column not known. `word` is a short name or code, `text` anything else. */
export type CellKind = "missing" | "number" | "date" | "word" | "text";

const DATE =
  /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4}|\d{1,2}[- ][A-Za-z]{3}[- ]\d{2,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const WORDED_DATE = /^[A-Za-z]{3,9}\.? \d{1,2}, ?\d{4}$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?$/;
const WORD = /^[\p{L}\p{M}\p{N}_#@&+<>=~.:/()%°'*![\]-]+(?: [\p{L}\p{M}\p{N}_#@&+<>=~.:/()%°'*![\]-]+){0,3}$/u;
const LONGEST_WORD = 48;

/** Looks at one cell, white space around it left out. A guess for weighing dialects; the schema judges whole columns. */
export function cellKind(cell: string): CellKind {
  const text = cell.trim();
  if (isMissingToken(text)) return "missing";
  if (text.length > LONGEST_WORD) return "text";
  if (readsAsNumber(text)) return "number";
  if (DATE.test(text) || WORDED_DATE.test(text) || TIME.test(text)) return "date";
  return WORD.test(text) && !opensWithQuote(text) ? "word" : "text";
}

function readsAsNumber(text: string): boolean {
  const affixes = numberAffixes(text);
  if (affixes === undefined) return false;
  const { prefix, suffix, body } = affixes;
  const leadingZero = body[0] !== "." && body[0] !== ",";
  return SHAPES.some(
    (shape) => !Number.isNaN(parseNumber(text, { ...shape, prefix, suffix, leadingZero, decimals: 0, fixed: false })),
  );
}

const SHAPES: readonly Pick<NumberLayout, "decimalMark" | "thousands">[] = [
  { decimalMark: ".", thousands: "" },
  { decimalMark: ",", thousands: "" },
  { decimalMark: ".", thousands: "," },
  { decimalMark: ",", thousands: "." },
  { decimalMark: ",", thousands: " " },
  { decimalMark: ".", thousands: " " },
  { decimalMark: ".", thousands: "'" },
];

function opensWithQuote(text: string): boolean {
  return text[0] === "'" || text[text.length - 1] === "'";
}
