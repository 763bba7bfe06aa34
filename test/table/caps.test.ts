import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { type ReadCsvOptions, readCsv } from "../../src/table/read-csv.js";
import { readSource } from "../../src/table/read-source.js";
import { runCli, temporaryFolder } from "../cli/run-cli.js";

const MIB = 1 << 20;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, limits?: ReadCsvOptions["limits"]) =>
  readCsv(memorySource("x.csv", bytes(text)), { limits });
const rows = (count: number) => Array.from({ length: count }, (_, at) => `${at},${at % 7}\n`).join("");

/** Each cap with a file just within it, one just past it, and the cap raised so that this one is within. */
const CAPS = [
  {
    flag: "--max-field",
    within: () => `a,b\n${rows(20)}1,${"x".repeat(MIB)}\n`,
    beyond: () => `a,b\n${rows(20)}1,${"x".repeat(MIB + 1)}\n`,
    raised: { field: 2 },
    said: /^a cell on line 22, in column 2, is longer than 1 MiB:/,
  },
  {
    flag: "--max-field",
    within: () => `a,b\n${rows(20)}1,"${"x\n".repeat(MIB / 2)}"\n`,
    beyond: () => `a,b\n${rows(20)}1,"${"x\n".repeat(MIB / 2)}y"\n`,
    raised: { field: 2 },
    said: /^a cell on line 22, in column 2, is longer than 1 MiB:/,
  },
  {
    flag: "--max-line",
    within: () => `${header(9)}${row(9, Math.floor((8 * MIB - 9) / 9))}`,
    beyond: () => `${header(9)}${row(9, MIB)}`,
    raised: { line: 10 },
    said: /^the row on line 22 is longer than 8 MiB:/,
  },
  {
    flag: "--max-columns",
    within: () => header(2000),
    beyond: () => header(2001),
    raised: { columns: 2001 },
    said: /^the table has 2,001 columns, and the most are 2,000:/,
  },
];

function header(columns: number): string {
  const names = Array.from({ length: columns }, (_, at) => `c${at}`).join();
  return `${names}\n${`${new Array(columns).fill("1").join()}\n`.repeat(20)}`;
}

function row(columns: number, length: number): string {
  return `${new Array(columns).fill("x".repeat(length)).join()}\n`;
}

describe.each(CAPS)("$flag", ({ flag, within, beyond, raised, said }) => {
  test("a file within the cap is read", async () => {
    expect((await read(within())).table.rows).toBeGreaterThan(0);
  });

  test("one beyond it stops with the place and the flag, which lets it through", async () => {
    const text = beyond();
    await expect(read(text)).rejects.toMatchObject({
      code: "E_LIMIT",
      message: expect.stringMatching(said),
      remedy: expect.stringContaining(flag),
    });
    expect((await read(text, raised)).table.rows).toBeGreaterThan(0);
  });
});

test("a quote left open ends at the cap of a line, raised or not, and says where it opens", async () => {
  const text = `a,b\n1,2\n3,"x\n${"4,5\n".repeat(3 * MIB)}`;
  await expect(read(text)).rejects.toMatchObject({ code: "E_QUOTE", message: expect.stringMatching(/line 3.* 8 MiB/) });
  await expect(read(text, { line: 10 })).rejects.toMatchObject({ message: expect.stringMatching(/line 3.* 10 MiB/) });
});

test("gzip that unpacks to more than 100 times its size stops with the way round it", async () => {
  const bomb = new Uint8Array(gzipSync(bytes(`a,b\n${"1,2\n".repeat(4 * MIB)}`)));
  await expect(readSource(memorySource("x.csv.gz", bomb))).rejects.toMatchObject({
    code: "E_LIMIT",
    message: expect.stringMatching(/more than 100 times its size/),
    remedy: expect.stringContaining("gunzip"),
  });
});

describe("on the command line", () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const inspect = (...flags: string[]) => runCli(folder, ["inspect", "x.csv", "--quiet", ...flags]);

  test("the flag that the error names raises the cap, and takes nothing but numbers within reason", () => {
    writeFileSync(join(folder, "x.csv"), `a,b\n${rows(20)}1,${"x".repeat(MIB + 1)}\n`);
    const stopped = inspect();
    expect(stopped.code).toBe(4);
    expect(stopped.stderr).toMatch(/longer than 1 MiB: .*--max-field raises the limit/);
    expect(inspect("--max-field", "2").code).toBe(0);
    for (const wrong of ["0", "257"]) {
      const { code, stderr } = inspect("--max-field", wrong);
      expect(code).toBe(2);
      expect(stderr).toMatch(/--max-field takes a whole number from 1 to 256/);
    }
  });
});
