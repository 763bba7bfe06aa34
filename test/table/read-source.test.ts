import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { readSource } from "../../src/table/read-source.js";

const csv = new TextEncoder().encode("id,word\n1,a\n2,b\n3,c\n");
const kinds = new Uint8Array(readFileSync("fixtures/parquet/kinds.parquet"));
const read = (name: string, bytes: Uint8Array) => readSource(memorySource(name, bytes, 3000));

test("text, Parquet and either of them packed are told by their bytes, whatever the name", async () => {
  const plain = await read("people.csv", csv);
  expect(plain).toMatchObject({ rows: 3, notes: [] });
  const packed = await read("people", new Uint8Array(gzipSync(csv)));
  expect(packed.table).toEqual(plain.table);
  expect(packed.notes).toEqual([{ code: "gzip", text: expect.stringMatching(/unpacked/) }]);
  const parquet = await read("people.csv", kinds);
  expect(parquet).toMatchObject({ rows: 40, notes: [] });
  expect(parquet.dialect.parquet).toHaveLength(22);
  expect((await read("kinds.parquet.gz", new Uint8Array(gzipSync(kinds)))).table).toEqual(parquet.table);
});

test.each<[string, string, Uint8Array, RegExp]>([
  ["E_DATA", "people.parquet", csv, /called Parquet and does not begin as one/],
  ["E_EMPTY", "people.parquet", new Uint8Array(0), /empty/],
  ["E_NOT_CSV", "people.csv.gz", new Uint8Array(gzipSync(gzipSync(csv))), /gzip archive/],
  ["E_DATA", "people.csv.gz", new Uint8Array(gzipSync(csv)).subarray(0, 20), /cut short/],
  ["E_NOT_CSV", "people.csv", new TextEncoder().encode("BZh91AY&SY"), /bzip2/],
])("%s for %s, with the name of the file", async (code, name, bytes, said) => {
  await expect(read(name, bytes)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(said),
    place: { file: name },
  });
});
