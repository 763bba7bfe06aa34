import { z } from "zod";
import { TwinsetError } from "../../core/errors.js";
import { powerOfTen } from "../../core/math/powers-of-ten.js";
import type { Note } from "../../core/note.js";
import { columnNumbers } from "../../schema/column-values.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { formatNumber } from "../../table/format-number.js";
import type { NumberLayout } from "../../table/number-layout.js";
import { parseNumber } from "../../table/parse-number.js";
import type { Column } from "../../table/table.js";
import { type CodeShape, codeArray } from "../codes.js";
import type { Condition } from "../condition.js";
import {
  drawFromBin,
  learnNumberScale,
  numberScaleSchema,
  scaleCode,
  scaleReader,
  scaleSize,
} from "../number-scale.js";
import { personsHolding } from "../person-counts.js";
import { scaleMask, wholeRange } from "../scale-condition.js";
import type { LearnInput, Transform } from "../transform.js";
import { learnWords, wordCodes } from "../words.js";

/** Numbers on a decimal grid: codes 0 … words - 1 are texts kept as they are, then the bins of the scale in order. */
export const numbersCodecSchema = z.strictObject({
  kind: z.literal("numbers"),
  words: z.array(z.string()),
  decimals: z.int().min(0).max(15),
  /** Null where fewer than k persons hold a number: then every cell is a word. */
  scale: numberScaleSchema.nullable(),
  /** Atoms whose value lies off the grid (a share such as 0.0357142857142857): their grid units, and the value that is written. */
  exact: z.array(z.tuple([z.int(), z.number()])),
});
type NumbersCodec = z.infer<typeof numbersCodecSchema>;

/** Share of the values that must lie on the grid; finer ones are rounded to it. */
const ON_GRID = 0.995;

export const numbers: Transform<NumbersCodec> = {
  learn({ column, schema, person, persons, k, maxCodes }: LearnInput) {
    const layout = layoutOf(schema);
    const values = columnNumbers(column, schema);
    const decimals = gridDecimals(values, layout);
    const units = toUnits(values, decimals);
    const { words, unread } = learnWords(column, schema, person, k);
    const held = personsHolding(units, person, persons);
    const scale = held < k ? null : learnNumberScale(units, person, Math.max(k, Math.ceil(held / maxCodes)));
    const codec: NumbersCodec = {
      kind: "numbers",
      words: held < k && words.length === 0 ? [schema.missing.token ?? ""] : words,
      decimals,
      scale,
      exact: scale === null ? [] : exactAtoms(scale.bins.atomValues, values, units, decimals, person, k),
    };
    const notes: Note[] = [];
    const note = (code: string, text: string, count: number) =>
      notes.push({ code, text, place: { column: schema.name }, count });
    if (unread > 0) note("numbers-unread", `${unread} cells are no numbers and count as missing`, unread);
    if (held < k && held > 0)
      note("numbers-too-few", `fewer than ${k} persons hold a number: the column is modelled as missing`, held);
    const rounded = countRounded(values, decimals);
    if (rounded > 0 && codec.exact.length === 0)
      note("numbers-rounded", `${rounded} values with more than ${decimals} decimals were rounded`, rounded);
    return { codec, notes };
  },

  shapes(codec): CodeShape[] {
    return [{ size: size(codec), ordered: true, special: codec.words.length }];
  },

  encode(codec, column, schema) {
    const units = toUnits(columnNumbers(column, schema), codec.decimals);
    const codes = codeArray(units.length, size(codec));
    const wordCode = wordCodes(codec.words, column);
    for (let row = 0; row < units.length; row++) {
      const isNumber = codec.scale !== null && !Number.isNaN(units[row]);
      codes[row] = isNumber ? codec.words.length + scaleCode(codec.scale!, units[row]) : wordCode(row);
    }
    return [{ codes, ...this.shapes(codec)[0] }];
  },

  decode(codec, schema, [codes], draw, conditions) {
    const exact = new Map(codec.exact);
    const layout = { ...layoutOf(schema), decimals: exact.size > 0 ? layoutOf(schema).decimals : codec.decimals };
    const values = new Float64Array(draw.rows.length).fill(Number.NaN);
    const offset = codec.words.length;
    if (codec.scale !== null) {
      const reader = scaleReader(codec.scale);
      const divisor = powerOfTen(codec.decimals);
      const [from, to] = unitRange(codec, schema, conditions);
      for (let at = 0; at < values.length; at++) {
        if (codes[at] < offset) continue;
        const bin = codes[at] - offset;
        const place = draw.stream.uniform(draw.rows[at], draw.slot);
        const grain = codec.scale.grains.length === 1 ? 0 : draw.stream.uniform(draw.rows[at], draw.slot + 1);
        const units = drawFromBin(reader, bin, from, to, place, grain);
        values[at] = exact.get(units) ?? units / divisor;
      }
    }
    return withWords(schema.name, codec.words, codes, values, layout);
  },

  support(codec, schema, conditions) {
    if (conditions.length === 0) return [undefined];
    const mask = scaleMask(codec.words, codec.scale, unitRange(codec, schema, conditions), conditions);
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

function size(codec: NumbersCodec): number {
  return codec.words.length + (codec.scale === null ? 0 : scaleSize(codec.scale));
}

/** The fewest decimals whose grid holds nearly all values, and few enough that a value in half units is exact. */
function gridDecimals(values: Float64Array, layout: NumberLayout): number {
  let greatest = 1;
  let held = 0;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue;
    held++;
    greatest = Math.max(greatest, Math.abs(values[row]));
  }
  let most = layout.decimals;
  while (most > 0 && greatest * powerOfTen(most) > 4e15) most--;
  if (layout.fixed) return most;
  for (let decimals = 0; decimals < most; decimals++) {
    if (held - countRounded(values, decimals) >= ON_GRID * held) return decimals;
  }
  return most;
}

/** Values that do not lie on the grid, up to the rounding of decimal text. */
function countRounded(values: Float64Array, decimals: number): number {
  const factor = powerOfTen(decimals);
  let off = 0;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue;
    const scaled = values[row] * factor;
    if (Math.abs(scaled - Math.round(scaled)) > gridTolerance(scaled)) off++;
  }
  return off;
}

