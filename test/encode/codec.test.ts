import { describe, expect, test } from "@jest/globals";
import { Random } from "../../src/core/random/random.js";
import { codecSchema, codecSupport, codeShapes, decode, encode, learnCodec } from "../../src/encode/codec.js";
import { codeArray } from "../../src/encode/codes.js";
import { ALLOWED, STAND_IN } from "../../src/encode/support.js";
import { onWeekday, weekdaysUneven } from "../../src/encode/weekdays.js";
import { learnWords, wordCodes } from "../../src/encode/words.js";
import {
  columnSchema,
  numberColumn,
  numberSchema,
  schemaOf,
  tableOf,
  textColumn,
  textsOf,
  uniforms,
} from "./example-columns.js";

const rows = 200;
const u = uniforms(rows);
const schema = schemaOf([
  columnSchema("id", { name: "key", format: { pattern: "K{d6}" } }),
  numberSchema(1, { name: "weight" }),
  columnSchema("categorical", { name: "town" }),
  columnSchema("datetime", { name: "seen", format: { date: "YYYY-MM-DD HH:mm" }, missing: { token: "", count: 0 } }),
  columnSchema("boolean", { name: "smoker", format: { words: ["no", "yes"] } }),
]);
const table = tableOf(
  textColumn(Array.from(u, (_, row) => `real${row}`)),
  numberColumn(
    u.map((x) => Math.round(1000 * x) / 10),
    1,
  ),
  textColumn(Array.from(u, (x, row) => (row < 3 ? "Nowhere" : ["Aber", "Bray", "Cork"][Math.floor(3 * x)]))),
  textColumn(
    Array.from(u, (x, row) =>
      row % 20 === 0 ? "" : `2024-0${1 + (row % 9)}-1${row % 10} 1${row % 10}:${10 + Math.floor(50 * x)}`,
    ),
  ),
  textColumn(Array.from(u, (x) => (x < 0.3 ? "yes" : "no"))),
);
const { codec, notes } = learnCodec(table, schema, { person: undefined, persons: rows });
const codes = encode(codec, table, schema);
const options = {
  rows: Float64Array.from(u, (_, row) => row),
  rowsPerPerson: 1,
  stream: new Random("1").stream("decode"),
  conditions: [],
};

describe("a codec", () => {
  test("codes every column by its kind, ids not at all", () => {
    expect(codec.columns.map(({ kind }) => kind)).toEqual(["regenerated", "numbers", "levels", "dates", "levels"]);
    expect(codeShapes(codec).map((shapes) => shapes.length)).toEqual([0, 1, 1, expect.any(Number), 1]);
    expect(codes.columns.map(({ size, ordered, special }) => ({ size, ordered, special }))).toEqual(
      codeShapes(codec).flat(),
    );
    for (const column of codes.columns) expect(column.codes.every((code) => code < column.size)).toBe(true);
    expect(notes.map(({ code }) => code)).toEqual(["rare-levels-pooled"]);
  });

  test("is plain data that a model file may hold", () =>
    expect(codecSchema.parse(JSON.parse(JSON.stringify(codec)))).toEqual(codec));

  test("gives a table back: names, order, rows", () => {
    const back = decode(codec, schema, codes, options);
    expect(back.columns.map(({ name }) => name)).toEqual(schema.columns.map(({ name }) => name));
    expect(textsOf(back.columns[4], rows)).toEqual(textsOf(table.columns[4], rows));
    expect(textsOf(back.columns[2], rows).slice(3)).toEqual(textsOf(table.columns[2], rows).slice(3));
    expect(textsOf(back.columns[0], rows).every((text) => /^K\d{6}$/.test(text))).toBe(true);
  });

  test("asks that pooled levels be drawn again, unless their token is kept", () => {
    expect([...codecSupport(codec, schema, [], false)[1]!]).toEqual([STAND_IN, ALLOWED, ALLOWED, ALLOWED]);
    expect([...codecSupport(codec, schema, [], true)[1]!]).toEqual([ALLOWED, ALLOWED, ALLOWED, ALLOWED]);
  });

  test("refuses codes of another model", () => {
    const refused = expect.objectContaining({ code: "E_MODEL" });
    const fewer = { ...codes, columns: codes.columns.slice(1) };
    const larger = { ...codes, columns: codes.columns.map((column) => ({ ...column, size: column.size + 1 })) };
    for (const other of [fewer, larger]) expect(() => decode(codec, schema, other, options)).toThrow(refused);
    expect(() => encode(codec, tableOf(table.columns[0]), schema)).toThrow(
      expect.objectContaining({ code: "E_SCHEMA" }),
    );
  });

  test.each([{ sdtype: "numerical" as const }, { sdtype: "datetime" as const }])(
    "needs a format for a $sdtype column",
    ({ sdtype }) => {
      const bare = schemaOf([columnSchema(sdtype)]);
      const one = {
        columns: [
          {
            kind: sdtype === "numerical" ? ("numbers" as const) : ("plain" as const),
            name: "x",
            values: u,
            texts: ["2024-01-01"],
            layout: {
              decimalMark: ".",
              thousands: "",
              prefix: "",
              suffix: "",
              decimals: 2,
              fixed: false,
              leadingZero: true,
            } as const,
            missing: "",
          },
        ],
        rows: 1,
      };
      expect(() => learnCodec(one, bare, { person: undefined, persons: 1 })).toThrow(
        expect.objectContaining({ code: "E_SCHEMA", place: { column: "x" } }),
      );
    },
  );
});

test("words of a column come with the missing token first", () => {
  const texts = [...Array(6).fill("high"), ...Array(5).fill("?"), "3", "4", "x", "NA"];
  const schema = numberSchema(0, { missing: { token: "NA", count: 1, also: ["?"] } });
  const { words, unread } = learnWords(textColumn(texts), schema, undefined, 5);
  expect({ words, unread }).toEqual({ words: ["NA", "high", "?"], unread: 1 });
  const code = wordCodes(words, textColumn(texts));
  expect([0, 6, 13, 14].map(code)).toEqual([1, 2, 0, 0]);
});

test("code arrays are as narrow as their codes allow", () => {
  expect([codeArray(1, 256), codeArray(1, 257), codeArray(1, 65536)].map((array) => array.BYTES_PER_ELEMENT)).toEqual([
    1, 2, 2,
  ]);
  expect(() => codeArray(1, 65537)).toThrow(RangeError);
});

describe("days of the week", () => {
  test("are told from chance", () => {
    const days = uniforms(2000).map((x) => Math.floor(7000 * x));
    expect(weekdaysUneven(days)).toBe(false);
    expect(weekdaysUneven(days.map((day, row) => (row % 9 === 0 ? day - (day % 7) : day)))).toBe(true);
    expect(weekdaysUneven(new Float64Array(3).fill(NaN))).toBe(false);
  });

  test("are reached within three days, or the other way round, or not at all", () => {
    // 1970-01-05 was a Monday.
    expect([0, 1, 2, 3, 4, 5, 6].map((wanted) => onWeekday(4, wanted, [-99, 99]))).toEqual([4, 5, 6, 7, 1, 2, 3]);
    expect([1, 6].map((wanted) => onWeekday(4, wanted, [2, 4]))).toEqual([4, 3]);
    expect(onWeekday(4, 2, [-99, 5])).toBe(-1);
    expect(onWeekday(4, 6, [4, 99])).toBe(10);
  });
});
