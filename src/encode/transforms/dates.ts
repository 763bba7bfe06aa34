import { z } from "zod";
import { weekday } from "../../core/calendar/civil-date.js";
import { TwinsetError } from "../../core/errors.js";
import type { Note } from "../../core/note.js";
import { columnNumbers } from "../../schema/column-values.js";
import { compileDateLayout, type DateLayout, formatDate, parseDate } from "../../schema/date-layout.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { binMinimum } from "../bin-minimum.js";
import { type CodeShape, codeArray } from "../codes.js";
import type { Condition } from "../condition.js";
import { dateParts, readMain, splitDates, TIME_STEPS } from "../date-parts.js";
import {
  binRange,
  drawFromBin,
  learnNumberScale,
  numberScaleSchema,
  type ScaleReader,
  scaleCode,
  scaleReader,
  scaleSize,
} from "../number-scale.js";
import { personsHolding } from "../person-counts.js";
import { allowedUnits, scaleMask } from "../scale-condition.js";
import type { Draw, LearnInput, Transform } from "../transform.js";
import { onWeekday, weekdaysUneven } from "../weekdays.js";
import { learnWords, wordCodes } from "../words.js";

/**
 * Dates and times: a scale of days (of months, for a layout without a day; of times, for one without a date), and, where they carry information,
 * code columns of their own for the day of the week and for the time of day.
 */
export const datesCodecSchema = z.strictObject({
  kind: z.literal("dates"),
  words: z.array(z.string()),
  /** Null where fewer than k persons hold a date: then every cell is a word. */
  days: numberScaleSchema.nullable(),
  /** Days of the week are far from even: they have a code column. */
  weekday: z.boolean(),
  /** Scale of the time of day, in units of the layout; null where days have none. */
  time: numberScaleSchema.nullable(),
});
type DatesCodec = z.infer<typeof datesCodecSchema>;

const { isNaN: isNone } = Number;

