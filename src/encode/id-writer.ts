import { shuffleIndex } from "../core/random/feistel.js";
import type { Stream } from "../core/random/random.js";
import { ALPHABETS, type PatternPiece, parsePattern } from "../schema/id-pattern.js";

/** Patterns of more texts than this are filled character by character: a repeat is next to impossible, and no index is that large. */
const COUNTABLE = 4503599627370496;

/** Slots of a stream that ids are drawn from. */
export interface IdSlots {
  shuffle: number;
  characters: number;
}

/**
 * Writes ids in a pattern: the same index gives the same text, another index another one. A pattern whose texts are used up goes on with
 * longer ones.
 */
export function idWriter(pattern: string, stream: Stream, slots: IdSlots): (index: number) => string {
  if (pattern === "{count}") return (index) => String(index + 1);
  if (pattern === "{count0}") return String;
  const pieces = parsePattern(pattern);
  const choices = choicesOf(pieces);
  const capacity = choices.reduce((product, choice) => product * choice.length, 1);
  const fill = (digit: (place: number, size: number) => number) => {
    let text = "";
    let place = 0;
    for (const piece of pieces) {
      if ("literal" in piece) text += piece.literal;
      else
        for (const end = place + piece.length; place < end; place++)
          text += choices[place][digit(place, choices[place].length)];
    }
    return text;
  };
  if (capacity > COUNTABLE) return (index) => fill((place, size) => stream.word(index, slots.characters, place) % size);
  return (index) => {
    let rest = shuffleIndex(index % capacity, capacity, stream, slots.shuffle);
    const text = fill((_, size) => {
      const digit = rest % size;
      rest = Math.floor(rest / size);
      return digit;
    });
    return index < capacity ? text : text + String(Math.floor(index / capacity));
  };
}

/** The characters that each place may hold; a number of one run of digits does not begin with 0. */
function choicesOf(pieces: readonly PatternPiece[]): string[] {
  const choices = pieces.flatMap((piece) =>
    "literal" in piece ? [] : new Array<string>(piece.length).fill(ALPHABETS[piece.kind]),
  );
  const isNumber = pieces.length === 1 && choices.length > 1 && choices[0] === ALPHABETS.d;
  return isNumber ? [choices[0].slice(1), ...choices.slice(1)] : choices;
}