/** How far a decimal text times a power of ten may fall from a whole number: two roundings of a double, never half a unit. */
function gridTolerance(scaled: number): number {
  return Math.min(0.25, 1e-9 + 4.5e-16 * Math.abs(scaled));
}

/** The value off the grid that at least k persons share, for each atom that has one; the one with the most persons where there are two. */
function exactAtoms(
  atoms: readonly number[],
  values: Float64Array,
  units: Float64Array,
  decimals: number,
  person: Uint32Array | undefined,
  k: number,
): [number, number][] {
  const divisor = powerOfTen(decimals);
  const isAtom = new Set(atoms);
  const holders = new Map<number, { unit: number; persons: Set<number> }>();
  for (let row = 0; row < values.length; row++) {
    if (!isAtom.has(units[row]) || values[row] === units[row] / divisor) continue;
    let holder = holders.get(values[row]);
    if (holder === undefined) {
      holder = { unit: units[row], persons: new Set() };
      holders.set(values[row], holder);
    }
    holder.persons.add(person === undefined ? row : person[row]);
  }
  const best = new Map<number, [number, number]>();
  for (const [value, { unit, persons }] of holders)
    if (persons.size >= k && persons.size > (best.get(unit)?.[1] ?? 0)) best.set(unit, [value, persons.size]);
  return atoms.flatMap((unit) => (best.has(unit) ? [[unit, best.get(unit)![0]] as [number, number]] : []));
}

function toUnits(values: Float64Array, decimals: number): Float64Array {
  const factor = powerOfTen(decimals);
  // Adding 0 turns -0 into 0: they are one value.
  return values.map((value) => Math.round(value * factor) + 0);
}

function withWords(
  name: string,
  words: readonly string[],
  codes: ArrayLike<number>,
  values: Float64Array,
  layout: NumberLayout,
): Column {
  if (words.length <= 1) return { kind: "numbers", name, values, layout, missing: words[0] ?? "" };
  const texts = Array.from(values, (value, row) =>
    Number.isNaN(value) ? words[codes[row]] : formatNumber(value, layout),
  );
  return { kind: "plain", name, texts };
}

/** The value of a condition in grid units, NaN where it is no number; a plain number is understood whatever the column's layout. */
function boundUnits(codec: NumbersCodec, schema: ColumnSchema, text: string): number {
  const value = parseNumber(text, layoutOf(schema));
  const plain = Number.isNaN(value) && text.trim() !== "" ? Number(text) : value;
  const scaled = plain * powerOfTen(codec.decimals);
  return Math.abs(scaled - Math.round(scaled)) <= gridTolerance(scaled) ? Math.round(scaled) : scaled;
}

function unitRange(codec: NumbersCodec, schema: ColumnSchema, conditions: readonly Condition[]): [number, number] {
  return wholeRange(schema.name, codec.words, conditions, (text) => boundUnits(codec, schema, text));
}
