import { describe, expect, jest, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { readCsv as readInNode } from "../../src/table/read-csv.js";

const TEXT =
  '\ufeff\r\nid,"note, or ""none""",näme\r\n1,"line one\r\nline two",Åsa\r\n2,"",𝒵oë\r\n\r\n3,"a ""quoted"" word",\r\n4,plain,"\r\n"\r\n5,"x","y"';

/** The same module over the build of csv-parse that a browser gets. */
async function readWithBrowserBuild(): Promise<typeof readInNode> {
  jest.resetModules();
  jest.unstable_mockModule("#csv-parse", () => import("csv-parse/browser/esm"));
  return (await import("../../src/table/read-csv.js")).readCsv;
}

describe.each([
  ["Node", async () => readInNode],
  ["the browser", readWithBrowserBuild],
])("with the csv-parse of %s", (_, load) => {
  test("chunks of 1 to 64 bytes read as the whole file does", async () => {
    const readCsv = await load();
    const bytes = new TextEncoder().encode(TEXT);
    const whole = await readCsv(memorySource("people.csv", bytes));
    expect(whole.rows).toBe(5);
    for (let chunk = 1; chunk <= 64; chunk++) {
      expect(await readCsv(memorySource("people.csv", bytes, chunk))).toEqual(whole);
    }
  });

  test("a fault is found at the same line", async () => {
    const readCsv = await load();
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
});
