import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { codecSupport, decode, learnCodec } from "../../../src/encode/codec.js";
import { parseConditions } from "../../../src/model/sample-table.js";
import type { ColumnSchema } from "../../../src/schema/schema.js";
import { columnSchema, schemaOf, tableOf, textColumn, textsOf } from "../example-columns.js";

/** Learns a column and makes `rows` of it anew. */
function remade(
  texts: readonly string[],
  schema: ColumnSchema,
  {
    person,
    rows = texts.length,
    first = 0,
    perPerson = 1,
    key = null as string | null,
    seed = "1",
  }: { person?: number[]; rows?: number; first?: number; perPerson?: number; key?: string | null; seed?: string } = {},
): { texts: string[]; codec: unknown } {
  const whole = schemaOf([schema], key);
  const own = person && Uint32Array.from(person);
  const { codec } = learnCodec(tableOf(textColumn(texts)), whole, {
    person: own,
    persons: own === undefined ? texts.length : new Set(own).size,
  });
  const table = decode(
    codec,
    whole,
    { columns: [], rows },
    {
      rows: Float64Array.from({ length: rows }, (_, row) => first + row),
      rowsPerPerson: perPerson,
      stream: new Random(seed).stream("decode"),
      conditions: [],
    },
  );
  return { texts: textsOf(table.columns[0], rows), codec: codec.columns[0] };
}

const id = (pattern?: string) =>
  columnSchema("id", { format: pattern === undefined ? {} : { pattern }, missing: { token: "", count: 0 } });
const ids = (rows: number, text: (row: number) => string) => Array.from({ length: rows }, (_, row) => text(row));

