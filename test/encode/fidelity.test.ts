import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { normalQuantile } from "../../src/core/math/normal-quantile.js";
import { Random } from "../../src/core/random/random.js";
import { decode, encode, learnCodec } from "../../src/encode/codec.js";
import { columnNumbers } from "../../src/schema/column-values.js";
import { inferSchema } from "../../src/schema/infer.js";
import { memorySource } from "../../src/table/byte-source.js";
import { readCsv } from "../../src/table/read-csv.js";
import { decoded, ksDistance, learn, numberColumn, numberSchema, numbersOf, uniforms } from "./example-columns.js";

const N = 20_000;
const u = uniforms(N, "shape");
const v = uniforms(N, "other");
const { exp, floor, log, round } = Math;
const cents = (value: number) => round(value * 100) / 100;
const z = u.map(normalQuantile);

describe("what is decoded has the distribution of what was coded (KS < 0.01)", () => {
  test.each([
    { shape: "lognormal", values: z.map((value) => cents(exp(8 + value))), decimals: 2 },
    { shape: "normal", values: z.map((value) => round(value * 1e6) / 1e6), decimals: 6 },
    { shape: "zero-inflated", values: z.map((value, i) => (v[i] < 0.6 ? 0 : cents(exp(4 + value)))), decimals: 2 },
    { shape: "two modes with a gap", values: z.map((value, i) => cents(value + (v[i] < 0.3 ? -50 : 50))), decimals: 2 },
    { shape: "counts", values: u.map((value) => floor(log(value) / log(0.8))), decimals: 0 },
    { shape: "heavy tail", values: u.map((value) => cents(1 / value)), decimals: 2 },
    { shape: "negative", values: u.map((value) => -round(value * value * 9999)), decimals: 0 },
    { shape: "fifteen digits", values: u.map((value) => Number(value.toFixed(15))), decimals: 15 },
    { shape: "millions", values: z.map((value) => round(exp(14 + 2 * value))), decimals: 0 },
    {
      shape: "heaped",
      values: u.map((value, i) => round((value * 9e4) / [100, 10, 1][floor(v[i] * 3)]) * [100, 10, 1][floor(v[i] * 3)]),
      decimals: 0,
    },
    { shape: "with missing cells", values: z.map((value, i) => (v[i] < 0.4 ? NaN : cents(value * 10))), decimals: 2 },
  ])("$shape", ({ values, decimals }) => {
    const own = learn(numberColumn(values, decimals), numberSchema(decimals));
    const back = numbersOf(decoded(own, "a"));
    expect(ksDistance(values, back)).toBeLessThan(0.002);
    expect(back.filter(Number.isNaN).length).toBe(values.filter(Number.isNaN).length);
    // Values on the grid stay on it.
    expect(back.every((value) => Number.isNaN(value) || Number(value.toFixed(decimals)) === value)).toBe(true);
    expect(numbersOf(decoded(own, "b"))).not.toEqual(back);
    if (values.every((value) => !(value < 0))) expect(back.every((value) => !(value < 0))).toBe(true);
  });

  test.each([
    "brandsma",
    "breast-cancer",
    "college-distance",
    "credit",
    "flchain",
    "hmda",
    "lending-club",
    "nafld1",
    "pbc",
    "randhie",
    "star",
  ])("every scale of the fixture %s", async (name) => {
    const bytes = readFileSync(new URL(`../../fixtures/${name}/${name}.csv`, import.meta.url));
    const { table, dialect } = await readCsv(memorySource(name, new Uint8Array(bytes)));
    const { schema } = inferSchema(table, dialect);
    const { codec } = learnCodec(table, schema, { person: undefined, persons: table.rows });
    const rows = Float64Array.from({ length: table.rows }, (_, row) => row);
    const codes = encode(codec, table, schema);
    const back = decode(codec, schema, codes, {
      rows,
      rowsPerPerson: 1,
      stream: new Random("7").stream("decode"),
      conditions: [],
    });
    schema.columns.forEach((column, at) => {
      if (!["numbers", "dates"].includes(codec.columns[at].kind)) return;
      const [real, twin] = [table, back].map((side) => columnNumbers(side.columns[at], column));
      // A bin holds up to 39 persons, and lighter values may snap to it: of a few thousand rows those are more than 0.01.
      expect(ksDistance(real, twin)).toBeLessThan(Math.max(0.01, 48 / table.rows));
      expect(twin.filter(Number.isNaN).length).toBe(real.filter(Number.isNaN).length);
    });
  });
});

// Multiples that about as many persons hold as a bin needs are half atoms, half not: the hardest case, and some of it is lost.
test("heaping is kept: 60 % multiples of 100, 30 % of 10, 10 % any", () => {
  for (const most of [3_000, 30_000, 3_000_000]) {
    const values = u.map((value, i) => {
      const step = v[i] < 0.6 ? 100 : v[i] < 0.9 ? 10 : 1;
      return floor((value * most) / step) * step;
    });
    const back = numbersOf(decoded(learn(numberColumn(values, 0), numberSchema(0))));
    for (const step of [100, 10, 5]) expect(Math.abs(share(back, step) - share(values, step))).toBeLessThan(0.05);
  }
});

function share(values: Float64Array, step: number): number {
  return values.reduce((sum, value) => sum + (value % step === 0 ? 1 : 0), 0) / values.length;
}
