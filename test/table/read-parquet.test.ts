import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Random } from "../../src/core/random/random.js";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { type CsvReading, type ReadCsvOptions, readCsv } from "../../src/table/read-csv.js";
import { readParquet } from "../../src/table/read-parquet.js";
import { writeCsv } from "../../src/table/write-csv.js";
import { readOracle } from "../oracles/read-oracle.js";

const oracle = readOracle<{ rows: number; cells: Record<string, string[]> }>("parquet");
const bytesOf = (name: string) => new Uint8Array(readFileSync(`fixtures/parquet/${name}.parquet`));
const read = (name: string, options?: ReadCsvOptions) =>
  readParquet(memorySource(`${name}.parquet`, bytesOf(name), 1000), options);
const cells = ({ table }: CsvReading) =>
  Object.fromEntries(
    table.columns.map((column) => [column.name, Array.from({ length: table.rows }, (_, row) => cellText(column, row))]),
  );

describe("reads what pyarrow says is in the file", () => {
  test.each(["kinds", "groups", "pages", "gzip", "brotli", "lz4", "encodings", "lengths", "int96", "rewritten"])(
    "%s",
    async (name) => {
      const reading = await read(name);
      const found = cells(reading);
      expect(Object.keys(found).length).toBeGreaterThan(0);
      for (const column of Object.keys(found))
        expect({ column, cells: found[column] }).toEqual({
          column,
          cells: oracle.cells[column],
        });
      expect(reading).toMatchObject({ rows: oracle.rows, sampled: false, notes: [] });
    },
  );

  test("all kinds, and their types in the dialect", async () => {
    const { dialect, headerNames } = await read("kinds");
    expect(headerNames).toEqual(Object.keys(oracle.cells));
    expect(dialect.parquet).toEqual([
      { kind: "boolean" },
      { kind: "integer", bits: 8, signed: true },
      { kind: "integer", bits: 16, signed: true },
      { kind: "integer", bits: 32, signed: true },
      { kind: "integer", bits: 64, signed: true },
      { kind: "integer", bits: 8, signed: false },
      { kind: "integer", bits: 32, signed: false },
      { kind: "integer", bits: 64, signed: false },
      { kind: "float", bits: 32 },
      { kind: "float", bits: 64 },
      { kind: "decimal", precision: 7, scale: 2 },
      { kind: "decimal", precision: 30, scale: 2 },
      { kind: "string" },
      { kind: "uuid" },
      { kind: "date" },
      { kind: "time", unit: "millisecond", utc: expect.any(Boolean) },
      { kind: "time", unit: "microsecond", utc: expect.any(Boolean) },
      { kind: "timestamp", unit: "millisecond", utc: false },
      { kind: "timestamp", unit: "millisecond", utc: false },
      { kind: "timestamp", unit: "microsecond", utc: true },
      { kind: "timestamp", unit: "nanosecond", utc: true },
      { kind: "timestamp", unit: "microsecond", utc: false },
    ]);
  });

  test("columns that may not be null", async () => {
    const found = cells(await read("required"));
    expect(found.id).toEqual(Array.from({ length: oracle.rows }, (_, row) => String(row)));
    expect(found.word.slice(0, 3)).toEqual(["a", "", "a"]);
  });
});

test("null, infinity and what is not a number are no value, and the last two are told", async () => {
  const reading = await read("nones");
  expect(cells(reading)).toEqual({ x: ["1.5", "", "", ""], none: ["", "", "", ""] });
  expect(reading.notes).toEqual([
    { code: "not-finite", text: expect.stringContaining("2 cells"), place: { column: "x" }, count: 2 },
  ]);
});

test("parts below the microsecond are cut off, and told", async () => {
  const reading = await read("nanoseconds");
  expect(cells(reading).t).toEqual([0, 1, 2].map((part) => `1970-01-01T00:00:00.00000${part}`));
  expect(reading.notes).toEqual([
    { code: "time-cut", text: expect.stringContaining("2 times"), place: { column: "t" }, count: 2 },
  ]);
});

test("of more rows than the limit it keeps the persons that the same rows as text would", async () => {
  const whole = await read("kinds");
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCsv([whole.table], whole.headerNames, { ...whole.dialect, parquet: undefined }))
    pieces.push(piece);
  const options: ReadCsvOptions = { rowLimit: 15, personKey: "word", seed: "7" };
  const text = await readCsv(memorySource("kinds.csv", Buffer.concat(pieces)), options);
  const sampled = await read("groups", options);
  expect(sampled).toMatchObject({ rows: oracle.rows, sampled: true });
  expect(sampled.table.rows).toBeGreaterThan(0);
  expect(sampled.table.rows).toBeLessThanOrEqual(15);
  expect(cells(sampled)).toEqual(cells(text));
  expect(sampled.notes.map(({ code }) => code)).toEqual(["reservoir"]);
});

describe("what cannot be a table is refused by name", () => {
  test.each<[string, string, ReadCsvOptions | undefined, RegExp]>([
    ["nested", "E_DATA", undefined, /"tags" \(list\), "home" \(struct\), "photo" \(binary\).*leave such columns out/],
    ["empty", "E_NO_ROWS", undefined, /no row/],
    ["kinds", "E_USAGE", { dialect: { delimiter: ";" } }, /--delimiter.*Parquet/],
    ["kinds", "E_USAGE", { personKey: "patient", rowLimit: 5 }, /no column "patient"/],
  ])("%s: %s", async (name, code, options, said) => {
    await expect(read(name, options)).rejects.toMatchObject({
      name: "TwinsetError",
      code,
      message: expect.stringMatching(said),
      place: { file: `${name}.parquet` },
    });
  });

  test("a text that is not UTF-8", async () => {
    const bytes = bytesOf("lengths");
    const at = Buffer.from(bytes).indexOf("grün");
    bytes[at + 2] = 0xff;
    await expect(readParquet(memorySource("x.parquet", bytes))).rejects.toMatchObject({ code: "E_ENCODING" });
  });
});

describe("a damaged file ends in an error that says so, never in another", () => {
  const outcome = async (bytes: Uint8Array) => {
    try {
      await readParquet(memorySource("people.parquet", bytes));
      return "read";
    } catch (error) {
      const { name, code } = error as { name: string; code?: string };
      return name === "TwinsetError" && code !== undefined ? code : String(error);
    }
  };

  test("cut short anywhere", async () => {
    const bytes = bytesOf("kinds");
    for (let length = 1; length < bytes.length; length += 61)
      expect({ length, code: await outcome(bytes.subarray(0, length)) }).toEqual({ length, code: "E_DATA" });
  });

  test.each(["pages", "groups", "encodings", "gzip", "brotli", "lz4"])("%s with bytes changed", async (name) => {
    const whole = bytesOf(name);
    const stream = new Random("damage").stream(name);
    const seen = new Set<string>();
    for (let trial = 0; trial < 150; trial++) {
      const bytes = whole.slice();
      for (let hit = 0; hit < 2; hit++)
        bytes[4 + Math.floor(stream.uniform(trial, 2 * hit) * (bytes.length - 4))] = Math.floor(
          stream.uniform(trial, 2 * hit + 1) * 256,
        );
      seen.add(await outcome(bytes));
    }
    expect([...seen].filter((code) => !/^(?:read|E_[A-Z_]+)$/.test(code))).toEqual([]);
    expect(seen).toContain("E_DATA");
  });
});
