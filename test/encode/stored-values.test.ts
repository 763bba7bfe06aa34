import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fromUnits } from "../../src/encode/decimal-grid.js";
import type { ColumnSchema } from "../../src/schema/schema.js";
import { formatNumber } from "../../src/table/format-number.js";
import type { Column } from "../../src/table/table.js";
import { columnSchema, layout, learn, numberColumn, numberSchema, textColumn, uniforms } from "./example-columns.js";

const K = 5;

/** Persons that hold each value. */
function holders(values: ArrayLike<number>, person: Uint32Array | undefined): Map<number, number> {
  const sets = new Map<number, Set<number>>();
  for (let row = 0; row < values.length; row++) {
    if (!sets.has(values[row])) sets.set(values[row], new Set());
    sets.get(values[row])!.add(person === undefined ? row : person[row]);
  }
  return new Map([...sets].map(([value, persons]) => [value, persons.size]));
}

/** Every value of the column that the text of a codec of numbers gives away: edges, atoms, centre, values off the grid. */
function storedValues(json: string): number[] {
  const [codec] = JSON.parse(json).columns;
  if (codec.scale === null) return [];
  const { bins, tails } = codec.scale;
  const halves: number[] = [...bins.uppers, ...bins.lowers, ...(tails.centre === null ? [] : [tails.centre])];
  return [
    ...halves.map((half) => fromUnits(half, codec.decimals) / 2),
    ...bins.atomValues.map((unit: number) => fromUnits(unit, codec.decimals)),
    ...codec.exact.map(([, value]: [number, number]) => value),
  ];
}

/** Values of one column: of few decimals or many, heaped, skewed, tied, of both signs, huge. */
const shapes: Record<string, fc.Arbitrary<number>> = {
  heaped: fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((n) => n * 100),
    fc.integer({ min: 0, max: 3000 }),
  ),
  skewed: fc.integer({ min: 0, max: 10000 }).map((n) => Math.round(1 / (1e-4 + n / 10000))),
  negative: fc.integer({ min: -500, max: 100 }).map((n) => n / 10),
  tied: fc.constantFrom(1, 2, 2, 2, 2.5, 3),
  cents: fc.integer({ min: 0, max: 200_000 }).map((n) => n / 100),
  huge: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 3, max: 17 })).map(([n, e]) => Number(`${n}e${e}`)),
  fifteen: fc.integer({ min: 0, max: 9_007_199_254 }).map((n) => Number((n / 9_007_199_254).toFixed(15))),
};
const shaped = fc.constantFrom(...Object.keys(shapes)).chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    values: fc.array(fc.oneof({ weight: 15, arbitrary: shapes[shape] }, fc.constant(Number.NaN)), {
      minLength: 1,
      maxLength: 200,
    }),
    people: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  }),
);

