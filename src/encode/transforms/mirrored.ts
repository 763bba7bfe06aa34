import { z } from "zod";
import type { ColumnSchema } from "../../schema/schema.js";
import type { Column } from "../../table/table.js";
import type { Codes } from "../codes.js";
import type { Condition } from "../condition.js";
import { EXCLUDED } from "../support.js";
import { levels, type levelsCodecSchema } from "./levels.js";

/** A column that says the same as another in other words, such as the label beside a code: it has no codes of its own. */
export const mirroredCodecSchema = z.strictObject({
  kind: z.literal("mirrored"),
  /** The place of the other column. */
  of: z.int().min(0),
  /** What stands here beside each code of the other. */
  texts: z.array(z.string()).min(1).max(65536),
  /** So many of the texts, the first, are missing tokens. */
  words: z.int().min(0),
});
export type MirroredCodec = z.infer<typeof mirroredCodecSchema>;
type LevelsCodec = z.infer<typeof levelsCodecSchema>;

/** Fewer levels may agree by chance. */
const FEWEST = 3;
/** No more pairs of one table are looked at. */
const MOST_PAIRS = 500;

/**
 * The column of levels as a mirror of an earlier one, if in every training row the code of one goes with one code of the other. Every level is held
 * by k persons, so every pair is: where levels are pooled there is no mirror.
 */
export function mirrorOf(
  a: { codec: LevelsCodec; codes: ArrayLike<number>; at: number },
  b: { codec: LevelsCodec; codes: ArrayLike<number> },
): MirroredCodec | undefined {
  const size = a.codec.words.length + a.codec.levels.length;
  if (a.codec.rare || b.codec.rare || a.codec.levels.length < FEWEST) return undefined;
  if (a.codec.words.length !== b.codec.words.length || a.codec.levels.length !== b.codec.levels.length)
    return undefined;
  const there = new Int32Array(size).fill(-1);
  const back = new Int32Array(size).fill(-1);
  for (let row = 0; row < a.codes.length; row++) {
    const [x, y] = [a.codes[row], b.codes[row]];
    if (there[x] < 0 && back[y] < 0) {
      there[x] = y;
      back[y] = x;
    } else if (there[x] !== y || back[y] !== x) return undefined;
  }
  const words = a.codec.words.length;
  // Missing goes with missing, or the texts would have no such place.
  if (there.some((code, at) => code < 0 || code < words !== at < words)) return undefined;
  const texts = [...b.codec.words, ...b.codec.levels];
  return { kind: "mirrored", of: a.at, texts: Array.from(there, (code) => texts[code]), words };
}

/** Finds the mirrors among columns of levels and their codes of the training rows; undefined where a column is none. */
export function findMirrors(
  columns: readonly (LevelsCodec | undefined)[],
  codes: (at: number) => Codes["columns"][number]["codes"],
): (MirroredCodec | undefined)[] {
  const mirrors = new Array<MirroredCodec | undefined>(columns.length).fill(undefined);
  const known = new Map<number, Codes["columns"][number]["codes"]>();
  const codesOf = (at: number) => {
    const seen = known.get(at) ?? codes(at);
    known.set(at, seen);
    return seen;
  };
  let left = MOST_PAIRS;
  for (let at = 0; at < columns.length; at++) {
    const own = columns[at];
    for (let other = 0; own !== undefined && other < at && mirrors[at] === undefined; other++) {
      const codec = columns[other];
      if (codec === undefined || mirrors[other] !== undefined || codec.levels.length !== own.levels.length) continue;
      if (left-- <= 0) return mirrors;
      mirrors[at] = mirrorOf({ codec, codes: codesOf(other), at: other }, { codec: own, codes: codesOf(at) });
    }
  }
  return mirrors;
}

/** The column, from the codes of the one that it mirrors. */
export function decodeMirror({ texts }: MirroredCodec, schema: ColumnSchema, codes: ArrayLike<number>): Column {
  return { kind: "dictionary", name: schema.name, codes: Uint32Array.from(codes), levels: texts };
}

/** The mask of the mirrored column's codes under conditions on this one and under its own. */
export function mirrorSupport(
  { texts, words }: MirroredCodec,
  schema: ColumnSchema,
  conditions: readonly Condition[],
  mask: Uint8Array | undefined,
): Uint8Array | undefined {
  const codec: LevelsCodec = {
    kind: "levels",
    words: texts.slice(0, words),
    levels: texts.slice(words),
    rare: false,
    ordered: schema.ordered,
  };
  const own = levels.support(codec, schema, conditions, false)[0];
  if (own === undefined || mask === undefined) return own ?? mask;
  return mask.map((value, code) => (own[code] === EXCLUDED ? EXCLUDED : value));
}
