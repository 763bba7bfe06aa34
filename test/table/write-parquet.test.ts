import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import type { ParquetType } from "../../src/table/parquet-type.js";
import { readParquet } from "../../src/table/read-parquet.js";
import { selectRows } from "../../src/table/select-rows.js";
import type { Table } from "../../src/table/table.js";
import { writeParquet } from "../../src/table/write-parquet.js";
import { readOracle } from "../oracles/read-oracle.js";

async function written(batches: Table[], names: readonly string[], types: readonly ParquetType[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeParquet(batches, names, types)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** Texts of one column, written and read again. */
async function again(texts: readonly string[], type: ParquetType): Promise<string[]> {
  const table: Table = { columns: [{ kind: "plain", name: "x", texts }], rows: texts.length };
  const { table: back } = await readParquet(memorySource("x.parquet", await written([table], ["x"], [type])));
  return Array.from({ length: back.rows }, (_, row) => cellText(back.columns[0], row));
}

describe("a file read and written again", () => {
  const fixture = (name: string) => new Uint8Array(readFileSync(`fixtures/parquet/${name}.parquet`));

  test("is the one that pyarrow found equal to the first, in values, types and order", async () => {
    const { table, headerNames, dialect } = await readParquet(memorySource("kinds.parquet", fixture("kinds")));
    const bytes = await written([table], headerNames, dialect.parquet!);
    expect(Buffer.compare(bytes, fixture("rewritten"))).toBe(0);
    const { rewritten } = readOracle<{ rewritten: object }>("parquet");
    expect(rewritten).toEqual({ rows: table.rows, columns: table.columns.length, differences: [] });
  });

  test("has the same bytes however its rows are cut", async () => {
    const { table, headerNames, dialect } = await readParquet(memorySource("kinds.parquet", fixture("kinds")));
    const rows = (from: number, to: number) =>
      selectRows(
        table,
        Uint32Array.from({ length: to - from }, (_, at) => from + at),
      );
    const parts = [rows(0, 1), rows(1, 1), rows(1, 23), rows(23, table.rows)];
    expect(Buffer.compare(await written(parts, headerNames, dialect.parquet!), fixture("rewritten"))).toBe(0);
  });
});

test("more rows than a row group holds", async () => {
  const texts = Array.from({ length: 140000 }, (_, row) => (row % 1000 === 7 ? "" : String(row)));
  expect(await again(texts, { kind: "integer", bits: 32, signed: true })).toEqual(texts);
}, 30000);

const two = (value: number) => String(value).padStart(2, "0");
const digits = (length: number, least = 1) =>
  fc.array(fc.constantFrom(..."0123456789"), { minLength: least, maxLength: length }).map((all) => all.join(""));
const dates = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map(two).join(":"));
const bigs = (bits: number, signed: boolean) =>
  fc
    .bigInt(signed ? -(2n ** BigInt(bits - 1)) : 0n, 2n ** BigInt(signed ? bits - 1 : bits) - 1n)
    .map((value) => String(value));

describe("every text of a type comes back as it was", () => {
  test.each<[string, ParquetType, fc.Arbitrary<string>]>([
    ["booleans", { kind: "boolean" }, fc.constantFrom("true", "false")],
    ...([8, 16, 32, 64] as const).flatMap((bits) =>
      [true, false].map((signed): [string, ParquetType, fc.Arbitrary<string>] => [
        `${signed ? "signed" : "unsigned"} integers of ${bits} bits`,
        { kind: "integer", bits, signed },
        bigs(bits, signed),
      ]),
    ),
    [
      "doubles",
      { kind: "float", bits: 64 },
      fc
        .double({ min: -1e20, max: 1e20, noNaN: true })
        .filter((value) => Math.abs(value) >= 1e-6)
        .map(String),
    ],
    ["singles", { kind: "float", bits: 32 }, fc.integer({ min: -99999, max: 99999 }).map((n) => String(n / 100))],
    [
      "decimals",
      { kind: "decimal", precision: 30, scale: 4 },
      fc.tuple(fc.constantFrom("", "-"), bigs(80, false), digits(4, 4)).map(([sign, whole, part]) => {
        const text = `${whole}.${part}`;
        return /[1-9]/.test(text) ? sign + text : text;
      }),
    ],
    ["texts", { kind: "string" }, fc.string({ unit: "binary" })],
    ["UUIDs", { kind: "uuid" }, fc.uuid()],
    ["dates", { kind: "date" }, dates],
    ["times of day", { kind: "time", unit: "nanosecond", utc: true }, clocks],
    [
      "moments to the second",
      { kind: "timestamp", unit: "millisecond", utc: false },
      fc.tuple(dates, clocks).map(([date, clock]) => `${date}T${clock === "00:00:00" ? "00:00:01" : clock}`),
    ],
    [
      "moments to the microsecond",
      { kind: "timestamp", unit: "microsecond", utc: true },
      fc.tuple(dates, clocks, digits(6, 6)).map(([date, clock, part]) => `${date}T${clock}.${part.slice(0, 5)}1Z`),
    ],
  ])("%s", async (_, type, text) => {
    const cell = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.constant("") });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 30 }), async (texts) => {
        // A column that is null throughout has no grain to be written in.
        fc.pre(texts.some((value) => value !== ""));
        expect(await again(texts, type)).toEqual(texts);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a text that is no value of its type", () => {
  test.each<[ParquetType, string]>([
    [{ kind: "boolean" }, "yes"],
    [{ kind: "integer", bits: 32, signed: true }, "1.5"],
    [{ kind: "float", bits: 64 }, "rare"],
    [{ kind: "decimal", precision: 4, scale: 1 }, "1000.0"],
    [{ kind: "decimal", precision: 4, scale: 1 }, "1.25"],
    [{ kind: "uuid" }, "123"],
    [{ kind: "date" }, "2023-02-29"],
    [{ kind: "time", unit: "millisecond", utc: true }, "24:00:00"],
    [{ kind: "timestamp", unit: "nanosecond", utc: true }, "2300-01-01"],
  ])("%j: %s is null", async (type, text) => {
    expect(await again([text, text], type)).toEqual(["", ""]);
  });

  test("an integer beyond its range loses digits at its end, so that keys stay apart", async () => {
    const type: ParquetType = { kind: "integer", bits: 64, signed: false };
    const keys = ["18446744073709551615", "18446744073709551616", "99999999999999999990", "99999999999999999980"];
    expect(await again(keys, type)).toEqual([
      "18446744073709551615",
      "1844674407370955161",
      "9999999999999999999",
      "9999999999999999998",
    ]);
  });
});
