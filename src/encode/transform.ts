import type { Note } from "../core/note.js";
import type { Stream } from "../core/random/random.js";
import type { ColumnSchema } from "../schema/schema.js";
import type { Column } from "../table/table.js";
import type { CodeColumn, CodeShape } from "./codes.js";
import type { Condition } from "./condition.js";
import type { Support } from "./support.js";

/** What a transform learns from: one column of the training rows. */
export interface LearnInput {
  column: Column;
  schema: ColumnSchema;
  /** Person of each row; undefined: every row is a person. */
  person: Uint32Array | undefined;
  persons: number;
  /** A value held by fewer persons is not stored. */
  k: number;
  /** Most codes of a numeric column. */
  maxCodes: number;
  /** This column names the persons. */
  isPersonKey: boolean;
}

/** The random numbers of a decode: everything drawn for row number r is a function of (stream, r, slot + 0 … 7). */
export interface Draw {
  /** Row numbers, of which each gives one row. */
  rows: Float64Array;
  /** Row numbers that belong to one person: person p has p x rowsPerPerson and the numbers after it. */
  rowsPerPerson: number;
  stream: Stream;
  slot: number;
  /** Written for pooled rare levels where they are not drawn again. */
  rareToken: string | undefined;
}

/** Slots that one column may draw from. */
export const SLOTS_PER_COLUMN = 8;

/** One way to turn a column of a table into code columns and back. `Codec` is plain JSON with a `kind` of its own. */
export interface Transform<Codec> {
  learn(input: LearnInput): { codec: Codec; notes: Note[] };
  /** The code columns that a codec makes, none for a column that is not modelled. */
  shapes(codec: Codec): CodeShape[];
  encode(codec: Codec, column: Column, schema: ColumnSchema): CodeColumn[];
  decode(
    codec: Codec,
    schema: ColumnSchema,
    codes: readonly ArrayLike<number>[],
    draw: Draw,
    conditions: readonly Condition[],
  ): Column;
  /** The codes that can meet conditions, one mask a code column; with `keepRare` the code of pooled levels is one like any other. */
  support(codec: Codec, schema: ColumnSchema, conditions: readonly Condition[], keepRare: boolean): Support;
}
