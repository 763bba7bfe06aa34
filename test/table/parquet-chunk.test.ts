import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parquetMetadata } from "hyparquet";
import { parquetPages } from "../../src/table/parquet-chunk.js";
import { ParquetColumnReader } from "../../src/table/parquet-column-reader.js";
import { boundedCompressors } from "../../src/table/parquet-compressors.js";

const bytes = new Uint8Array(readFileSync("fixtures/parquet/pages.parquet"));
const metadata = parquetMetadata(bytes);
const column = metadata.schema.findIndex(({ name }) => name === "word") - 1;

/** The pages of the column of words, as if its row group had so many rows. */
const pages = async (rows: number) => [
  ...parquetPages(bytes, {
    meta: metadata.row_groups[0].columns[column].meta_data!,
    element: metadata.schema[column + 1],
    rows,
    compressors: await boundedCompressors(),
  }),
];

test("pages end with the row group, not with the bytes", async () => {
  expect((await pages(40)).map(({ rows }) => rows)).toEqual([7, 7, 7, 7, 7, 5]);
  expect((await pages(14)).map(({ rows }) => rows)).toEqual([7, 7]);
});

test("a page of more rows than are left is damage", async () => {
  await expect(pages(10)).rejects.toThrow(/more rows than its row group/);
});

test("nulls are told apart from indexes into the dictionary, which all pages share", async () => {
  const [first, second] = await pages(14);
  expect([...first.defined!]).toEqual([1, 1, 1, 0, 1, 1, 1]);
  expect(first.values).toHaveLength(6);
  expect(first.dictionary).toHaveLength(5);
  expect(second.dictionary).toBe(first.dictionary);
});

test("a column that ends before its rows do, and an index outside the dictionary, are damage", () => {
  const word = new TextEncoder().encode("a");
  const reader = (index: number) =>
    new ParquetColumnReader(
      {
        columns: [{ name: "x", type: { kind: "string" } }],
        rows: 2,
        *pages() {
          yield { rows: 2, defined: Uint8Array.of(1, 0), values: [index], dictionary: [word] };
        },
      },
      0,
    );
  expect(reader(0).next(2)).toEqual(["a", ""]);
  expect(() => reader(0).next(3)).toThrow(/ends too early/);
  expect(() => reader(1).next(2)).toThrow(/outside its dictionary/);
});

test("a page that unpacks to more than 512 MiB is refused before any memory is taken", async () => {
  const { SNAPPY, ZSTD } = await boundedCompressors();
  for (const unpack of [SNAPPY!, ZSTD!])
    expect(() => unpack(new Uint8Array(8), 2000000000)).toThrow(expect.objectContaining({ code: "E_LIMIT" }));
});