export const dates: Transform<DatesCodec> = {
  learn({ column, schema, person, persons, k, maxCodes }: LearnInput) {
    const layout = layoutOf(schema);
    const parts = dateParts(layout);
    const { mains, times } = splitDates(columnNumbers(column, schema), parts);
    const { words, unread } = learnWords(column, schema, person, k);
    const held = personsHolding(mains, person, persons);
    const isModelled = held >= k;
    const scale = (units: Float64Array, steps: readonly number[]) =>
      learnNumberScale(units, person, binMinimum(held, k, maxCodes), { most: maxCodes, steps });
    // Nobody rounds days.
    const steps = parts.main === "times" ? TIME_STEPS[layout.unit] : [1];
    const codec: DatesCodec = {
      kind: "dates",
      words: !isModelled && words.length === 0 ? [schema.missing.token ?? ""] : words,
      days: isModelled ? scale(mains, steps) : null,
      weekday: isModelled && parts.main === "days" && weekdaysUneven(mains),
      time: isModelled && times !== undefined ? scale(times, TIME_STEPS[layout.unit]) : null,
    };
    const notes: Note[] = [];
    const note = (code: string, text: string, count: number) =>
      notes.push({ code, text, place: { column: schema.name }, count });
    if (unread > 0) note("dates-unread", `${unread} cells name no date and count as missing`, unread);
    if (!isModelled && held > 0)
      note("dates-too-few", `fewer than ${k} persons hold a date: the column is modelled as missing`, held);
    return { codec, notes };
  },

  shapes(codec): CodeShape[] {
    const special = codec.words.length;
    const shapes: CodeShape[] = [
      { size: special + (codec.days === null ? 0 : scaleSize(codec.days)), ordered: true, special },
    ];
    const gap = gapCodes(codec);
    if (codec.weekday) shapes.push({ size: gap + 7, ordered: false, special: gap });
    if (codec.time !== null) shapes.push({ size: gap + scaleSize(codec.time), ordered: true, special: gap });
    return shapes;
  },

  encode(codec, column, schema) {
    const { mains, times } = splitDates(columnNumbers(column, schema), dateParts(layoutOf(schema)));
    const gap = gapCodes(codec);
    const columns = this.shapes(codec).map((shape) => ({ codes: codeArray(mains.length, shape.size), ...shape }));
    const [dayCodes, ...rest] = columns.map((column) => column.codes);
    const timeCodes = rest[rest.length - 1];
    const wordCode = wordCodes(codec.words, column);
    for (let row = 0; row < mains.length; row++) {
      if (codec.days === null || isNone(mains[row])) {
        dayCodes[row] = wordCode(row);
        continue;
      }
      dayCodes[row] = codec.words.length + scaleCode(codec.days, mains[row]);
      if (codec.weekday) rest[0][row] = gap + weekday(mains[row]);
      if (codec.time !== null && times !== undefined) timeCodes[row] = gap + scaleCode(codec.time, times[row]);
    }
    return columns;
  },

  decode(codec, schema, [dayCodes, ...rest], draw, conditions) {
    const layout = layoutOf(schema);
    const texts = new Array<string>(draw.rows.length);
    const gap = gapCodes(codec);
    const { perMain, range } = dateParts(layout);
    const [from, to] = allowed(codec, schema, layout, conditions);
    const days = codec.days === null ? undefined : scaleReader(codec.days);
    const times = codec.time === null ? undefined : scaleReader(codec.time);
    const weekdays = codec.weekday ? rest[0] : undefined;
    const least = Math.max(from, range[0]);
    const most = Math.min(to, range[1]);
    for (let at = 0; at < texts.length; at++) {
      const bin = dayCodes[at] - codec.words.length;
      if (bin < 0 || days === undefined) {
        texts[at] = codec.words[dayCodes[at]];
        continue;
      }
      const row = draw.rows[at];
      const grain = days.scale.grains.length > 1 ? draw.stream.uniform(row, draw.slot + 1) : 0;
      let day = drawFromBin(days, bin, least, most, draw.stream.uniform(row, draw.slot), grain);
      if (weekdays !== undefined && weekdays[at] >= gap) {
        const [low, high] = binRange(days, bin);
        day = onWeekday(day, weekdays[at] - gap, [Math.max(low, least), Math.min(high, most)]);
      }
      const time = times === undefined ? 0 : drawTime(times, rest[rest.length - 1][at] - gap, perMain, draw, row);
      texts[at] = formatDate(day * perMain + time, layout);
    }
    return { kind: "plain", name: schema.name, texts };
  },

  support(codec, schema, conditions) {
    const masks = this.shapes(codec).map(() => undefined as Uint8Array | undefined);
    if (conditions.length > 0)
      masks[0] = scaleMask(codec.words, codec.days, allowed(codec, schema, layoutOf(schema), conditions), conditions);
    return masks;
  },
};

/** Where a date may be missing, the code columns beside its days have one code for that. */
function gapCodes(codec: DatesCodec): number {
  return codec.words.length > 0 ? 1 : 0;
}

function layoutOf(schema: ColumnSchema): DateLayout {
  if (schema.format.date === undefined)
    throw new TwinsetError("E_SCHEMA", `column "${schema.name}" is a datetime but has no format.date`, {
      place: { column: schema.name },
    });
  return compileDateLayout(schema.format.date);
}

/** A time of day; of any bin where the model drew a date without one. */
function drawTime(times: ScaleReader, bin: number, perDay: number, { stream, slot }: Draw, row: number): number {
  const drawn = bin >= 0 ? bin : Math.floor(stream.uniform(row, slot + 4) * scaleSize(times.scale));
  return drawFromBin(times, drawn, 0, perDay - 1, stream.uniform(row, slot + 2), stream.uniform(row, slot + 3));
}

/** The days (months, times) that meet the conditions. */
function allowed(
  codec: DatesCodec,
  schema: ColumnSchema,
  layout: DateLayout,
  conditions: readonly Condition[],
): [number, number] {
  return allowedUnits(schema.name, codec.words, conditions, (text) => {
    const day = readMain(text, layout, dateParts(layout));
    if (!isNone(day) || isNone(parseDate(text, layout))) return day;
    throw new TwinsetError("E_CONDITION", `column "${schema.name}" is asked for by whole days`, {
      place: { column: schema.name },
      remedy: "leave the time of day out",
    });
  });
}
