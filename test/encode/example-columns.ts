import { Random } from "../../src/core/random/random.js";
import { type Codec, decode, encode, learnCodec } from "../../src/encode/codec.js";
import type { Codes } from "../../src/encode/codes.js";
import { parseConditions } from "../../src/model/sample-table.js";
import type { ColumnSchema, Schema, Sdtype } from "../../src/schema/schema.js";
import { cellText } from "../../src/table/column-text.js";
import type { NumberLayout } from "../../src/table/number-layout.js";
import type { Column, Table } from "../../src/table/table.js";

export function layout(decimals: number, more: Partial<NumberLayout> = {}): NumberLayout {
  return {
    decimalMark: ".",
    thousands: "",
    prefix: "",
    suffix: "",
    decimals,
    fixed: false,
    leadingZero: true,
    ...more,
  };
}

export function columnSchema(sdtype: Sdtype, more: Partial<ColumnSchema> = {}): ColumnSchema {
  return {
    name: "x",
    sdtype,
    role: "other",
    format: {},
    missing: { token: null, count: 0 },
    distinct: 0,
    ordered: false,
    evidence: "declared",
    confidence: 1,
    ...more,
  };
}

export function numberSchema(decimals: number, more: Partial<ColumnSchema> = {}): ColumnSchema {
  return columnSchema("numerical", {
    format: { number: layout(decimals) },
    missing: { token: "NA", count: 0 },
    ...more,
  });
}

/** A column of numbers, NaN for missing. */
export function numberColumn(values: ArrayLike<number>, decimals: number): Column {
  return { kind: "numbers", name: "x", values: Float64Array.from(values), layout: layout(decimals), missing: "NA" };
}

export function textColumn(texts: readonly string[]): Column {
  return { kind: "plain", name: "x", texts };
}

export function schemaOf(columns: readonly ColumnSchema[], personKey: string | null = null): Schema {
  return { format: "twinset-schema", version: 1, columns: [...columns], personKey };
}

export function tableOf(...columns: readonly Column[]): Table {
  const [first] = columns;
  return {
    columns,
    rows:
      first.kind === "numbers" ? first.values.length : first.kind === "plain" ? first.texts.length : first.codes.length,
  };
}

/** One column with its codec, learned from it. */
export interface Learned {
  schema: Schema;
  codec: Codec;
  codes: Codes;
  /** The codec as a model file holds it. */
  json: string;
  notes: readonly string[];
}

export function learn(column: Column, schema: ColumnSchema, person?: Uint32Array): Learned {
  const table = tableOf(column);
  const persons = person === undefined ? table.rows : new Set(person).size;
  const whole = schemaOf([schema]);
  const { codec, notes } = learnCodec(table, whole, { person, persons });
  return {
    schema: whole,
    codec,
    codes: encode(codec, table, whole, person),
    json: JSON.stringify(codec),
    notes: notes.map((note) => note.code),
  };
}

/** The codes as a column again, drawn anew under a seed. */
export function decoded(
  { codec, schema, codes }: Learned,
  seed = "1",
  given: readonly string[] = [],
  rareToken?: string,
): Column {
  return decode(codec, schema, codes, {
    rows: Float64Array.from({ length: codes.rows }, (_, row) => row),
    rowsPerPerson: 1,
    stream: new Random(seed).stream("decode"),
    conditions: parseConditions({ schema }, given),
    rareToken,
  }).columns[0];
}

export function numbersOf(column: Column): Float64Array {
  if (column.kind !== "numbers") throw new Error("not a column of numbers");
  return column.values;
}

export function textsOf(column: Column, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => cellText(column, row));
}

/** Greatest distance between the distribution functions of two samples, NaN left out. */
export function ksDistance(a: Float64Array, b: Float64Array): number {
  const { isNaN: isNone } = Number;
  const { abs, max, min } = Math;
  const [x, y] = [a, b].map((values) => values.filter((value) => !isNone(value)).sort());
  let [i, j, most] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const value = min(x[i], y[j]);
    while (x[i] === value) i++;
    while (y[j] === value) j++;
    most = max(most, abs(i / x.length - j / y.length));
  }
  return most;
}

/** `length` numbers of a seed, in (0, 1). */
export function uniforms(length: number, seed = "u"): Float64Array {
  const out = new Float64Array(length);
  new Random(seed).stream("test").fill(out, 0, 0);
  return out;
}
