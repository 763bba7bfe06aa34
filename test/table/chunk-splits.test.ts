import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isTwinsetError } from "../../src/core/errors.js";
import { memorySource } from "../../src/table/byte-source.js";
import { readCsv } from "../../src/table/read-csv.js";

const TEXT =
  '\ufeff\r\nid,"note, or ""none""",näme\r\n1,"line one\r\nline two",Åsa\r\n2,"",𝒵oë\r\n\r\n3,"a ""quoted"" word",\r\n4,plain,"\r\n"\r\n5,"x","y"';

test("chunks of 1 to 64 bytes read as the whole file does", async () => {
  const bytes = new TextEncoder().encode(TEXT);
  const whole = await readCsv(memorySource("people.csv", bytes));
  expect(whole.rows).toBe(5);
  for (let chunk = 1; chunk <= 64; chunk++) {
    expect(await readCsv(memorySource("people.csv", bytes, chunk))).toEqual(whole);
  }
});

test("a fault is found at the same line", async () => {
  for (const [fault, code] of [
    ["6,7", "E_RAGGED"],
    ['6,"open', "E_QUOTE"],
  ]) {
    const bytes = new TextEncoder().encode(`${TEXT}\r\n${fault}\r\n8,9,10\r\n`);
    for (let chunk = 1; chunk <= 64; chunk += 3) {
      const reading = readCsv(memorySource("people.csv", bytes, chunk), { dialect: { quote: '"', escape: '"' } });
      await expect(reading).rejects.toMatchObject({ code, place: { line: 11 } });
    }
  }
});

describe("cut in two at every byte", () => {
  const table = (rows: string) => `id,note,n\r\n${rows}${'9,"plain, text",8\r\n'.repeat(50)}`;
  test.each([
    ["CRLF inside quotes", table('1,"a\r\nb",2\r\n"x\r\n",y,3\r\n')],
    ["a lone CR inside quotes", table('1,"a\rb",2\r\n')],
    ["doubled quotes", table('1,"""a"" b""",2\r\n')],
    ["a stray quote that opens", table('"1,a,2\r\n3,"b",4\r\n')],
    ["a stray quote that closes", table('1,"a"b,2\r\n3,"b",4\r\n')],
    ["quotes that are not doubled", table('1,"say "so", he said",2\r\n3,"over\r\ntwo "lines"\r\n",5\r\n')],
    ["a row that is too short", table("1,2\r\n")],
    ["comma and space", table("").replaceAll(",", ", ")],
    ["notes above, sums below", `sep=;\r\nTitle\r\n\r\na;b;c\r\n${"1;2;3\r\n".repeat(30)}Total;;90\r\n`],
  ])("%s", async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const whole = await readCsv(memorySource("people.csv", bytes));
    for (let at = 1; at < Math.min(bytes.length, 100); at++) {
      const source = {
        name: "people.csv",
        size: bytes.length,
        async *open() {
          yield bytes.subarray(0, at);
          yield bytes.subarray(at);
        },
      };
      expect(await readCsv(source)).toEqual(whole);
    }
  });
});

test("whatever is wrong with a text, it reads alike in chunks of any size", async () => {
  const pieces = fc.array(
    fc.constantFrom("a", "1", '"', '""', ",", ", ", "\r\n", "\n", "\r", "\\", "'", "#", " ", "Total"),
    {
      maxLength: 40,
    },
  );
  const read = (text: string, chunk: number | undefined, lenient: boolean) =>
    readCsv(memorySource("x.csv", new TextEncoder().encode(text), chunk), { lenient }).catch((error: unknown) => {
      if (!isTwinsetError(error)) throw error;
      return { code: error.code, message: error.message };
    });
  await fc.assert(
    fc.asyncProperty(pieces, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (drawn, chunk, lenient) => {
      const text = `h,"i",j\n${'1,"2",3\n'.repeat(5)}${drawn.join("")}`;
      expect(await read(text, chunk, lenient)).toEqual(await read(text, undefined, lenient));
    }),
    { numRuns: 1000 },
  );
});
