import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isTwinsetError } from "../../src/core/errors.js";
import { memorySource } from "../../src/table/byte-source.js";
import { type CsvReading, readCsv } from "../../src/table/read-csv.js";

async function attempt(bytes: Uint8Array, chunk?: number): Promise<CsvReading | undefined> {
  try {
    return await readCsv(memorySource("x.csv", bytes, chunk));
  } catch (error) {
    if (!isTwinsetError(error)) throw error;
    return undefined;
  }
}

test("whatever the bytes are, they are read or refused by an error of ours, alike at every chunk size", async () => {
  const marks = fc.constantFrom(..."\",;\t|'\\\r\n a1.-é\ufeff{[<").map((text) => [...new TextEncoder().encode(text)]);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.array(marks, { maxLength: 60 }).map((parts) => Uint8Array.from(parts.flat())),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 16 }), async (input, chunk) => {
      const whole = await attempt(input);
      const cut = await attempt(input, chunk);
      expect(cut).toEqual(whole);
      if (whole !== undefined) expect(JSON.stringify(whole.table)).not.toContain("\ufffd");
    }),
    { numRuns: 1000 },
  );
});

test.each(['"', "-", " ", "9", ",", "'", "\\", '\\"', ";", "\n", "\r", "1,5;", '",', "a'b,", "x|"])(
  "a mebibyte of %j is read or refused",
  async (unit) => {
    await attempt(new TextEncoder().encode(unit.repeat(Math.ceil((1 << 20) / unit.length))));
  },
);