describe("ids", () => {
  test.each([
    { pattern: "PT-{d5}", like: /^PT-\d{5}$/ },
    { pattern: "{d8}", like: /^[1-9]\d{7}$/ },
    { pattern: "{h8}-{h4}-{h4}-{h4}-{h12}", like: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
    { pattern: "{A2}{d4}{a1}{w1}{H2}", like: /^[A-Z]{2}\d{4}[a-z][0-9a-z][0-9A-F]{2}$/ },
    { pattern: "{d1}x{d3}", like: /^\dx\d{3}$/ },
  ])("of the pattern $pattern are in it, unique, and none of the real ones but by chance", ({ pattern, like }) => {
    const { texts } = remade(
      ids(50, (row) => `real-${row}`),
      id(pattern),
      { rows: 3000 },
    );
    expect(new Set(texts).size).toBe(3000);
    expect(texts.every((text) => like.test(text))).toBe(true);
  });

  test("count on where they counted", () =>
    expect(remade(ids(9, String), id("{count}"), { rows: 3, first: 7 }).texts).toEqual(["8", "9", "10"]));
  test("a count from 0 goes on from 0", () =>
    expect(remade(ids(9, String), id("{count0}"), { rows: 3, first: 0 }).texts).toEqual(["0", "1", "2"]));

  test("go on with longer texts when a pattern is used up, still unique", () => {
    for (const pattern of ["{d1}", "X{d2}", "{A1}-{d1}", "fixed"]) {
      const { texts } = remade(ids(9, String), id(pattern), { rows: 2500 });
      expect(new Set(texts).size).toBe(2500);
    }
  });

  test("are the same whatever rows are asked for, and others under another seed", () => {
    const whole = remade(ids(30, String), id("{d9}"), { rows: 200 }).texts;
    expect(remade(ids(30, String), id("{d9}"), { rows: 50, first: 100 }).texts).toEqual(whole.slice(100, 150));
    expect(remade(ids(30, String), id("{d9}"), { rows: 200, seed: "2" }).texts).not.toEqual(whole);
  });

  test("of a person are the same in all of its rows", () => {
    const person = [0, 0, 0, 1, 1, 2, 3, 3, 4, 4];
    const texts = person.map((p) => `P${p}${p}`);
    for (const key of ["x", null]) {
      const some = remade(texts, id(), { person, rows: 40, perPerson: 4, key });
      expect(some.codec).toMatchObject({ names: "person" });
      expect(new Set(some.texts).size).toBe(10);
      for (let row = 0; row < 40; row++) expect(some.texts[row]).toBe(some.texts[row - (row % 4)]);
    }
  });

  test("that persons share, or change, name a pool of things", () => {
    const person = [0, 0, 0, 1, 1, 1];
    expect(remade(["A1", "A1", "A1", "A1", "A2", "A1"], id(), { person }).codec).toMatchObject({
      names: "pool",
      pool: 2,
    });
    const { texts, codec } = remade(
      ids(300, (row) => `H${10 + (row % 30)}`),
      id(),
      { rows: 2000 },
    );
    expect(codec).toMatchObject({ names: "pool", pool: 30, pattern: "H{d2}" });
    expect(new Set(texts).size).toBe(30);
  });

  test("are missing as often as they were", () => {
    const { texts } = remade(
      ids(1000, (row) => (row % 5 === 0 ? "" : `Q${row}`)),
      id("Q{d6}"),
      { rows: 5000 },
    );
    expect(Math.abs(texts.filter((text) => text === "").length / 5000 - 0.2)).toBeLessThan(0.03);
    expect(
      remade(
        ids(9, () => ""),
        id(),
      ).texts,
    ).toEqual(ids(9, () => ""));
  });

  test("cannot be asked for", () => {
    const schema = schemaOf([id("{d3}")]);
    const { codec } = learnCodec(tableOf(textColumn(["1", "2"])), schema, { person: undefined, persons: 2 });
    expect(() => codecSupport(codec, schema, parseConditions({ schema }, ["x=1"]), false)).toThrow(
      expect.objectContaining({ code: "E_CONDITION" }),
    );
  });
});

describe("free text", () => {
  const schema = (wordCounts: number[]) =>
    columnSchema("text", { format: { wordCounts }, missing: { token: "", count: 0 } });
  test("is filler of about as many words", () => {
    const { texts } = remade(
      ids(50, (row) => `the patient said ${row}`),
      schema([2, 4, 6, 8, 20]),
      { rows: 2000 },
    );
    const counts = Float64Array.from(texts, (text) => text.split(" ").length).sort();
    expect([counts[0], counts[1000], counts[1999]]).toEqual([2, 6, 20]);
    expect(texts.join(" ")).not.toMatch(/patient|said|\d/);
  });
  test.each([{ counts: [] }, { counts: [0, 0, 0, 0, 0] }, { counts: [3] }])(
    "works with word counts $counts",
    ({ counts }) => {
      const { texts } = remade(ids(50, String), schema(counts), { rows: 20 });
      expect(texts.every((text) => text.split(" ").length === Math.max(1, counts[0] ?? 1))).toBe(true);
    },
  );
});

describe("levels that nobody shares", () => {
  test("are made anew in their shape", () => {
    const names = ids(30, (row) => `${"ABCDEF"[row % 6]}nn ${"ABCDE"[Math.floor(row / 6)]}ay`);
    const { codec, texts } = remade(names, columnSchema("categorical"));
    expect(codec).toMatchObject({ kind: "regenerated" });
    expect(texts.every((text) => /^[A-Z][a-z]{2} [A-Z][a-z]{2}$|^[A-Z]nn [A-Z]ay$/.test(text))).toBe(true);
  });

  test.each([
    { of: "few texts", texts: ["Ann Lee", "Bob Ray", "Cyd Fox"] },
    { of: "marks alone", texts: ids(25, (row) => "-+".repeat(1 + row)) },
    { of: "a text that all begin with", texts: ["Anna", ...ids(25, (row) => `Anna${String.fromCharCode(65 + row)}`)] },
  ])("tell nothing: $of", ({ texts }) => {
    const { codec } = remade(texts, columnSchema("categorical"));
    for (const text of texts) expect((codec as { pattern: string }).pattern).not.toContain(text);
  });
});
