import { z } from "zod";
import { TwinsetError } from "../../core/errors.js";
import type { Note } from "../../core/note.js";
import { columnNumbers } from "../../schema/column-values.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { formatNumber } from "../../table/format-number.js";
import type { NumberLayout } from "../../table/number-layout.js";
import { parseNumber } from "../../table/parse-number.js";
import type { Column } from "../../table/table.js";
import { binMinimum } from "../bin-minimum.js";
import { type CodeShape, codeArray } from "../codes.js";
import { type Condition, isMet } from "../condition.js";
import { fromUnits, gridDecimals, toUnits, unitsOf } from "../decimal-grid.js";
import { exactAtoms } from "../exact-atoms.js";
import {
  drawFromBin,
  learnNumberScale,
  numberScaleSchema,
  scaleCode,
  scaleReader,
  scaleSize,
} from "../number-scale.js";
import { personsHolding } from "../person-counts.js";
import { allowedUnits, scaleMask } from "../scale-condition.js";
import { ALLOWED, EXCLUDED } from "../support.js";
import type { LearnInput, Transform } from "../transform.js";
import { learnWords, wordCodes } from "../words.js";

/** Numbers on a decimal grid: codes 0 … words - 1 are texts kept as they are, then the bins of the scale in order. */
export const numbersCodecSchema = z.strictObject({
  kind: z.literal("numbers"),
  words: z.array(z.string()),
  /** The grid is that of 10^-decimals. */
  decimals: z.int().min(-6).max(15),
  /** Null where fewer than k persons hold a number: then every cell is a word. */
  scale: numberScaleSchema.nullable(),
  /** Atoms whose value lies off the grid: their grid units, and the value that is written. */
  exact: z.array(z.tuple([z.int(), z.number()])),
});
type NumbersCodec = z.infer<typeof numbersCodecSchema>;

const { isNaN: isNone } = Number;

export const numbers: Transform<NumbersCodec> = {
  learn({ column, schema, person, persons, k, maxCodes }: LearnInput) {
    const values = columnNumbers(column, schema);
    const decimals = gridDecimals(values, layoutOf(schema));
    const units = toUnits(values, decimals);
    const { words, unread } = learnWords(column, schema, person, k);
    const held = personsHolding(units, person, persons);
    const scale = held < k ? null : learnNumberScale(units, person, binMinimum(held, k, maxCodes), { most: maxCodes });
    const exact = exactAtoms(scale?.bins.atomValues ?? [], { values, units, decimals }, person, k);
    const codec: NumbersCodec = {
      kind: "numbers",
      words: scale === null && words.length === 0 ? [schema.missing.token ?? ""] : words,
      decimals,
      scale,
      exact,
    };
    const notes: Note[] = [];
    const note = (code: string, text: string, count: number) =>
      notes.push({ code, text, place: { column: schema.name }, count });
    if (unread > 0) note("numbers-unread", `${unread} cells are no numbers and count as missing`, unread);
    if (held < k && held > 0)
      note("numbers-too-few", `fewer than ${k} persons hold a number: the column is modelled as missing`, held);
    const rounded = countRounded(codec, values, units);
    if (rounded > 0)
      note("numbers-rounded", `${rounded} values off the grid of ${gridText(decimals)} were rounded to it`, rounded);
    return { codec, notes };
  },

  shapes(codec): CodeShape[] {
    const size = codec.words.length + (codec.scale === null ? 0 : scaleSize(codec.scale));
    return [{ size, ordered: true, special: codec.words.length }];
  },

  encode(codec, column, schema) {
    const units = toUnits(columnNumbers(column, schema), codec.decimals);
    const shape = this.shapes(codec)[0];
    const codes = codeArray(units.length, shape.size);
    const wordCode = wordCodes(codec.words, column);
    for (let row = 0; row < units.length; row++) {
      const isNumber = codec.scale !== null && !isNone(units[row]);
      codes[row] = isNumber ? codec.words.length + scaleCode(codec.scale!, units[row]) : wordCode(row);
    }
    return [{ codes, ...shape }];
  },

  decode(codec, schema, [codes], draw, conditions) {
    const values = new Float64Array(draw.rows.length).fill(Number.NaN);
    if (codec.scale !== null) {
      const [from, to] = unitRange(codec, schema, conditions);
      const reader = scaleReader(codec.scale);
      const exact = new Map(codec.exact);
      const atomValues = reader.atoms.map((unit) => exact.get(unit) ?? fromUnits(unit, codec.decimals));
      const heaped = codec.scale.grains.length > 1;
      const { stream, rows, slot } = draw;
      for (let at = 0; at < values.length; at++) {
        const bin = codes[at] - codec.words.length;
        if (bin < 0) continue;
        values[at] = atomValues[bin];
        // An atom needs no random numbers, which are most of the work.
        if (!isNone(values[at])) continue;
        const grain = heaped ? stream.uniform(rows[at], slot + 1) : 0;
        const units = drawFromBin(reader, bin, from, to, stream.uniform(rows[at], slot), grain);
        values[at] = fromUnits(units, codec.decimals);
      }
    }
    return withWords(schema.name, codec.words, codes, values, writtenLayout(codec, schema));
  },

  support(codec, schema, conditions) {
    if (conditions.length === 0) return [undefined];
    const mask = scaleMask(codec.words, codec.scale, unitRange(codec, schema, conditions), conditions);
    for (const [units, value] of codec.exact) {
      const code = codec.words.length + scaleCode(codec.scale!, units);
      const met = conditions.every(({ operator, value: bound }) => isMet(value, operator, boundValue(schema, bound)));
      mask[code] = met ? ALLOWED : EXCLUDED;
    }
    return [mask];
  },
};

