import { ALPHABETS, type PatternPiece, parsePattern } from "../id-pattern.js";
import { compactText } from "./checks-by-name.js";

/** How many texts of a column, out of all that a run makes, may meet a real one: one in a million runs. */
const CHANCE = 1e-6;
/** Longer by more than this helps nobody. */
const MOST_MORE = 40;

/**
 * A pattern whose texts are none of the given ones: the pattern itself where it writes none of them, as one of numbers that were never issued, or
 * so many others that none is met; else with its last run of characters longer, one by one, until that is so. Only the pattern goes on: which
 * texts there were is not kept.
 * @param texts the real ones
 * @param rows how many are made
 */
export function nobodysPattern(pattern: string, texts: readonly string[], rows: number): string {
  let best = pattern;
  for (let more = 0; more <= MOST_MORE; more++) {
    const met = writtenBy(best, texts);
    if (met === 0 || (met / capacityOf(best)) * rows < CHANCE) return best;
    const next = longer(best);
    if (next === undefined) return best;
    best = next;
  }
  return best;
}

/** How many of the texts a pattern can write. */
function writtenBy(pattern: string, texts: readonly string[]): number {
  const pieces = parsePattern(pattern);
  const checks = pieces.flatMap((piece) => ("fails" in piece ? [piece.fails] : []));
  const shape = new RegExp(`^${pieces.map(sourceOf).join("")}$`, "u");
  return texts.filter((text) => shape.test(text) && !checks.some((passes) => passes(compactText(text)))).length;
}

function sourceOf(piece: PatternPiece): string {
  if ("literal" in piece) return escaped(piece.literal);
  if ("words" in piece) return `(?:${piece.words.map(escaped).join("|")})`;
  return `[${ALPHABETS[piece.kind]}]${"length" in piece ? `{${piece.length}}` : ""}`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function capacityOf(pattern: string): number {
  return parsePattern(pattern).reduce((product, piece) => {
    if ("words" in piece) return product * piece.words.length;
    let choices = product;
    if ("length" in piece) for (let at = 0; at < piece.length; at++) choices *= ALPHABETS[piece.kind].length;
    return choices;
  }, 1);
}

/** The pattern with its last run of characters of one kind longer; undefined where it has none. */
function longer(pattern: string): string | undefined {
  const runs = [...pattern.matchAll(/\{([dAahHwWx])(\d{1,2})\}/g)];
  const last = runs[runs.length - 1];
  if (last === undefined) return undefined;
  const length = Number(last[2]) + 1;
  const run = length > 99 ? `${last[0]}{${last[1]}1}` : `{${last[1]}${length}}`;
  return pattern.slice(0, last.index) + run + pattern.slice(last.index + last[0].length);
}
