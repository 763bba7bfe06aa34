import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { readParquet } from "../../src/table/read-parquet.js";

const host = globalThis as { WebAssembly?: unknown };
const whole = host.WebAssembly;
afterAll(() => {
  host.WebAssembly = whole;
});

test.each(["kinds", "groups", "pages", "gzip", "brotli", "lz4", "encodings", "rewritten"])(
  "%s is read where a page's policy forbids WebAssembly",
  async (name) => {
    const forbidden = () => {
      throw new Error("WebAssembly is forbidden");
    };
    host.WebAssembly = { Module: forbidden, Instance: forbidden, instantiate: forbidden };
    const bytes = new Uint8Array(readFileSync(`fixtures/parquet/${name}.parquet`));
    expect((await readParquet(memorySource(name, bytes))).rows).toBe(40);
  },
);
