import { describe, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { parquetLosses } from "../../src/table/parquet-losses.js";
import type { ParquetType } from "../../src/table/parquet-type.js";
import { readParquet } from "../../src/table/read-parquet.js";
import { writeParquet } from "../../src/table/write-parquet.js";
import { tableOf } from "../schema/tables.js";

async function bytesOf(columns: Record<string, string[]>, types: ParquetType[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeParquet([tableOf(columns)], Object.keys(columns), types)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("a text that is no value of its column's type is written as null, and that is told", () => {
  test.each<[string, ParquetType, string[], number]>([
    ["a word among whole numbers", { kind: "integer", bits: 32, signed: true }, ["1", "<5", "rare"], 2],
    ["a word among fractions", { kind: "float", bits: 64 }, ["1.5", "unknown", "2"], 1],
    ["a day in no calendar", { kind: "date" }, ["2024-02-28", "2024-02-30", "unknown"], 2],
    ["yes among booleans", { kind: "boolean" }, ["true", "yes", "false"], 1],
  ])("%s", async (_, type, texts, count) => {
    const table = tableOf({ x: texts });
    expect(parquetLosses(table, [type])).toEqual([
      { code: "parquet-null", text: expect.stringContaining("written as null"), place: { column: "x", row: 2 }, count },
    ]);
    const { table: back } = await readParquet(memorySource("x", await bytesOf({ x: texts }, [type])));
    const column = back.columns[0];
    expect(column.kind === "dictionary" && column.levels.length).toBe(texts.length - count + 1);
  });

  test("and nothing where every text is one, or where the file is no Parquet", () => {
    const table = tableOf({ x: ["1", "", "3"] });
    expect(parquetLosses(table, [{ kind: "integer", bits: 8, signed: true }])).toEqual([]);
    expect(parquetLosses(table, [{ kind: "string" }])).toEqual([]);
    expect(parquetLosses(table, undefined)).toEqual([]);
  });
});

test("an empty file is called empty, and a cell too long is found by its row", async () => {
  await expect(readParquet(memorySource("x", new Uint8Array()))).rejects.toMatchObject({ code: "E_EMPTY" });
  const bytes = await bytesOf({ a: ["x", "y".repeat((1 << 20) + 1)] }, [{ kind: "string" }]);
  await expect(readParquet(memorySource("x", bytes))).rejects.toMatchObject({
    code: "E_LIMIT",
    message: expect.stringMatching(/^a cell on row 2, in column 1, .*: leave the column out$/),
    place: { row: 2 },
  });
});