describe("no number that a codec stores is a record's", () => {
  test("whatever the column", () => {
    fc.assert(
      fc.property(shaped, ({ values, people }) => {
        const person = people === undefined ? undefined : Uint32Array.from(values, (_, row) => (row * 31) % people);
        const { json } = learn(numberColumn(values, 15), numberSchema(15), person);
        const held = holders(values, person);
        for (const value of storedValues(json)) expect(held.get(value) ?? K).toBeGreaterThanOrEqual(K);
      }),
      { numRuns: 1500 },
    );
  });

  const odd = Array.from(uniforms(1000, "odd"), (u, i) => 10 + i + Math.round(u * 9e8) / 1e9);
  const bulk = uniforms(20_000, "bulk");
  test.each([
    { shape: "alone", values: odd, decimals: 9 },
    { shape: "among uniform numbers", values: [...odd, ...bulk.map((u) => Math.round(u * 2e5) / 100)], decimals: 9 },
    { shape: "among whole numbers", values: [...odd, ...bulk.map((u) => Math.floor(u * 1200))], decimals: 9 },
    { shape: "among zeros", values: [...odd, ...bulk.map(() => 0)], decimals: 9 },
    {
      shape: "in a long tail",
      values: [...odd.map((v) => v * 1e4), ...bulk.map((u) => Math.round(100 / u) / 100)],
      decimals: 15,
    },
    {
      shape: "negative, with missing cells",
      values: [...odd.map((v) => -v), ...bulk.map((u) => (u < 0.5 ? NaN : -5))],
      decimals: 9,
    },
    { shape: "of single figures", values: odd.slice(0, 9), decimals: 9 },
    {
      shape: "with persons of twenty rows",
      values: odd.flatMap((v) => Array(20).fill(v)),
      decimals: 9,
      rowsAPerson: 20,
    },
  ])("1,000 odd decimals of one person each, $shape", ({ values, decimals, rowsAPerson }) => {
    const person = rowsAPerson && Uint32Array.from(values, (_, row) => Math.floor(row / rowsAPerson));
    const column = numberColumn(values, decimals);
    const { json } = learn(column, numberSchema(decimals), person || undefined);
    const planted = odd.map((v) => (values.includes(v) ? v : values.includes(-v) ? -v : v * 1e4));
    for (const value of planted) {
      const text = formatNumber(value, layout(decimals));
      if (json.includes(text)) expect(text).toBe("in no model");
    }
    const held = holders(values, person || undefined);
    for (const value of storedValues(json)) expect(held.get(value) ?? K).toBeGreaterThanOrEqual(K);
  });

  const names = Array.from({ length: 1000 }, (_, i) => `Odd-${(i * 7919) % 10007}-Name`);
  test.each<{ kind: string; schema: ColumnSchema; texts: string[]; kept: string[] }>([
    {
      kind: "levels",
      schema: columnSchema("categorical"),
      texts: [...Array(50).fill("common"), ...names],
      kept: ["common"],
    },
    {
      kind: "levels, four persons each",
      schema: columnSchema("categorical"),
      texts: ["a", "b"].flatMap((t) => Array(9).fill(t)).concat(names.flatMap((t) => Array(4).fill(t))),
      kept: ["a", "b"],
    },
    { kind: "levels, none of them common", schema: columnSchema("categorical"), texts: names, kept: [] },
    { kind: "ids", schema: columnSchema("id"), texts: names, kept: [] },
    {
      kind: "free text",
      schema: columnSchema("text", { format: { wordCounts: [1, 1, 2, 3, 4] } }),
      texts: names,
      kept: [],
    },
    { kind: "punctuation", schema: columnSchema("categorical"), texts: ["+", "?-", "%%", "+-"], kept: [] },
    {
      kind: "words among numbers",
      schema: numberSchema(0),
      texts: [...Array.from({ length: 200 }, (_, i) => String(i)), ...Array(7).fill(">200"), ...names],
      kept: [">200"],
    },
    {
      kind: "words among dates",
      schema: columnSchema("datetime", { format: { date: "YYYY-MM-DD" } }),
      texts: [...Array(40).fill("2024-03-01"), ...Array(7).fill("later"), ...names],
      kept: ["later"],
    },
  ])("rare texts are not stored: $kind", ({ schema, texts, kept }) => {
    const { json } = learn(textColumn(texts), schema);
    for (const text of kept) expect(json).toContain(JSON.stringify(text));
    for (const text of new Set(texts)) if (!kept.includes(text)) expect(json.includes(`"${text}"`)).toBe(false);
    for (const text of names) if (json.includes(text)) expect(text).toBe("in no model");
  });

  test("a rare date is not stored", () => {
    const days = Array.from({ length: 300 }, (_, i) => `20${10 + (i % 15)}-0${1 + (i % 9)}-${10 + ((i * 7) % 18)}`);
    const { json } = learn(
      textColumn([...days, ...Array(20).fill("1999-12-31")]),
      columnSchema("datetime", { format: { date: "YYYY-MM-DD" } }),
    );
    const { bins } = JSON.parse(json).columns[0].days;
    expect(bins.atomValues).toContain(10956);
    for (const half of [...bins.uppers, ...bins.lowers]) expect(Math.abs(half % 2)).toBe(1);
  });
});

test("missing is a code of its own", () => {
  const column: Column = numberColumn([NaN, 1, 2, NaN, 3, 4, 5, 6], 0);
  const { codes, codec } = learn(column, numberSchema(0));
  expect(codec.columns[0]).toMatchObject({ words: ["NA"] });
  expect([...codes.columns[0].codes].map((code) => code === 0)).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
    false,
    false,
  ]);
});
