import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";

/** Signs of windows-1252 that stand between letters in no language, and its five codes without a character. */
const SIGNS = new Set("¡¢£¤¥¦§¨©¬¯±³¶¸¹»«¼½¾¿×÷„“”†‡ˆ‰‹›˜™ƒ‚€");
const UNUSED = new Set("\u0081\u008d\u008f\u0090\u009d");

/** Fewer may be slips of the pen. */
const FEWEST = 3;
/** Shares of all letters and signs beyond ASCII. */
const ODD_SHARE = 0.1;
const RUN_SHARE = 0.5;
const UTF8_SHARE = 0.2;
/** Words of Western languages hold no more letters beyond ASCII in a row. */
const LONGEST_RUN = 2;

const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;

/**
 * The first line on which a text that was read as windows-1252 shows that it is in another encoding: its letters beyond ASCII stand in long
 * runs, as those of Cyrillic, Greek or Chinese do, or signs and capitals stand within words. Undefined when the letters make sense.
 */
export function lineOfForeignLetters(text: string): number | undefined {
  let all = 0;
  let odd = 0;
  let inRuns = 0;
  let first = -1;
  for (let at = 0; at < text.length; ) {
    if (!isBeyondAscii(text[at])) {
      at++;
      continue;
    }
    let end = at;
    let oddHere = 0;
    for (; end < text.length && isBeyondAscii(text[end]); end++) if (isOdd(text, end)) oddHere++;
    const isRun = end - at > LONGEST_RUN && new Set(text.slice(at, end)).size > 1;
    all += end - at;
    odd += oddHere;
    if (isRun) inRuns += end - at;
    if (first < 0 && (isRun || oddHere > 0)) first = at;
    at = end;
  }
  const isForeign =
    (inRuns > LONGEST_RUN * FEWEST && inRuns >= RUN_SHARE * all) || (odd >= FEWEST && odd >= ODD_SHARE * all);
  return isForeign ? lineOf(text, first) : undefined;
}

function isBeyondAscii(sign: string): boolean {
  return sign >= "\u0080" && sign !== "\u00a0";
}

function isOdd(text: string, at: number): boolean {
  const sign = text[at];
  if (UNUSED.has(sign)) return true;
  if (at === 0 || at + 1 === text.length || !LETTER.test(text[at - 1])) return false;
  return SIGNS.has(sign) ? LETTER.test(text[at + 1]) : CAPITAL.test(sign) && SMALL.test(text[at + 1]);
}

/** The first line with letters that are not UTF-8, in bytes many of whose others are; undefined for bytes in one encoding. */
export function lineOfMixedBytes(bytes: Uint8Array): number | undefined {
  let valid = 0;
  let other = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      valid++;
      at += length - 1;
      continue;
    }
    other++;
    if (first < 0) first = at;
  }
  if (other === 0 || valid < FEWEST || valid < UTF8_SHARE * (valid + other)) return undefined;
  let line = 1;
  for (let at = 0; at < first; at++) if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line++;
  return line;
}

/** Bytes of the UTF-8 character beyond ASCII that begins at a place; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  const length =
    lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  for (let next = 1; next < length; next++) if ((bytes[at + next] & 0xc0) !== 0x80) return 0;
  return length;
}

/** UTF-8 of a letter of Western Europe, read as windows-1252 and written as UTF-8 again. */
const DOUBLED = /Ã[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/g;
const LOST = /\ufffd/g;
const MARK = /[\r\n]\ufeff/g;

/** What the letters of a text show of the file's way here: some were lost, or turned into UTF-8 twice. */
export function letterNotes(text: string): Note[] {
  const notes: Note[] = [];
  const lost = Array.from(text.matchAll(LOST));
  if (lost.length > 0) {
    const line = lineOf(text, lost[0].index);
    const what = `letters were lost before the file came here, first on line ${groupDigits(line)}: export it again as UTF-8`;
    notes.push({ code: "letters-lost", text: what, place: { line }, count: lost.length });
  }
  const doubled = Array.from(text.matchAll(DOUBLED));
  if (doubled.length >= FEWEST) {
    const line = lineOf(text, doubled[0].index);
    const what = `letters such as ä and é stand as two signs each, first on line ${groupDigits(line)}: the file was turned into UTF-8 twice, export it again`;
    notes.push({ code: "letters-doubled", text: what, place: { line }, count: doubled.length });
  }
  const marks = Array.from(text.matchAll(MARK));
  if (marks.length > 0) {
    const line = lineOf(text, marks[0].index + 1);
    const what = `a byte order mark opens line ${groupDigits(line)}: files were put together there, and it belongs to the cell unless the header comes again`;
    notes.push({ code: "mark-inside", text: what, place: { line }, count: marks.length });
  }
  return notes;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length;
}
