import { z } from "zod";
import { isMissingText } from "../../schema/column-values.js";
import { idPattern, parsePattern } from "../../schema/id-pattern.js";
import { nobodysPattern } from "../../schema/pii/nobodys-pattern.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { toDictionary } from "../../table/to-dictionary.js";
import { fillerText } from "../filler-text.js";
import { idWriter, type Repeats } from "../id-writer.js";
import { personCounts } from "../person-counts.js";
import type { LearnInput, Transform } from "../transform.js";

/** Ids and free text: never modelled, made anew in their shape without sight of any value. */
export const regeneratedCodecSchema = z.strictObject({
  kind: z.literal("regenerated"),
  /** Shape of an id, a name or an address (schema/id-pattern.ts); null for free text. */
  pattern: z.string().max(1000).nullable(),
  /** Quantiles .05 .25 .5 .75 .95 of the number of words of a free text. */
  wordCounts: z.array(z.int().min(0).max(10000)).min(1),
  /** What an id names: each row, each person, or one of `pool` things that repeat. */
  names: z.enum(["row", "person", "pool"]),
  pool: z.int().min(1),
  /** How often a text comes back (encode/id-writer.ts); never, if left out. */
  repeats: z.enum(["never", "when used up", "by chance"]).optional(),
  missing: z.strictObject({ token: z.string(), share: z.number().min(0).max(1) }),
});
type RegeneratedCodec = z.infer<typeof regeneratedCodecSchema>;

/** Fewer texts than this have no shape in common that would not be theirs alone. */
const FEWEST = 20;

export const regenerated: Transform<RegeneratedCodec> = {
  learn(input: LearnInput) {
    const { schema, isPersonKey } = input;
    const { codes, levels } = toDictionary(input.column);
    const rows = personCounts(codes, levels.length, undefined);
    const isValue = levels.map((text, level) => rows[level] > 0 && !isMissingText(text, schema));
    const texts = levels.filter((_, level) => isValue[level]);
    const values = rows.reduce((sum, count, level) => sum + (isValue[level] ? count : 0), 0);
    const isUnique = texts.length === values || schema.sdtype === "text";
    const { wordCounts } = schema.format;
    const repeats = repeatsOf(schema);
    const codec: RegeneratedCodec = {
      kind: "regenerated",
      pattern: patternOf(schema, texts, values),
      wordCounts: wordCounts === undefined || wordCounts.length === 0 ? [1] : wordCounts,
      names: isPersonKey || namePersons(codes, isValue, input) ? "person" : isUnique ? "row" : "pool",
      pool: Math.max(1, texts.length),
      ...(repeats === "never" ? {} : { repeats }),
      missing: { token: schema.missing.token ?? "", share: codes.length === 0 ? 0 : 1 - values / codes.length },
    };
    return { codec, notes: [] };
  },

  shapes: () => [],
  encode: () => [],
  support: () => [],

  decode({ pattern, wordCounts, names, pool, missing, repeats }, schema, _codes, draw) {
    const { stream, slot, rowsPerPerson } = draw;
    const writeId =
      pattern === null ? undefined : idWriter(pattern, stream, { shuffle: slot + 2, characters: slot + 3 }, repeats);
    const nameOf = (row: number) =>
      names === "row"
        ? row
        : names === "person"
          ? Math.floor(row / rowsPerPerson)
          : Math.floor(stream.uniform(row, slot) * pool);
    const texts = new Array<string>(draw.rows.length);
    for (let at = 0; at < texts.length; at++) {
      const row = draw.rows[at];
      if (missing.share > 0 && stream.uniform(row, slot + 1) < missing.share) texts[at] = missing.token;
      else if (writeId === undefined) texts[at] = fillerText(wordCounts, stream, row, { count: slot, words: slot + 4 });
      else texts[at] = writeId(nameOf(row));
    }
    return { kind: "plain", name: schema.name, texts };
  },
};

/**
 * Numbers and addresses that lead to one person are made such that none of the column appears. Names, and keys that mean nothing outside the table,
 * may meet a real one by chance, which is counted (evaluate/privacy/coincidences.ts).
 */
function patternOf({ format, sdtype, pii }: ColumnSchema, texts: readonly string[], values: number): string | null {
  const isText = sdtype === "text";
  const pattern = format.pattern ?? (isText ? null : shapeOf(texts));
  const isOnes = pii !== undefined && (sdtype === "id" || pii.kind === "user name");
  return pattern !== null && isOnes ? nobodysPattern(pattern, texts, values) : pattern;
}

/** The shape of texts; nothing of it where they are few, or where what they share is itself one of them. */
function shapeOf(texts: readonly string[]): string {
  const pattern = idPattern({ texts, consecutive: false });
  const pieces = parsePattern(pattern);
  const real = new Set(texts);
  const isOpen = pieces.some((piece) => !("literal" in piece));
  const isReal = pieces.some((piece) => "literal" in piece && real.has(piece.literal));
  return texts.length >= FEWEST && isOpen && !isReal ? pattern : "{x8}";
}

/** Two persons may have one name, and few phone numbers ring nowhere; any other made text is one person's. */
function repeatsOf({ sdtype, pii }: ColumnSchema): Repeats {
  if (sdtype === "text") return "by chance";
  return pii?.kind === "phone number" ? "when used up" : "never";
}

/** True when all rows of a person share one text, and, but for names, no other person has it. */
function namePersons(
  codes: Uint32Array,
  isValue: readonly boolean[],
  { person, persons, schema }: Pick<LearnInput, "person" | "persons" | "schema">,
): boolean {
  if (person === undefined) return false;
  const own = new Int32Array(persons).fill(-1);
  const owner = new Int32Array(isValue.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    if (!isValue[codes[row]]) continue;
    if (own[person[row]] < 0) own[person[row]] = codes[row];
    if (owner[codes[row]] < 0) owner[codes[row]] = person[row];
    if (own[person[row]] !== codes[row]) return false;
    if (owner[codes[row]] !== person[row] && schema.sdtype !== "text") return false;
  }
  return true;
}
