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

describe("a file comes back byte for byte with", () => {
  const data = (row: (at: number) => string) => Array.from({ length: 12 }, (_, at) => row(at)).join("");
  test.each([
    ["a delimiter behind every row but the header", `a,b\n${data((at) => `${at},x${at},\n`)}`],
    ["R's row names", `"age" "sex"\n${data((at) => `"${at + 1}" ${20 + at} "${"fm"[at % 2]}"\n`)}`],
    ["two header rows", `weight,height,sex\nkg,cm,code\n${data((at) => `${60 + at},${170 + at},${"fm"[at % 2]}\n`)}`],
    [
      "names of groups",
      `,men,,women,\nage,n,share,n,share\n${data((at) => `${at},${at * 2},0.${at},${at * 3},0.${at}\n`)}`,
    ],
    ["padded cells", `rate,n\n${data((at) => ` 1${at}.65%,${at}\n`)}`],
    ["years as names", `country,2001,2002,2003\n${data((at) => `L${at},${at}.5,${at}.25,\n`)}`],
  ])("%s", async (_, text) => {
    const reading = await readCsv(memorySource("x.csv", new TextEncoder().encode(text)));
    expect(reading.dialect.header).toBe(true);
    expect(reading.rows).toBe(12);
    expect(await textOf([reading.table], reading.headerNames, reading.dialect)).toBe(text);
  });

  test("names of groups joined to those below", async () => {
    const text = `,men,,women,\nage,n,share,n,share\n${data((at) => `${at},${at * 2},0.${at},${at * 3},0.${at}\n`)}`;
    const { table } = await readCsv(memorySource("x.csv", new TextEncoder().encode(text)));
    expect(table.columns.map(({ name }) => name)).toEqual(["age", "men n", "men share", "women n", "women share"]);
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
    delimiter: fc.constantFrom(",", ";", "\t", "|", " ", ", ", ":"),
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
    sepLine: fc.boolean(),
    trailing: fc.constantFrom(undefined, "all" as const),
  });
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }),
    );

  test("byte for byte and cell for cell, with header, line ends and habits of quoting found out", async () => {
    await fc.assert(
      fc.asyncProperty(tables, dialects, fc.integer({ min: 1, max: 64 }), async (drawnTable, drawn, chunk) => {
        // Where a space delimits, a row of blank cells is a blank line.
        const isBlank = (row: string[]) => drawn.delimiter === " " && row.join("").trim() === "";
        const [names, ...rows] = drawnTable.map((row) => (isBlank(row) ? ["NA", ...row.slice(1)] : row));
        const latin = drawn.encoding === "windows-1252";
        const dialect: Dialect = {
          ...drawn,
          escape: drawn.escape === "doubled" ? drawn.quote : drawn.escape,
          bom: drawn.encoding.startsWith("utf-16") || (drawn.bom && !latin),
          sepLine: drawn.sepLine && drawn.delimiter.length === 1,
          trailing: names.length > 1 ? drawn.trailing : undefined,
        };
        const encodable = latin ? rows.map((row) => row.map((text) => text.replaceAll("\ufeff", "ÿ"))) : rows;
        const header = latin ? names.map((text) => text.replaceAll("\ufeff", "ÿ")) : names;
        const bytes = await bytesOf([tableOf(encodable)], header, dialect);
        const { delimiter, quote, escape: mark, encoding } = dialect;
        const known = { delimiter, quote, escape: mark, header: dialect.header, encoding };
        const reading = await readCsv(memorySource("x.csv", bytes, chunk), { dialect: known });
        const { table, headerNames } = reading;
        // A last column without name and values is a delimiter at the end of each row, and one that has no neighbours is a column.
        const behind = dialect.trailing === undefined ? [] : [""];
        const full = encodable.map((row) => [...row, ...behind]);
        const width = full[0].length - (reading.dialect.trailing === undefined ? 0 : 1);
        expect(full.every((row) => row.slice(width).join("") === "")).toBe(true);
        const cells = encodable.map((_, row) => table.columns.map((column) => cellText(column, row)));
        expect(cells).toEqual(full.map((row) => row.slice(0, width)));
        expect(reading.rows).toBe(encodable.length);
        if (dialect.header) expect(headerNames).toEqual([...header, ...behind].slice(0, width));
        const again = await bytesOf([table], headerNames, reading.dialect);
        expect(again).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});