function layoutOf(schema: ColumnSchema): NumberLayout {
  if (schema.format.number === undefined)
    throw new TwinsetError("E_SCHEMA", `column "${schema.name}" is numerical but has no format.number`, {
      place: { column: schema.name },
    });
  return schema.format.number;
}

/** Decoded values have the decimals of the grid, but for atoms that lie off it. */
function writtenLayout(codec: NumbersCodec, schema: ColumnSchema): NumberLayout {
  const layout = layoutOf(schema);
  const decimals = codec.exact.map(([, value]) => String(value).split(".")[1]?.length ?? 0);
  return { ...layout, decimals: Math.max(0, codec.decimals, ...decimals) };
}

/** Values that come back as another number even where their bin is an atom. */
function countRounded(codec: NumbersCodec, values: Float64Array, units: Float64Array): number {
  const exact = new Map(codec.exact);
  let rounded = 0;
  for (let row = 0; row < values.length; row++) {
    if (isNone(values[row]) || values[row] === fromUnits(units[row], codec.decimals)) continue;
    if (exact.get(units[row]) !== values[row]) rounded++;
  }
  return rounded;
}

function gridText(decimals: number): string {
  if (decimals === 0) return "whole numbers";
  return decimals > 0 ? `${decimals} decimals` : `multiples of ${fromUnits(1, decimals)}`;
}

function withWords(
  name: string,
  words: readonly string[],
  codes: ArrayLike<number>,
  values: Float64Array,
  layout: NumberLayout,
): Column {
  if (words.length <= 1) return { kind: "numbers", name, values, layout, missing: words[0] ?? "" };
  const texts = Array.from(values, (value, row) => (isNone(value) ? words[codes[row]] : formatNumber(value, layout)));
  return { kind: "plain", name, texts };
}

/**
 * The value of a condition, NaN where it is no number. It is read as the column is written, unit or none, marks between thousands or none; what
 * cannot be read so may be a plain number.
 */
function boundValue(schema: ColumnSchema, text: string): number {
  const layout = layoutOf(schema);
  const bare = { ...layout, prefix: "", suffix: "" };
  for (const one of [layout, bare, { ...bare, thousands: "" } as const]) {
    const value = parseNumber(text, one);
    if (!isNone(value)) return value;
  }
  return text.trim() === "" ? Number.NaN : Number(text);
}

function unitRange(codec: NumbersCodec, schema: ColumnSchema, conditions: readonly Condition[]): [number, number] {
  return allowedUnits(schema.name, codec.words, conditions, (text) =>
    unitsOf(boundValue(schema, text), codec.decimals),
  );
}
