import { z } from "zod";
import { shuffleIndex } from "../../core/random/feistel.js";
import type { Stream } from "../../core/random/random.js";
import { isMissingText } from "../../schema/column-values.js";
import { ALPHABETS, idPattern, type PatternPiece, parsePattern } from "../../schema/id-pattern.js";
import { toDictionary } from "../../table/to-dictionary.js";
import { personCounts } from "../person-counts.js";
import type { LearnInput, Transform } from "../transform.js";

/** Ids and free text: never modelled, made anew in their shape without sight of any value. */
export const regeneratedCodecSchema = z.strictObject({
  kind: z.literal("regenerated"),
  /** Shape of an id (schema/id-pattern.ts); null for free text. */
  pattern: z.string().nullable(),
  /** Quantiles .05 .25 .5 .75 .95 of the number of words of a free text. */
  wordCounts: z.array(z.int().min(0)),
  /** What an id names: each row, each person, or one of `pool` things that repeat. */
  names: z.enum(["row", "person", "pool"]),
  pool: z.int().min(1),
  missing: z.strictObject({ token: z.string(), share: z.number().min(0).max(1) }),
});
type RegeneratedCodec = z.infer<typeof regeneratedCodecSchema>;

/** Filler for free text: words that mean nothing and come from no table. */
const FILLER =
  "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat".split(
    " ",
  );

/** Ids with more possible values than this are drawn character by character; a repeat is next to impossible. */
const COUNTABLE = 4503599627370496;

export const regenerated: Transform<RegeneratedCodec> = {
  learn({ column, schema, isPersonKey }: LearnInput) {
    const { codes, levels } = toDictionary(column);
    const rows = personCounts(codes, levels.length, undefined);
    const isValue = levels.map((text, level) => rows[level] > 0 && !isMissingText(text, schema));
    const texts = levels.filter((_, level) => isValue[level]);
    const values = rows.reduce((sum, count, level) => sum + (isValue[level] ? count : 0), 0);
    const codec: RegeneratedCodec = {
      kind: "regenerated",
      pattern: schema.sdtype === "text" ? null : (schema.format.pattern ?? idPattern({ texts, consecutive: false })),
      wordCounts: schema.format.wordCounts ?? [1, 1, 1, 1, 1],
      names: isPersonKey ? "person" : texts.length === values || schema.sdtype === "text" ? "row" : "pool",
      pool: Math.max(1, texts.length),
      missing: { token: schema.missing.token ?? "", share: codes.length === 0 ? 0 : 1 - values / codes.length },
    };
    return { codec, notes: [] };
  },

  shapes: () => [],
  encode: () => [],
  support: () => [],

  decode(codec, schema, _codes, draw) {
    const pieces = codec.pattern === null || codec.pattern === "{count}" ? [] : parsePattern(codec.pattern);
    const capacity = patternCapacity(pieces);
    const texts = new Array<string>(draw.rows.length);
    for (let at = 0; at < texts.length; at++) {
      const row = draw.rows[at];
      if (codec.missing.share > 0 && draw.stream.uniform(row, draw.slot + 1) < codec.missing.share)
        texts[at] = codec.missing.token;
      else if (codec.pattern === null) texts[at] = fillerText(codec.wordCounts, draw.stream, row, draw.slot);
      else {
        const index = namedIndex(codec, row, draw.rowsPerPerson, draw.stream, draw.slot);
        texts[at] =
          codec.pattern === "{count}"
            ? String(index + 1)
            : patternText(pieces, capacity, index, draw.stream, draw.slot);
      }
    }
    return { kind: "plain", name: schema.name, texts };
  },
};

function namedIndex(codec: RegeneratedCodec, row: number, rowsPerPerson: number, stream: Stream, slot: number): number {
  if (codec.names === "row") return row;
  if (codec.names === "person") return Math.floor(row / rowsPerPerson);
  return Math.floor(stream.uniform(row, slot) * codec.pool);
}

/** How many different texts a pattern gives; a number of one run of digits does not begin with 0. */
function patternCapacity(pieces: readonly PatternPiece[]): number {
  let capacity = 1;
  for (const piece of pieces) {
    if ("literal" in piece) continue;
    for (let at = 0; at < piece.length; at++)
      capacity *= isPlainNumber(pieces) && at === 0 && piece.length > 1 ? 9 : ALPHABETS[piece.kind].length;
  }
  return capacity;
}

function isPlainNumber(pieces: readonly PatternPiece[]): boolean {
  return pieces.length === 1 && !("literal" in pieces[0]) && pieces[0].kind === "d";
}

/** The text of one id: the same index gives the same text, another index another one. */
function patternText(
  pieces: readonly PatternPiece[],
  capacity: number,
  index: number,
  stream: Stream,
  slot: number,
): string {
  const countable = capacity < COUNTABLE;
  // A pattern that is used up goes on with a longer text.
  const lap = countable ? Math.floor(index / capacity) : 0;
  let rest = countable ? shuffleIndex(index % capacity, capacity, stream, slot + 2) : 0;
  let text = "";
  let place = 0;
  for (const piece of pieces) {
    if ("literal" in piece) {
      text += piece.literal;
      continue;
    }
    const alphabet = ALPHABETS[piece.kind];
    for (let at = 0; at < piece.length; at++, place++) {
      const skip = isPlainNumber(pieces) && at === 0 && piece.length > 1 ? 1 : 0;
      const choices = alphabet.length - skip;
      const digit = countable ? rest % choices : stream.word(index, slot + 3, place) % choices;
      rest = Math.floor(rest / choices);
      text += alphabet[digit + skip];
    }
  }
  return lap === 0 ? text : text + String(lap);
}

function fillerText(wordCounts: readonly number[], stream: Stream, row: number, slot: number): string {
  const place = stream.uniform(row, slot) * (wordCounts.length - 1);
  const below = Math.floor(place);
  const above = wordCounts[Math.min(below + 1, wordCounts.length - 1)];
  const count = Math.max(1, Math.round(wordCounts[below] + (place - below) * (above - wordCounts[below])));
  const words: string[] = [];
  for (let at = 0; at < count; at++) words.push(FILLER[stream.word(row, slot + 4, at) % FILLER.length]);
  return words.join(" ");
}
