import { countDecimals } from "./count-decimals.js";
import { numberAffixes } from "./number-affixes.js";
import type { NumberLayout } from "./number-layout.js";
import { parseNumber, withoutPadding } from "./parse-number.js";
import { signedLayout } from "./signed-layout.js";

const THOUSANDS = [",", ".", " ", "'", "\u2019", "\u00a0", "\u202f"] as const;
/** Decimals beyond this are below the grain of any double of a table; a column that has them keeps this many. */
const MOST_DECIMALS = 20;

/**
 * The one layout in which every text reads as a number, or undefined when there is none (or no text).
 *
 * Where two readings fit all texts (`1,234` alone), the decimal mark of `hint` decides. `fixed` when all texts have the same count of
 * decimals and at least one of them ends in 0; `padded` when whole numbers, and only they, end in one 0. Currency, percent sign, unit, signs and
 * the zero before the mark must be the same in all texts; thousands marks stand in every group or in none.
 * @param texts the cells that hold a value: no missing tokens
 * @param hint the file's decimal mark
 */
export function detectNumberLayout(texts: Iterable<string>, hint: { decimal: "." | "," }): NumberLayout | undefined {
  const all = Array.from(texts);
  const plain = (those: readonly string[]) => plainLayout(those, hint.decimal);
  return plain(all) ?? paddedLayout(all, plain) ?? signedLayout(all, plain);
}

/** A layout with a minus in front, if any, and no padding. */
function plainLayout(all: readonly string[], hint: "." | ","): NumberLayout | undefined {
  const layout = candidateLayouts(all, hint).find(
    (candidate) =>
      all.every((text) => !Number.isNaN(parseNumber(text, candidate))) &&
      (candidate.decimalMark === hint || !mayBeThousands(all, candidate)),
  );
  return layout === undefined ? undefined : withDecimals(layout, all);
}

/**
 * True where the mark that is not the file's decimal mark has three digits behind it wherever it stands, and other numbers have more than three
 * digits before any: `1,234` beside `5678`, with the thousands marked in some places only. As decimals they would all be a thousand times
 * too small.
 */
function mayBeThousands(texts: readonly string[], { decimalMark, thousands }: NumberLayout): boolean {
  if (thousands !== "") return false;
  let marked = 0;
  for (const text of texts) {
    const at = text.indexOf(decimalMark);
    if (at < 0) continue;
    if (!/[1-9]\d{0,2}$/.test(text.slice(0, at)) || !/^\d{3}(?!\d)/.test(text.slice(at + 1))) return false;
    marked++;
  }
  return marked > 0 && marked < texts.length && texts.some((text) => /\d{4}/.test(text));
}

/** A layout whose cells blanks make as long as each other, on the right or on the left. */
function paddedLayout(
  texts: readonly string[],
  plain: (texts: readonly string[]) => NumberLayout | undefined,
): NumberLayout | undefined {
  const front = texts.find((text) => text.startsWith(" "));
  const padded = front ?? texts.find((text) => text.endsWith(" "));
  if (padded === undefined || !/\d/.test(padded)) return undefined;
  const width = front === undefined ? -padded.length : padded.length;
  const cells: string[] = [];
  for (const text of texts) {
    const cell = withoutPadding(text, width);
    if (cell === undefined) return undefined;
    cells.push(cell);
  }
  const layout = plain(cells) ?? signedLayout(cells, plain);
  return layout && { ...layout, width };
}

/** The layouts that the marks seen allow, the hinted decimal mark first; none when affixes differ. */
function candidateLayouts(texts: readonly string[], hint: "." | ","): NumberLayout[] {
  if (texts.length === 0) return [];
  const first = numberAffixes(texts[0]);
  if (first === undefined) return [];
  const seen = new Set<string>();
  let bareMark = false;
  for (const text of texts) {
    const affixes = numberAffixes(text);
    if (affixes === undefined || affixes.prefix !== first.prefix || affixes.suffix !== first.suffix) return [];
    const { body } = affixes;
    if (body[0] === "." || body[0] === ",") bareMark = true;
    for (let at = 0; at < body.length; at++) {
      const code = body.charCodeAt(at);
      if (code < 48 || code > 57) seen.add(body[at]);
    }
  }
  const decimalMarks = hint === "," ? ([",", "."] as const) : ([".", ","] as const);
  const thousands = ["" as const, ...THOUSANDS.filter((mark) => seen.has(mark))];
  return decimalMarks.flatMap((decimalMark) =>
    thousands
      .filter((mark) => mark !== decimalMark)
      .map((mark) => ({
        decimalMark,
        thousands: mark,
        prefix: first.prefix,
        suffix: first.suffix,
        decimals: 0,
        fixed: false,
        leadingZero: !bareMark,
      })),
  );
}

function withDecimals(layout: NumberLayout, texts: readonly string[]): NumberLayout | undefined {
  let most = 0;
  let needed = 0;
  let least = Number.MAX_SAFE_INTEGER;
  let endZero = false;
  let longZero = false;
  for (const text of texts) {
    const { written, needless } = countDecimals(text, layout);
    most = Math.max(written, most);
    least = Math.min(written, least);
    needed = Math.max(written - needless, needed);
    if (needless > 0) endZero = true;
    if (needless > 0 && written > 1) longZero = true;
  }
  const fixed = most > 0 && most === least && endZero;
  const decimals = Math.min(fixed ? most : needed, MOST_DECIMALS);
  const padded = !fixed && least >= 1 && endZero && !longZero;
  return { ...layout, decimals: padded ? Math.max(1, decimals) : decimals, fixed, ...(padded ? { padded } : {}) };
}
