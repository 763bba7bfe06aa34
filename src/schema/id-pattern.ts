import { CHECKS, type Check } from "./pii/checks-by-name.js";
import { madeWords } from "./pii/made-words.js";
import type { ColumnProfile } from "./profile.js";
import { sharedText } from "./shared-text.js";
import { spreadSample } from "./spread-sample.js";

/**
 * The kinds of character a pattern knows: d digit, A upper-case letter, a lower-case letter, h and H hexadecimal, w and W digit or lower-case
 * or upper-case letter, x any of these.
 */
export const ALPHABETS: Record<string, string> = {
  d: "0123456789",
  A: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  a: "abcdefghijklmnopqrstuvwxyz",
  h: "0123456789abcdef",
  H: "0123456789ABCDEF",
  w: "0123456789abcdefghijklmnopqrstuvwxyz",
  W: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  x: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
};

/**
 * A run of characters of one kind, text that every id shares, one of a list of made words, or one character with which the whole text fails a
 * check.
 */
export type PatternPiece =
  | { kind: string; length: number }
  | { literal: string }
  | { words: readonly string[] }
  | { kind: string; fails: Check };

const LOOKS = 2000;
/** A shape held by fewer ids is nobody's business. */
const FEWEST = 5;
/** The longest pattern that a schema takes. */
const LONGEST = 200;

/**
 * The shape of a column's ids, such as `PT-{d5}` or `{h8}-{h4}-{h4}-{h4}-{h12}`; `{count}` numbers the rows from 1 on,
 * `{count0}` from 0 on.
 *
 * Letters and digits stay as they are only where every id has them. Of everything else the pattern keeps the kind and length of each run and
 * the marks between them, in the shape that most ids have.
 */
export function idPattern({ texts, consecutive }: Pick<ColumnProfile, "texts" | "consecutive">): string {
  if (consecutive) return texts[0] === "0" ? "{count0}" : "{count}";
  const { head, tail } = sharedText(texts);
  const middles = spreadSample(texts, LOOKS).map((text) => text.slice(head.length, text.length - tail.length));
  const fine = mostFrequent(middles.map(fineShape));
  const coarse = mostFrequent(middles.map(coarseShape));
  const best = 2 * fine.count >= middles.length || fine.count >= coarse.count ? fine : coarse;
  const pattern = `${escaped(head)}${best.count >= FEWEST ? best.shape : opaque(middles)}${escaped(tail)}`;
  return pattern.length <= LONGEST ? pattern : opaque(texts);
}

function mostFrequent(shapes: readonly string[]): { shape: string; count: number } {
  const counts = new Map<string, number>();
  let best = { shape: "", count: 0 };
  for (const shape of shapes) {
    const count = (counts.get(shape) ?? 0) + 1;
    counts.set(shape, count);
    if (count > best.count) best = { shape, count };
  }
  return best;
}

/** Each run of digits, of upper-case and of lower-case letters by itself: `PT-007a` is `{A2}-{d3}{a1}`. */
function fineShape(text: string): string {
  return text.replace(/[0-9]+|[A-Z]+|[a-z]+|[^0-9A-Za-z]/g, (run) => {
    if (/[0-9]/.test(run)) return piece("d", run.length);
    if (/[A-Z]/.test(run)) return piece("A", run.length);
    return /[a-z]/.test(run) ? piece("a", run.length) : mark(run);
  });
}

/** Letters and digits together, in the smallest alphabet that has them all: `1f-e2` is `{h2}-{h2}`. */
function coarseShape(text: string): string {
  const letters = text.replace(/[^0-9A-Za-z]/g, "");
  const kind = ["h", "H", "w", "W"].find((name) => [...letters].every((letter) => ALPHABETS[name].includes(letter)));
  return text.replace(/[0-9A-Za-z]+|[^0-9A-Za-z]/g, (run) =>
    /[0-9A-Za-z]/.test(run) ? piece(kind ?? "x", run.length) : mark(run),
  );
}

function piece(kind: string, length: number): string {
  return length > 99 ? `{${kind}99}${piece(kind, length - 99)}` : `{${kind}${length}}`;
}

/** Marks that part an id are its shape; any other character is one of its letters. */
function mark(character: string): string {
  return /[-_.:/#@+() ,;'"°%*=&|~$€£]/.test(character) ? character : "{x1}";
}

/** Braces are the pattern's own. */
function escaped(shared: string): string {
  return shared.replace(/[{}]/g, "{x1}");
}

/** Nothing but the usual length. */
function opaque(texts: readonly string[]): string {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  const length = Math.min(lengths[lengths.length >> 1] ?? 0, 40);
  const digits = texts.every((text) => /^\d+$/.test(text));
  return length === 0 ? "" : piece(digits ? "d" : "x", length);
}

/**
 * Reads a pattern; unknown braces are literal text. Beside `{d5}` there are `{Given}`, a made word (schema/pii/made-words.ts), and
 * `{d1!uk-nhs-number}`, a digit with which the text fails that check (schema/pii/checks-by-name.ts), so that it is nobody's number.
 */
export function parsePattern(pattern: string): PatternPiece[] {
  const pieces: PatternPiece[] = [];
  let at = 0;
  for (const match of pattern.matchAll(
    /\{(?:([dAahHwWx])(\d{1,2})(?:!([a-z-]{1,40}))?|([A-Za-z]{4,8}(?:\.[A-Z][a-z]+)?))\}/g,
  )) {
    const piece = pieceOf(match[1], Number(match[2]), match[3], match[4]);
    if (piece === undefined) continue;
    if (match.index > at) pieces.push({ literal: pattern.slice(at, match.index) });
    pieces.push(piece);
    at = match.index + match[0].length;
  }
  if (at < pattern.length) pieces.push({ literal: pattern.slice(at) });
  return pieces;
}

function pieceOf(kind: string, length: number, check: string | undefined, list: string): PatternPiece | undefined {
  if (kind === undefined) {
    const words = madeWords(list);
    return words && { words };
  }
  if (check === undefined) return { kind, length };
  const fails = CHECKS.get(check);
  return fails === undefined || length !== 1 ? undefined : { kind, fails };
}
