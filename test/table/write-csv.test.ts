import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { type Dialect, PLAIN_DIALECT } from "../../src/table/dialect.js";
import { readCsv } from "../../src/table/read-csv.js";
import type { Table } from "../../src/table/table.js";
import { csvHeader, csvRows, writeCsv } from "../../src/table/write-csv.js";

function tableOf(rows: readonly (readonly string[])[]): Table {
  const columns = rows[0].map((_, at) => ({
    kind: "plain" as const,
    name: `c${at}`,
    texts: rows.map((row) => row[at]),
  }));
  return { columns, rows: rows.length };
}

async function bytesOf(batches: Table[], names: readonly string[], dialect: Dialect): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCsv(batches, names, dialect)) pieces.push(piece);
  return Uint8Array.from(pieces.flatMap((piece) => Array.from(piece)));
}

async function textOf(batches: Table[], names: readonly string[], dialect: Dialect): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(batches, names, dialect));
}

const TABLE = tableOf([
  ["1", "a,b", ""],
  ["2", 'say "x"', "NA"],
]);

describe("a table", () => {
  test("in the plain dialect", async () => {
    expect(await textOf([TABLE], ["id", "text", "x"], PLAIN_DIALECT)).toBe('id,text,x\n1,"a,b",\n2,"say ""x""",NA\n');
  });

  test("in another dialect", async () => {
    const dialect: Dialect = {
      ...PLAIN_DIALECT,
      delimiter: ";",
      quote: "'",
      escape: "\\",
      bom: true,
      newline: "\r\n",
      finalNewline: false,
      quotedHeader: true,
      quotedColumns: [false, true, true],
    };
    expect(await textOf([TABLE], ["id", "it's", "x"], dialect)).toBe(
      "\ufeff'id';'it\\'s';'x'\r\n1;'a,b';\r\n2;'say \"x\"';NA",
    );
  });

  test("with missing tokens quoted", () => {
    const dialect = { ...PLAIN_DIALECT, quotedColumns: [true, true, true], quotedMissing: true };
    expect(csvRows(TABLE, dialect, 0, 1)).toBe('"1","a,b",""\n');
  });

  test("in batches is the same as in one piece", async () => {
    const rows = Array.from({ length: 25_000 }, (_, at) => [String(at), "x"]);
    const dialect = { ...PLAIN_DIALECT, finalNewline: false };
    const whole = await textOf([tableOf(rows)], ["a", "b"], dialect);
    const parts = [tableOf(rows.slice(0, 7)), tableOf(rows.slice(7, 12_000)), tableOf(rows.slice(12_000))];
    expect(await textOf(parts, ["a", "b"], dialect)).toBe(whole);
    expect(whole).toBe(`a,b\n${rows.map((row) => row.join(",")).join("\n")}`);
  });

  test("of no rows is its header", async () => {
    expect(await textOf([], ["a", "b"], PLAIN_DIALECT)).toBe("a,b\n");
    expect(csvHeader(["a"], { ...PLAIN_DIALECT, header: false })).toBe("");
  });

  test("a blank cell alone on its line is quoted: readers skip blank lines", () => {
    expect(csvRows(tableOf([[""], [" "], ["1"]]), PLAIN_DIALECT)).toBe('""\n" "\n1\n');
  });

  test("a character that the encoding lacks is an error", async () => {
    const dialect: Dialect = { ...PLAIN_DIALECT, encoding: "windows-1252" };
    await expect(bytesOf([tableOf([["Ω"]])], ["a"], dialect)).rejects.toMatchObject({ code: "E_ENCODING" });
  });
});

describe("what was written reads back", () => {
  const specials = [
    ",",
    ";",
    "\t",
    "|",
    '"',
    "'",
    "\\",
    "\n",
    "\r",
    "\r\n",
    " ",
    ".",
    "-",
    "0",
    "7",
    "x",
    "é",
    "\ufeff",
  ];
  const cell = fc.oneof(
    fc.constantFrom("", "NA", "1", "1,5", "2.50", "01234", "x", "y", "2024-01-31", "__proto__"),
    fc.array(fc.constantFrom(...specials), { maxLength: 6 }).map((parts) => parts.join("")),
  );
  const dialects = fc.record<Dialect>({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    quote: fc.constantFrom('"', "'"),
    escape: fc.constantFrom("doubled", "\\"),
    encoding: fc.constantFrom("utf-8", "utf-16le", "utf-16be", "windows-1252"),
    bom: fc.boolean(),
    header: fc.boolean(),
    decimal: fc.constantFrom(".", ","),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    finalNewline: fc.boolean(),
    quotedHeader: fc.boolean(),
    quotedColumns: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    quotedMissing: fc.boolean(),
  });
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }),
    );

  test("byte for byte and cell for cell, with header, line ends and habits of quoting found out", async () => {
    await fc.assert(
      fc.asyncProperty(tables, dialects, fc.integer({ min: 1, max: 64 }), async ([names, ...rows], drawn, chunk) => {
        const latin = drawn.encoding === "windows-1252";
        const dialect: Dialect = {
          ...drawn,
          escape: drawn.escape === "doubled" ? drawn.quote : drawn.escape,
          bom: drawn.encoding.startsWith("utf-16") || (drawn.bom && !latin),
        };
        const encodable = latin ? rows.map((row) => row.map((text) => text.replaceAll("\ufeff", "ÿ"))) : rows;
        const header = latin ? names.map((text) => text.replaceAll("\ufeff", "ÿ")) : names;
        const bytes = await bytesOf([tableOf(encodable)], header, dialect);
        const { delimiter, quote, escape: mark, encoding } = dialect;
        const known = { delimiter, quote, escape: mark, header: dialect.header, encoding };
        const reading = await readCsv(memorySource("x.csv", bytes, chunk), { dialect: known });
        const { table, headerNames } = reading;
        const cells = encodable.map((_, row) => table.columns.map((column) => cellText(column, row)));
        expect(cells).toEqual(encodable);
        expect(reading.rows).toBe(encodable.length);
        if (dialect.header) expect(headerNames).toEqual(header);
        const again = await bytesOf([table], headerNames, reading.dialect);
        expect(again).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});
