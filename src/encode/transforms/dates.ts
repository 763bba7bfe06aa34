import { z } from "zod";
import { TwinsetError } from "../../core/errors.js";
import type { Note } from "../../core/note.js";
import { weekday } from "../../schema/civil-date.js";
import { columnNumbers } from "../../schema/column-values.js";
import { compileDateLayout, type DateLayout, formatDate, parseDate, UNITS_PER_DAY } from "../../schema/date-layout.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { type CodeShape, codeArray } from "../codes.js";
import {
  drawFromBin,
  learnNumberScale,
  numberScaleSchema,
  type ScaleReader,
  scaleCode,
  scaleReader,
  scaleSize,
} from "../number-scale.js";
import { personsHolding } from "../person-counts.js";
import { scaleMask, wholeRange } from "../scale-condition.js";
import type { Draw, LearnInput, Transform } from "../transform.js";
import { learnWords, wordCodes } from "../words.js";

/**
 * Dates and times: a scale of days (months, for a layout without a day), and, where they carry information, code columns of their own for the
 * day of the week and for the time of day.
 */
export const datesCodecSchema = z.strictObject({
  kind: z.literal("dates"),
  words: z.array(z.string()),
  days: numberScaleSchema.nullable(),
  /** Days of the week are far from even: they have a code column. */
  weekday: z.boolean(),
  /** Scale of the time of day, in units of the layout; null where the layout has none. */
  time: numberScaleSchema.nullable(),
});
type DatesCodec = z.infer<typeof datesCodecSchema>;

/** 99.9 % point of chi-square with 6 degrees of freedom: beyond it, days of the week are not even by chance. */
const UNEVEN_WEEKDAYS = 22.46;

export const dates: Transform<DatesCodec> = {
  learn({ column, schema, person, persons, k, maxCodes }: LearnInput) {
    const layout = layoutOf(schema);
    const { days, times } = splitDays(columnNumbers(column, schema), layout);
    const { words, unread } = learnWords(column, schema, person, k);
    const held = personsHolding(days, person, persons);
    const minimum = Math.max(k, Math.ceil(held / maxCodes));
    const modelled = held >= k;
    const codec: DatesCodec = {
      kind: "dates",
      words: !modelled && words.length === 0 ? [schema.missing.token ?? ""] : words,
      days: modelled ? learnNumberScale(days, person, minimum) : null,
      weekday: modelled && layout.unit !== "month" && weekdaysUneven(days),
      time: modelled && times !== undefined ? learnNumberScale(times, person, minimum) : null,
    };
    const notes: Note[] =
      unread > 0
        ? [
            {
              code: "dates-unread",
              text: `${unread} cells name no date and count as missing`,
              place: { column: schema.name },
              count: unread,
            },
          ]
        : [];
    return { codec, notes };
  },

  shapes(codec): CodeShape[] {
    const special = codec.words.length;
    const shapes: CodeShape[] = [
      { size: special + (codec.days === null ? 0 : scaleSize(codec.days)), ordered: true, special },
    ];
    const gap = special > 0 ? 1 : 0;
    if (codec.weekday) shapes.push({ size: gap + 7, ordered: false, special: gap });
    if (codec.time !== null) shapes.push({ size: gap + scaleSize(codec.time), ordered: true, special: gap });
    return shapes;
  },

  encode(codec, column, schema) {
    const { days, times } = splitDays(columnNumbers(column, schema), layoutOf(schema));
    const shapes = this.shapes(codec);
    const columns = shapes.map((shape) => ({ codes: codeArray(days.length, shape.size), ...shape }));
    const wordCode = wordCodes(codec.words, column);
    for (let row = 0; row < days.length; row++) {
      if (codec.days === null || Number.isNaN(days[row])) {
        columns[0].codes[row] = wordCode(row);
        continue;
      }
      columns[0].codes[row] = codec.words.length + scaleCode(codec.days, days[row]);
      if (codec.weekday) columns[1].codes[row] = shapes[1].special + weekday(days[row]);
      if (codec.time !== null && times !== undefined)
        columns[columns.length - 1].codes[row] = shapes[shapes.length - 1].special + scaleCode(codec.time, times[row]);
    }
    return columns;
  },

  decode(codec, schema, codes, draw, conditions) {
    const layout = layoutOf(schema);
    const [from, to] = dayRange(codec, schema, layout, conditions);
    const gap = codec.words.length > 0 ? 1 : 0;
    const days = codec.days === null ? undefined : scaleReader(codec.days);
    const times = codec.time === null ? undefined : scaleReader(codec.time);
    const perDay = layout.unit === "month" ? 1 : UNITS_PER_DAY[layout.unit];
    const texts = new Array<string>(draw.rows.length);
    for (let at = 0; at < texts.length; at++) {
      const word = codes[0][at];
      if (word < codec.words.length || days === undefined) {
        texts[at] = codec.words[word];
        continue;
      }
      const wanted = codec.weekday ? codes[1][at] - gap : -1;
      const day = drawDay(days, word - codec.words.length, from, to, wanted, draw, at);
      const time =
        times === undefined ? 0 : drawTime(times, Math.max(0, codes[codes.length - 1][at] - gap), perDay, draw, at);
      texts[at] = formatDate(day * perDay + time, layout);
    }
    return { kind: "plain", name: schema.name, texts };
  },

  support(codec, schema, conditions) {
    const masks = this.shapes(codec).map(() => undefined as Uint8Array | undefined);
    if (conditions.length > 0)
      masks[0] = scaleMask(codec.words, codec.days, dayRange(codec, schema, layoutOf(schema), conditions), conditions);
    return masks;
  },
};

