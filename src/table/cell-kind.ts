import { isMissingToken } from "./missing-tokens.js";
import { numberAffixes } from "./number-affixes.js";
import type { NumberLayout } from "./number-layout.js";
import { ownText } from "./own-text.js";
import { parseNumber } from "./parse-number.js";

/** What a single cell looks like, its column not known. `word` is a short name or code, `text` anything else. */
export type CellKind = "missing" | "number" | "date" | "word" | "text";

const DATE =
  /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4}|\d{1,2}[- ][A-Za-z]{3}[- ]\d{2,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const WORDED_DATE = /^[A-Za-z]{3,9}\.? \d{1,2}, ?\d{4}$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?$/;
/** As numerical programs write all numbers, with more digits than a number of a table has. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?[eE][+-]?\d{1,3}$/;
const DIGIT = /[0-9]/;
const WORD = /^[\p{L}\p{M}\p{N}_#@&+<>=~.:/()%°'*![\]-]+(?: [\p{L}\p{M}\p{N}_#@&+<>=~.:/()%°'*![\]-]+){0,3}$/u;
const LONGEST_WORD = 48;

/** Cells that were looked at: a dialect is weighed by the same few hundred cells some twenty times. */
const seen = new Map<string, CellKind>();
const MOST_SEEN = 20_000;

/** Looks at one cell, white space around it left out. A guess for weighing dialects; the schema judges whole columns. */
export function cellKind(cell: string): CellKind {
  if (cell.length > 2 * LONGEST_WORD) return kindOf(cell);
  const known = seen.get(cell);
  if (known !== undefined) return known;
  const kind = kindOf(cell);
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(ownText(cell), kind);
  return kind;
}

function kindOf(cell: string): CellKind {
  const text = cell.trim();
  if (isMissingToken(text)) return "missing";
  if (text.length > LONGEST_WORD) return "text";
  if (DIGIT.test(text)) {
    if (SCIENTIFIC.test(text) || readsAsNumber(text)) return "number";
    if (DATE.test(text) || WORDED_DATE.test(text) || TIME.test(text)) return "date";
  }
  return WORD.test(text) && !opensWithQuote(text) ? "word" : "text";
}

function readsAsNumber(text: string): boolean {
  const affixes = numberAffixes(text);
  if (affixes === undefined) return false;
  const { prefix, suffix, body } = affixes;
  const layouts = body[0] === "." || body[0] === "," ? POINTED : PLAIN;
  if (prefix === "" && suffix === "") return layouts.some((layout) => !Number.isNaN(parseNumber(text, layout)));
  return layouts.some((layout) => !Number.isNaN(parseNumber(text, { ...layout, prefix, suffix })));
}

const PLAIN: readonly NumberLayout[] = (
  [
    [".", ""],
    [",", ""],
    [".", ","],
    [",", "."],
    [",", " "],
    [".", " "],
    [".", "'"],
  ] as const
).map(([decimalMark, thousands]) => ({
  decimalMark,
  thousands,
  prefix: "",
  suffix: "",
  decimals: 0,
  fixed: false,
  leadingZero: true,
}));

/** For numbers that open with their mark: `.5`. */
const POINTED: readonly NumberLayout[] = PLAIN.map((layout) => ({ ...layout, leadingZero: false }));

function opensWithQuote(text: string): boolean {
  return text[0] === "'" || text[text.length - 1] === "'" || (text[0] === "~" && text[text.length - 1] === "~");
}
