import { z } from "zod";
import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import type { Stream } from "../core/random/random.js";
import type { ColumnSchema, Schema } from "../schema/schema.js";
import type { Column, Table } from "../table/table.js";
import type { CodeShape, Codes } from "./codes.js";
import type { Condition } from "./condition.js";
import { ALLOWED, type Support } from "./support.js";
import { SLOTS_PER_COLUMN, type Transform } from "./transform.js";
import { dates, datesCodecSchema } from "./transforms/dates.js";
import { keptLevels, levels, levelsCodecSchema } from "./transforms/levels.js";
import { numbers, numbersCodecSchema } from "./transforms/numbers.js";
import { regenerated, regeneratedCodecSchema } from "./transforms/regenerated.js";

export const columnCodecSchema = z.discriminatedUnion("kind", [
  numbersCodecSchema,
  datesCodecSchema,
  levelsCodecSchema,
  regeneratedCodecSchema,
]);
export type ColumnCodec = z.infer<typeof columnCodecSchema>;

/** How a table becomes codes and comes back: one column codec for each column of the schema. */
export const codecSchema = z.strictObject({ columns: z.array(columnCodecSchema).min(1) });
export type Codec = z.infer<typeof codecSchema>;

const TRANSFORMS = { numbers, dates, levels, regenerated } as const;

/** The transform of a column codec; the kinds agree by construction. */
function transformOf(codec: ColumnCodec): Transform<ColumnCodec> {
  return TRANSFORMS[codec.kind] as unknown as Transform<ColumnCodec>;
}

/** What a codec is learned with. */
export interface CodecOptions {
  /** A value held by fewer persons is not stored. */
  k: number;
  /** Most codes of a numeric column. */
  maxCodes: number;
}

export const DEFAULT_CODEC_OPTIONS: CodecOptions = { k: 5, maxCodes: 4096 };

/** Learns the codec of a table from its training rows. `person` numbers the person of each row where persons have several. */
export function learnCodec(
  table: Table,
  schema: Schema,
  persons: { person: Uint32Array | undefined; persons: number },
  options: CodecOptions = DEFAULT_CODEC_OPTIONS,
): { codec: Codec; notes: Note[] } {
  const notes: Note[] = [];
  const columns = table.columns.map((column, at) => {
    const columnSchema = schema.columns[at];
    const input = {
      column,
      schema: columnSchema,
      ...persons,
      ...options,
      isPersonKey: columnSchema.name === schema.personKey,
    };
    const kind = codecKind(columnSchema, () => keptLevels(input).levels.length > 0);
    const learned = (TRANSFORMS[kind] as unknown as Transform<ColumnCodec>).learn(input);
    notes.push(...learned.notes);
    if (kind === "regenerated" && columnSchema.sdtype === "categorical")
      notes.push({
        code: "levels-regenerated",
        text: `no level is held by ${options.k} persons: the column is made anew in its shape, like an id`,
        place: { column: columnSchema.name },
      });
    return learned.codec;
  });
  return { codec: { columns }, notes };
}

function codecKind(schema: ColumnSchema, hasLevels: () => boolean): ColumnCodec["kind"] {
  if (schema.sdtype === "numerical") return "numbers";
  if (schema.sdtype === "datetime") return "dates";
  if (schema.sdtype === "id" || schema.sdtype === "text") return "regenerated";
  return hasLevels() ? "levels" : "regenerated";
}

/** The code columns of a codec, column by column of the table. */
export function codeShapes(codec: Codec): CodeShape[][] {
  return codec.columns.map((column) => transformOf(column).shapes(column));
}

/** Codes a table; values that the codec has not seen fall to their nearest bin, the rare code, or the missing token. */
export function encode(codec: Codec, table: Table, schema: Schema, person?: Uint32Array): Codes {
  if (table.columns.length !== codec.columns.length)
    throw new TwinsetError(
      "E_SCHEMA",
      `the table has ${table.columns.length} columns, its codec ${codec.columns.length}`,
    );
  const columns = table.columns.flatMap((column, at) =>
    transformOf(codec.columns[at]).encode(codec.columns[at], column, schema.columns[at]),
  );
  return { columns, rows: table.rows, person };
}

/** What a decode needs besides the codes. */
export interface DecodeOptions {
  rows: Float64Array;
  rowsPerPerson: number;
  stream: Stream;
  conditions: readonly Condition[];
  rareToken?: string | undefined;
}

/**
 * Turns codes back into a table: row `at` of it is a function of the codes and of row number `rows[at]`.
 * @throws E_MODEL when the codes are not those of the codec
 */
export function decode(codec: Codec, schema: Schema, codes: Codes, options: DecodeOptions): Table {
  const shapes = codeShapes(codec).flat();
  if (shapes.length !== codes.columns.length || shapes.some(({ size }, at) => size !== codes.columns[at].size))
    throw new TwinsetError("E_MODEL", "the model and its codec do not fit each other");
  let next = 0;
  const columns: Column[] = codec.columns.map((column, at) => {
    const transform = transformOf(column);
    const width = transform.shapes(column).length;
    const parts = codes.columns.slice(next, next + width).map((part) => part.codes);
    next += width;
    const draw = { ...options, rareToken: options.rareToken, slot: at * SLOTS_PER_COLUMN };
    const own = options.conditions.filter((condition) => condition.column === at);
    return transform.decode(column, schema.columns[at], parts, draw, own);
  });
  return { columns, rows: options.rows.length };
}

/**
 * The masks that conditions and pooled rare levels put on the code columns.
 * @param keepRare the rare code may stay in the rows (it will be written as a token of the user's)
 * @throws E_CONDITION for a condition on a column that is not modelled, or that no code can meet
 */
export function codecSupport(
  codec: Codec,
  schema: Schema,
  conditions: readonly Condition[],
  keepRare: boolean,
): Support {
  return codec.columns.flatMap((column, at) => {
    const own = conditions.filter((condition) => condition.column === at);
    const { name } = schema.columns[at];
    const refuse = (fact: string) => new TwinsetError("E_CONDITION", fact, { place: { column: name } });
    if (column.kind === "regenerated" && own.length > 0)
      throw refuse(`column "${name}" is made anew and cannot be asked for`);
    const masks = transformOf(column).support(column, schema.columns[at], own, keepRare);
    if (masks.some((mask) => mask !== undefined && !mask.includes(ALLOWED)))
      throw refuse(`no value of column "${name}" that enough persons hold meets the conditions`);
    return masks;
  });
}
