import { shuffleIndex } from "../core/random/feistel.js";
import type { Stream } from "../core/random/random.js";
import { ALPHABETS, type PatternPiece, parsePattern } from "../schema/id-pattern.js";
import { compactText } from "../schema/pii/checks-by-name.js";

/** Patterns of more texts than this are filled place by place: a repeat is next to impossible, and no index is that large. */
const COUNTABLE = 4503599627370496;
/** The random number of a check's place, far from those of the others. */
const CHECK = 4096;

/** Slots of a stream that ids are drawn from. */
export interface IdSlots {
  shuffle: number;
  characters: number;
}

/**
 * How often a text comes back: never, and a pattern whose texts are used up goes on with longer ones; not before all are used up, as with the
 * few phone numbers that ring nowhere; or as chance will, as with names of persons.
 */
export type Repeats = "never" | "when used up" | "by chance";

/** Writes ids in a pattern: the same index gives the same text; another index another one, unless texts may come back. */
export function idWriter(
  pattern: string,
  stream: Stream,
  slots: IdSlots,
  repeats: Repeats = "never",
): (index: number) => string {
  if (pattern === "{count}") return (index) => String(index + 1);
  if (pattern === "{count0}") return String;
  const pieces = parsePattern(pattern);
  const choices = choicesOf(pieces);
  const capacity = choices.reduce((product, choice) => product * choice.length, 1);
  const fill = (index: number, digit: (place: number, size: number) => number) => {
    let place = 0;
    const parts = pieces.map((piece) => {
      if ("literal" in piece) return piece.literal;
      if ("fails" in piece) return "";
      let text = "";
      for (const end = place + (("words" in piece) ? 1 : piece.length); place < end; place++)
        text += choices[place][digit(place, choices[place].length)];
      return text;
    });
    pieces.forEach((piece, at) => {
      if ("fails" in piece) parts[at] = failing(piece, parts, at, stream.word(index, slots.characters, CHECK + at));
    });
    return parts.join("");
  };
  if (repeats === "by chance" || capacity > COUNTABLE)
    return (index) => fill(index, (place, size) => stream.word(index, slots.characters, place) % size);
  return (index) => {
    let rest = shuffleIndex(index % capacity, capacity, stream, slots.shuffle);
    const text = fill(index % capacity, (_, size) => {
      const digit = rest % size;
      rest = Math.floor(rest / size);
      return digit;
    });
    return index < capacity || repeats === "when used up" ? text : text + String(Math.floor(index / capacity));
  };
}

/** A character with which the whole text fails the check, the first such from a drawn one on. */
function failing(
  { kind, fails }: Extract<PatternPiece, { fails: unknown }>,
  parts: readonly string[],
  at: number,
  drawn: number,
): string {
  const alphabet = ALPHABETS[kind];
  const before = parts.slice(0, at).join("");
  const after = parts.slice(at + 1).join("");
  for (let step = 0; step < alphabet.length; step++) {
    const character = alphabet[(drawn + step) % alphabet.length];
    if (!fails(compactText(before + character + after))) return character;
  }
  return alphabet[drawn % alphabet.length];
}

/** What each place may hold: a character of its kind, or a word of its list; a number of one run of digits does not begin with 0. */
function choicesOf(pieces: readonly PatternPiece[]): (string | readonly string[])[] {
  const choices = pieces.flatMap((piece): (string | readonly string[])[] => {
    if ("words" in piece) return [piece.words];
    return "length" in piece ? new Array<string>(piece.length).fill(ALPHABETS[piece.kind]) : [];
  });
  const isNumber = choices.length > 1 && pieces.every((piece) => "kind" in piece && piece.kind === "d");
  return isNumber ? [choices[0].slice(1), ...choices.slice(1)] : choices;
}
