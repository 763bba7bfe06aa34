import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ColumnBuilder } from "../../src/table/column-builder.js";
import { cellText } from "../../src/table/column-text.js";
import type { Column } from "../../src/table/table.js";

function built(texts: readonly string[], freeLevels?: number, decimal: "." | "," = "."): Column {
  const builder = new ColumnBuilder("x", decimal, freeLevels);
  for (const text of texts) builder.add(text);
  return builder.build();
}

const textsOf = (column: Column, rows: number) => Array.from({ length: rows }, (_, row) => cellText(column, row));

describe("a column", () => {
  test("is a dictionary in the order of first occurrence", () => {
    expect(built(["b", "a", "b", ""])).toEqual({
      kind: "dictionary",
      name: "x",
      codes: Uint32Array.of(0, 1, 0, 2),
      levels: ["b", "a", ""],
    });
  });

  test("of many new levels that are numbers becomes numbers", () => {
    const column = built(["1.5", "2.25", "NA", "3", "NA", "4.125"], 3);
    expect(column).toEqual({
      kind: "numbers",
      name: "x",
      values: Float64Array.of(1.5, 2.25, Number.NaN, 3, Number.NaN, 4.125),
      layout: expect.objectContaining({ decimals: 3, fixed: false }),
      missing: "NA",
    });
  });

  test("with decimal commas", () => {
    expect(built(["1,5", "2,25", "3,125", "7,5"], 3, ",")).toMatchObject({
      kind: "numbers",
      layout: { decimalMark: "," },
    });
  });

  test.each([
    ["two missing tokens", ["1", "2", "NA", "", "3"]],
    ["identifiers", ["01", "02", "03", "04", "05"]],
    ["needless zeros", ["1.0", "2", "3", "4", "5"]],
    ["exponents", ["1e+05", "2", "3", "4", "5"]],
    ["a minus before zero", ["-0", "2", "3", "4", "5"]],
    ["words", ["a", "b", "c", "d", "e"]],
  ])("of many new levels with %s becomes plain", (_, texts) => {
    const column = built(texts, 3);
    expect(column.kind).toBe("plain");
    expect(textsOf(column, texts.length)).toEqual(texts);
  });

  test("of numbers turns plain when a text would not come back", () => {
    for (const late of ["1.50", "x", "01", "1e+05", "-0", "", "1.123456789012345678"]) {
      const texts = ["1", "2", "3", "4", "NA", "7.125", late, "8"];
      const column = built(texts, 3);
      expect(column.kind).toBe("plain");
      expect(textsOf(column, texts.length)).toEqual(texts);
    }
  });

  test("of few levels in many rows stays a dictionary past the limit", () => {
    const texts = Array.from({ length: 100 }, (_, at) => String(at % 40));
    expect(built([...texts.slice(0, 3), ...texts.slice(0, 3), ...texts], 3).kind).not.toBe("dictionary");
    expect(
      built(
        texts.flatMap((text) => [text, text, text]),
        3,
      ).kind,
    ).toBe("dictionary");
  });
});

test("knows thousands of levels apart, short and long, before and after rows are dropped", () => {
  const level = (at: number) => (at % 3 === 0 ? `a longer text, number ${at}` : String(at * 7919));
  const builder = new ColumnBuilder("x", ".");
  let expected: string[] = [];
  for (let row = 0; row < 30000; row++) {
    const text = level((row * 31) % 5003);
    builder.add(text);
    expected.push(text);
    if (row !== 12000) continue;
    builder.keepRows(Uint8Array.from(expected, (_, at) => at % 2));
    expected = expected.filter((_, at) => at % 2 === 1);
  }
  const column = builder.build();
  expect(column.kind === "dictionary" && new Set(column.levels).size).toBe(5003);
  expect(column.kind === "dictionary" && column.levels.length).toBe(5003);
  expect(textsOf(column, expected.length)).toEqual(expected);
});

test("gives every text back, in every form, with rows dropped on the way", () => {
  const texts = fc.array(
    fc.oneof(
      fc.integer({ min: -500, max: 500 }).map(String),
      fc.integer({ min: -5000, max: 5000 }).map((value) => String(value / 100)),
      fc.integer({ min: 0, max: 5000 }).map((value) => (value / 100).toFixed(2)),
      fc.constantFrom("", "NA", "-0", "1e-05", "1,234", "x", "00"),
    ),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 0, max: 6 }),
      fc.nat(40),
      fc.integer({ min: 1, max: 5 }),
      (all, free, dropAt, keep) => {
        const builder = new ColumnBuilder("x", ".", free);
        let expected: string[] = [];
        for (const [at, text] of all.entries()) {
          builder.add(text);
          expected.push(text);
          if (at === dropAt) {
            builder.keepRows(Uint8Array.from(expected, (_, row) => (row % keep === 0 ? 1 : 0)));
            expected = expected.filter((_, row) => row % keep === 0);
          }
        }
        const column = builder.build();
        expect(builder.rows).toBe(expected.length);
        expect(expected.map((_, row) => builder.textAt(row))).toEqual(expected);
        expect(textsOf(column, expected.length)).toEqual(expected);
        if (column.kind === "dictionary") {
          expect(new Set(column.levels).size).toBe(column.levels.length);
          if (dropAt >= all.length - 1) expect(new Set(column.levels)).toEqual(new Set(expected));
        }
      },
    ),
    { numRuns: 1000 },
  );
});