function layoutOf(schema: ColumnSchema): DateLayout {
  if (schema.format.date === undefined)
    throw new TwinsetError("E_SCHEMA", `column "${schema.name}" is a datetime but has no format.date`, {
      place: { column: schema.name },
    });
  return compileDateLayout(schema.format.date);
}

/** Whole days (or months), and what is left of each value where the layout tells the time. */
function splitDays(values: Float64Array, layout: DateLayout): { days: Float64Array; times: Float64Array | undefined } {
  if (layout.unit === "month" || layout.unit === "day") return { days: values, times: undefined };
  const perDay = UNITS_PER_DAY[layout.unit];
  const days = values.map((value) => Math.floor(value / perDay));
  return { days, times: values.map((value, row) => value - days[row] * perDay) };
}

function weekdaysUneven(days: Float64Array): boolean {
  const counts = new Float64Array(7);
  let total = 0;
  for (let row = 0; row < days.length; row++) {
    if (Number.isNaN(days[row])) continue;
    counts[weekday(days[row])]++;
    total++;
  }
  const expected = total / 7;
  return (
    total > 0 &&
    counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0) > UNEVEN_WEEKDAYS
  );
}

/** A day of a bin that falls on the wanted day of the week, if drawing again finds one; a narrow bin may hold none. */
function drawDay(
  days: ScaleReader,
  bin: number,
  from: number,
  to: number,
  wanted: number,
  draw: Draw,
  at: number,
): number {
  const pick = (attempt: number) =>
    drawFromBin(
      days,
      bin,
      from,
      to,
      draw.stream.uniform(draw.rows[at], draw.slot, attempt),
      draw.stream.uniform(draw.rows[at], draw.slot + 1, attempt),
    );
  const first = pick(0);
  if (wanted < 0) return first;
  let day = first;
  for (let attempt = 1; attempt <= 40 && weekday(day) !== wanted; attempt++) day = pick(attempt);
  return weekday(day) === wanted ? day : first;
}

function drawTime(times: ScaleReader, bin: number, perDay: number, draw: Draw, at: number): number {
  const place = draw.stream.uniform(draw.rows[at], draw.slot + 2);
  const grain = draw.stream.uniform(draw.rows[at], draw.slot + 3);
  return drawFromBin(times, bin, 0, perDay - 1, place, grain);
}

function dayRange(
  codec: DatesCodec,
  schema: ColumnSchema,
  layout: DateLayout,
  conditions: Parameters<typeof wholeRange>[2],
): [number, number] {
  const perDay = layout.unit === "month" ? 1 : UNITS_PER_DAY[layout.unit];
  const iso = compileDateLayout("YYYY-MM-DD");
  return wholeRange(schema.name, codec.words, conditions, (text) => {
    const value = parseDate(text, layout);
    return Number.isNaN(value) && layout.unit !== "month" ? parseDate(text, iso) : Math.floor(value / perDay);
  });
}
