import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import type { Stream } from "../core/random/random.js";
import type { ColumnSchema, Schema } from "../schema/schema.js";
import type { Column, Table } from "../table/table.js";
import type { CodeColumn, CodeShape, Codes } from "./codes.js";
import { type Codec, type ColumnCodec, type OwnCodec, TRANSFORMS, transformOf } from "./column-codec.js";
import type { Condition } from "./condition.js";
import { ALLOWED, type Support } from "./support.js";
import { SLOTS_PER_COLUMN, type Transform } from "./transform.js";
import { keptLevels } from "./transforms/levels.js";
import { decodeMirror, findMirrors, mirrorSupport } from "./transforms/mirrored.js";

export { type Codec, type ColumnCodec, codecSchema, columnCodecSchema } from "./column-codec.js";

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
    const learned = (TRANSFORMS[kind] as unknown as Transform<OwnCodec>).learn(input);
    notes.push(...learned.notes);
    if (kind === "regenerated" && columnSchema.sdtype === "categorical")
      notes.push({
        code: "levels-regenerated",
        text: `no level is held by ${options.k} persons: the column is made anew in its shape, like an id`,
        place: { column: columnSchema.name },
      });
    return learned.codec;
  });
  const mirrors = findMirrors(
    columns.map((column) => (column.kind === "levels" ? column : undefined)),
    (at) => transformOf(columns[at]).encode(columns[at], table.columns[at], schema.columns[at])[0].codes,
  );
  return { codec: { columns: columns.map((column, at) => mirrors[at] ?? column) }, notes };
}

function codecKind(schema: ColumnSchema, hasLevels: () => boolean): OwnCodec["kind"] {
  if (schema.sdtype === "numerical") return "numbers";
  if (schema.sdtype === "datetime") return "dates";
  if (schema.sdtype === "id" || schema.sdtype === "text") return "regenerated";
  return hasLevels() ? "levels" : "regenerated";
}

/** The code columns of a codec, column by column of the table. */
export function codeShapes(codec: Codec): CodeShape[][] {
  return codec.columns.map((column) => (column.kind === "mirrored" ? [] : transformOf(column).shapes(column)));
}

/** Codes a table; values that the codec has not seen fall to their nearest bin, the rare code, or the missing token. */
export function encode(codec: Codec, table: Table, schema: Schema, person?: Uint32Array): Codes {
  if (table.columns.length !== codec.columns.length)
    throw new TwinsetError(
      "E_SCHEMA",
      `the table has ${table.columns.length} columns, its codec ${codec.columns.length}`,
    );
  const columns = table.columns.flatMap((column, at) => encodeColumn(codec.columns[at], column, schema.columns[at]));
  return { columns, rows: table.rows, person };
}

function encodeColumn(codec: ColumnCodec, column: Column, schema: ColumnSchema): CodeColumn[] {
  return codec.kind === "mirrored" ? [] : transformOf(codec).encode(codec, column, schema);
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
  const perColumn = codeShapes(codec);
  const shapes = perColumn.flat();
  if (shapes.length !== codes.columns.length || shapes.some(({ size }, at) => size !== codes.columns[at].size))
    throw new TwinsetError("E_MODEL", "the model and its codec do not fit each other");
  let next = 0;
  const partsOf = perColumn.map(({ length }) => {
    next += length;
    return codes.columns.slice(next - length, next).map((part) => part.codes);
  });
  const columns: Column[] = codec.columns.map((column, at) => {
    if (column.kind === "mirrored") return decodeMirror(column, schema.columns[at], partsOf[column.of][0]);
    const draw = { ...options, rareToken: options.rareToken, slot: at * SLOTS_PER_COLUMN };
    const own = options.conditions.filter((condition) => condition.column === at);
    return transformOf(column).decode(column, schema.columns[at], partsOf[at], draw, own);
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
  const perColumn = codec.columns.map((column, at): Support => {
    const own = conditions.filter((condition) => condition.column === at);
    if (column.kind === "mirrored") return [];
    if (column.kind === "regenerated" && own.length > 0)
      throw refused(schema.columns[at], (name) => `column "${name}" is made anew and cannot be asked for`);
    return transformOf(column).support(column, schema.columns[at], own, keepRare);
  });
  codec.columns.forEach((column, at) => {
    if (column.kind !== "mirrored") return;
    const own = conditions.filter((condition) => condition.column === at);
    perColumn[column.of] = [mirrorSupport(column, schema.columns[at], own, perColumn[column.of][0])];
  });
  perColumn.forEach((masks, at) => {
    if (masks.some((mask) => mask !== undefined && !mask.includes(ALLOWED)))
      throw refused(
        schema.columns[at],
        (name) => `no value of column "${name}" that enough persons hold meets the conditions`,
      );
  });
  return perColumn.flat();
}

function refused({ name }: ColumnSchema, fact: (name: string) => string): TwinsetError {
  return new TwinsetError("E_CONDITION", fact(name), { place: { column: name } });
}
