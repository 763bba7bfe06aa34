import { z } from "zod";
import { TwinsetError } from "../../core/errors.js";
import type { Note } from "../../core/note.js";
import { compareText } from "../../core/text/compare-text.js";
import { isMissingText } from "../../schema/column-values.js";
import { levelOrder } from "../../schema/order/level-order.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { toDictionary } from "../../table/to-dictionary.js";
import { type CodeShape, codeArray } from "../codes.js";
import { isMet } from "../condition.js";
import { personCounts } from "../person-counts.js";
import { ALLOWED, EXCLUDED, STAND_IN } from "../support.js";
import type { LearnInput, Transform } from "../transform.js";

/** Categories: codes 0 … words - 1 are missing tokens, then one code for all rare levels where there are any, then the kept levels. */
export const levelsCodecSchema = z.strictObject({
  kind: z.literal("levels"),
  words: z.array(z.string()),
  levels: z.array(z.string()).min(1),
  /** Some levels were held by fewer than k persons: they share one code, and their texts are not stored. */
  rare: z.boolean(),
  ordered: z.boolean(),
});
type LevelsCodec = z.infer<typeof levelsCodecSchema>;

/** Code columns hold 16 bits; one code is left for pooled levels. */
const MOST_LEVELS = 65000;

/** The levels of a categorical column that may be stored, most frequent first (ordered ones in their order), and what was pooled. */
export function keptLevels({ column, schema, person, k }: Pick<LearnInput, "column" | "schema" | "person" | "k">): {
  words: string[];
  levels: string[];
  pooledLevels: number;
  pooledRows: number;
  rows: number;
} {
  const { codes, levels } = toDictionary(column);
  const persons = personCounts(codes, levels.length, person);
  const rows = personCounts(codes, levels.length, undefined);
  const isPublic = new Set(schema.publicLevels ?? []);
  const words: string[] = [];
  const kept: number[] = [];
  let pooledLevels = 0;
  let pooledRows = 0;
  const pool = (level: number) => {
    pooledLevels++;
    pooledRows += rows[level];
  };
  for (let level = 0; level < levels.length; level++) {
    if (rows[level] === 0) continue;
    if (isMissingText(levels[level], schema)) words.push(levels[level]);
    else if (persons[level] >= k || isPublic.has(levels[level])) kept.push(level);
    else pool(level);
  }
  kept.sort((a, b) => persons[b] - persons[a] || compareText(levels[a], levels[b]));
  for (const level of kept.splice(MOST_LEVELS)) pool(level);
  const frequent = kept.map((level) => levels[level]);
  const texts = schema.ordered ? (levelOrder(frequent)?.levels ?? frequent.sort(compareOrdered)) : frequent;
  words.sort((a, b) => (a === schema.missing.token ? -1 : b === schema.missing.token ? 1 : compareText(a, b)));
  return { words, levels: texts, pooledLevels, pooledRows, rows: codes.length };
}

/** Numbers in their order, then other texts in theirs. */
function compareOrdered(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return (Number.isNaN(x) ? 0 : x - y) || compareText(a, b);
}

export const levels: Transform<LevelsCodec> = {
  learn(input) {
    const { words, levels: kept, pooledLevels, pooledRows, rows } = keptLevels(input);
    const rare = pooledLevels > 0;
    const codec: LevelsCodec = { kind: "levels", words, levels: kept, rare, ordered: input.schema.ordered };
    const notes: Note[] = rare
      ? [
          {
            code: "rare-levels-pooled",
            text: `${pooledLevels} levels held by fewer than ${input.k} persons were pooled (${((100 * pooledRows) / rows).toFixed(1)} % of the rows)`,
            place: { column: input.schema.name },
            count: pooledRows,
          },
        ]
      : [];
    return { codec, notes };
  },

  shapes(codec): CodeShape[] {
    return [{ size: firstLevel(codec) + codec.levels.length, ordered: codec.ordered, special: firstLevel(codec) }];
  },

  encode(codec, column) {
    const { codes, levels: texts } = toDictionary(column);
    const places = new Map<string, number>();
    codec.words.forEach((word, at) => void places.set(word, at));
    codec.levels.forEach((level, at) => void places.set(level, firstLevel(codec) + at));
    // A level not seen when the codec was learned is rare; where none was, it falls to the first code.
    const other = codec.rare ? codec.words.length : 0;
    const perLevel = Uint16Array.from(texts, (text) => places.get(text) ?? other);
    const shape = this.shapes(codec)[0];
    const out = codeArray(codes.length, shape.size);
    for (let row = 0; row < out.length; row++) out[row] = perLevel[codes[row]];
    return [{ codes: out, ...shape }];
  },

  decode(codec, schema, [codes], draw) {
    const texts = [...codec.words, ...(codec.rare ? [draw.rareToken ?? ""] : []), ...codec.levels];
    return { kind: "dictionary", name: schema.name, codes: new Uint32Array(codes), levels: texts };
  },

  support(codec, schema, conditions, keepRare) {
    if (conditions.length === 0 && !codec.rare) return [undefined];
    const first = firstLevel(codec);
    const mask = new Uint8Array(first + codec.levels.length).fill(ALLOWED);
    if (codec.rare) mask[codec.words.length] = keepRare ? ALLOWED : STAND_IN;
    for (const { operator, value } of conditions) {
      const isEquality = operator === "=" || operator === "!=";
      if (!(isEquality ? [...codec.words, ...codec.levels].includes(value) : codec.ordered && hasOrder(codec, value)))
        throw isEquality ? noLevel(schema, value) : noOrder(schema);
      // A pooled level is another one than any that is kept, and of unknown order.
      if (codec.rare && operator !== "!=") mask[codec.words.length] = EXCLUDED;
      for (let code = 0; code < codec.words.length; code++)
        if (!isEquality || !isMet(codec.words[code], operator, value)) mask[code] = EXCLUDED;
      for (let code = first; code < mask.length; code++) {
        const level = codec.levels[code - first];
        const met = isEquality ? isMet(level, operator, value) : isMet(Number(level), operator, Number(value));
        if (!met) mask[code] = EXCLUDED;
      }
    }
    return [mask];
  },
};

/** The code of the first kept level. */
function firstLevel(codec: LevelsCodec): number {
  return codec.words.length + (codec.rare ? 1 : 0);
}

/** Levels that are all numbers, and so is what is asked for: `<` has a meaning. */
function hasOrder(codec: LevelsCodec, value: string): boolean {
  return [value, ...codec.levels].every((text) => text.trim() !== "" && !Number.isNaN(Number(text)));
}

function noLevel(schema: ColumnSchema, value: string): TwinsetError {
  return new TwinsetError(
    "E_CONDITION",
    `column "${schema.name}" has no level "${value}", or too few persons hold it`,
    {
      place: { column: schema.name },
      remedy: "levels are written as in the file, capitals and all",
    },
  );
}

function noOrder(schema: ColumnSchema): TwinsetError {
  return new TwinsetError("E_CONDITION", `column "${schema.name}" holds levels without an order of numbers`, {
    place: { column: schema.name },
    remedy: "ask with = or !=",
  });
}
