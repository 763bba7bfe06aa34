import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { type CsvReading, type ReadCsvOptions, readCsv } from "../../src/table/read-csv.js";
import { writeCsv } from "../../src/table/write-csv.js";

const fixture = (name: string) => new Uint8Array(readFileSync(`fixtures/csv/${name}.csv`));
const read = (name: string, options?: ReadCsvOptions) => readCsv(memorySource(`${name}.csv`, fixture(name)), options);
const names = ({ table }: CsvReading) => table.columns.map((column) => column.name);
const cells = ({ table }: CsvReading) =>
  Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));
const told = ({ notes }: CsvReading) =>
  notes.map(({ code, count, place }) => [code, count, place?.line ?? place?.column]);

async function written({ table, headerNames, dialect }: CsvReading): Promise<Uint8Array> {
  const pieces: number[] = [];
  for await (const piece of writeCsv([table], headerNames, dialect)) pieces.push(...piece);
  return Uint8Array.from(pieces);
}

/** The file comes back byte for byte. */
async function expectSame(name: string, reading: CsvReading): Promise<void> {
  expect(new TextDecoder("latin1").decode(await written(reading))).toBe(
    new TextDecoder("latin1").decode(fixture(name)),
  );
}

async function failure(name: string, options?: ReadCsvOptions) {
  return await read(name, options).then(
    (reading) => ({ code: "read", message: "", place: {}, reading }),
    (error: { code: string; message: string; place: object }) => ({
      ...error,
      code: error.code,
      message: error.message,
    }),
  );
}

test.each(["c01-empty", "c01-mark-only", "c01-newlines-only"])("C01 %s is refused as empty", async (name) => {
  expect(await failure(name)).toMatchObject({ code: "E_EMPTY", place: { file: `${name}.csv` } });
});

test("C02 a header only is refused, a few rows are read", async () => {
  expect(await failure("c02-header-only")).toMatchObject({ code: "E_NO_ROWS" });
  expect((await read("c02-few-rows")).rows).toBe(8);
});

test.each(["c03-utf-16le", "c03-utf-16be", "c03-utf-16le-bare"])(
  "C03 %s is read by its mark, or without where it is plain to see",
  async (name) => {
    const reading = await read(name);
    expect(names(reading)).toEqual(["id", "näme", "größe"]);
    expect(cells(reading)[5]).toEqual(["6", "Zoë 6", "1,65"]);
    expect(reading.dialect).toMatchObject({ encoding: name.slice(4, 12), delimiter: ";", decimal: "," });
    await expectSame(name, reading);
  },
);

describe("C04 bytes that are not UTF-8", () => {
  test("are windows-1252, which is told, and come back", async () => {
    const reading = await read("c04-windows-1252");
    expect(cells(reading)[0]).toEqual(["1", "Zoë 1", "1 €"]);
    expect(told(reading)).toContainEqual(["encoding-guessed", undefined, undefined]);
    await expectSame("c04-windows-1252", reading);
  });

  test("a letter of UTF-8 cut at the end is an error that names its line", async () => {
    expect(await failure("c04-cut-letter")).toMatchObject({ code: "E_ENCODING", place: { line: 8 } });
    const reading = await read("c04-cut-letter", { dialect: { encoding: "windows-1252" } });
    expect(JSON.stringify(cells(reading))).not.toContain("\ufffd");
    expect(await failure("c04-cut-letter", { dialect: { encoding: "utf-8" } })).toMatchObject({ code: "E_ENCODING" });
  });
});

test("C05 zeros at the start are a binary file, further down they are left out and counted", async () => {
  expect(await failure("c05-zeros")).toMatchObject({ code: "E_BINARY" });
  const reading = await read("c05-late-zeros");
  expect(cells(reading)[9000]).toEqual(["9001", "44"]);
  expect(told(reading)).toEqual([["zeros", 1, undefined]]);
});

test.each([
  ["c06-picture", "PNG"],
  ["c06-archive", "ZIP"],
  ["c06-workbook", "Excel workbook"],
  ["c06-gzip", "gzip"],
  ["c06-web-page", "web page"],
  ["c06-json", "JSON"],
])("C06 %s is refused as what it is", async (name, what) => {
  expect(await failure(name)).toMatchObject({ code: "E_NOT_CSV", message: expect.stringContaining(what) });
});

describe("C07 a quote that is never closed", () => {
  test("is an error that names the line where it opens, and no cell", async () => {
    const error = await failure("c07-open-quote");
    expect(error).toMatchObject({ code: "E_QUOTE", place: { line: 21 } });
    expect(error.message).toMatch(/opens on line 21 is never closed: .*doubled.*--lenient/);
    expect(error.message).not.toContain("left open");
    const shown = await failure("c07-open-quote", { showValues: true });
    expect(shown.message).toContain('on line 21, before "left open,40", is never closed');
  });

  test("is text where that is asked for, counted, and the rows below keep their bounds", async () => {
    const reading = await read("c07-open-quote", { lenient: true });
    expect(reading.rows).toBe(30);
    expect(cells(reading).slice(19, 21)).toEqual([
      ["20", '"left open', "40"],
      ["21", "fine", "42"],
    ]);
    expect(told(reading)).toEqual([["quotes-mended", 1, 21]]);
  });
});

test("C08 stray quotes keep the bounds of rows, and are counted with their lines", async () => {
  const reading = await read("c08-stray-quotes");
  expect(cells(reading)).toEqual([
    ["1", '"two"2', "3"],
    ["2", '5" nail', "4"],
    ["3", 'say "yes", twice', "6"],
    ["4", '"opened twice', "8"],
    ["5", '"left open', "10"],
    ["6", "clean, but", "12"],
    ["7", "plain", "14"],
  ]);
  expect(told(reading)).toEqual([["quotes-mended", 5, 2]]);
  expect(reading.notes[0].text).toContain("lines 2, 3, 4 and others");
});

describe("C09 rows of another length", () => {
  test("a single short one is filled up at its end", async () => {
    const reading = await read("c09-one-short");
    expect([reading.rows, cells(reading)[29]]).toEqual([60, ["30", "50", ""]]);
    expect(told(reading)).toEqual([["rows-filled", 1, 31]]);
  });

  test("a long one loses an empty cell at its end, and is left out when the cell holds something", async () => {
    const reading = await read("c09-one-long");
    expect([reading.rows, cells(reading)[38]]).toEqual([59, ["40", "60", "f"]]);
    expect(told(reading)).toEqual([
      ["rows-cut", 1, 41],
      ["rows-left-out", 1, 31],
    ]);
  });

  test("a short one whose cells would stand in the wrong columns is left out", async () => {
    const reading = await read("c09-shifted");
    expect(reading.rows).toBe(59);
    expect(told(reading)).toEqual([["rows-left-out", 1, 31]]);
  });

  test("too many are an error with the first three lines, unless that is let pass", async () => {
    const error = await failure("c09-ragged");
    expect(error).toMatchObject({ code: "E_RAGGED", place: { line: 6 } });
    expect(error.message).toMatch(/line 6 has 2 cells where the header has 3; 6 rows do not fit \(lines 6, 16, 26 …\)/);
    const reading = await read("c09-ragged", { lenient: true });
    expect([reading.rows, ...told(reading)]).toEqual([60, ["rows-filled", 6, 6]]);
  });
});

test("C10 any mixture of line ends outside quotes", async () => {
  const reading = await read("c10-mixed-line-ends");
  expect(cells(reading)).toEqual([
    ["1", "20"],
    ["2", "30"],
    ["3", "a\r\nb"],
    ["4", "50"],
  ]);
  expect(told(reading)).toEqual([["newlines-mixed", 2, undefined]]);
});

test("C11 carriage returns only", async () => {
  const reading = await read("c11-cr-only");
  expect(cells(reading)).toEqual([
    ["1", "20"],
    ["2", "30"],
    ["3", "40"],
  ]);
  await expectSame("c11-cr-only", reading);
});

test("C12 names that repeat are told apart, told, and restored", async () => {
  const reading = await read("c12-twice-named", { dialect: { header: true } });
  expect(names(reading)).toEqual(["a", "b", "a_2", "a_3"]);
  expect(told(reading)).toEqual([["column-repeated", 2, undefined]]);
  await expectSame("c12-twice-named", reading);
});

describe("C13", () => {
  test("a name that is left out is made up, told, and left out again", async () => {
    const reading = await read("c13-no-name");
    expect(names(reading)).toEqual(["id", "column_2", "age"]);
    await expectSame("c13-no-name", reading);
  });

  test("a delimiter at the end of every row is no column, and comes back", async () => {
    const reading = await read("c13-trailing");
    expect(names(reading)).toEqual(["id", "age"]);
    expect(told(reading)).toEqual([["trailing-delimiter", undefined, undefined]]);
    await expectSame("c13-trailing", reading);
  });

  test("unless something stands behind it", async () => {
    const reading = await read("c13-trailing-filled");
    expect(names(reading)).toEqual(["id", "age", "column_3"]);
    expect(cells(reading)[1]).toEqual(["2", "30", "seen"]);
    await expectSame("c13-trailing-filled", reading);
  });
});

test("C14 names that objects have of their own survive", async () => {
  const reading = await read("c14-object-names");
  expect(names(reading)).toEqual(["__proto__", "constructor", "toString", "hasOwnProperty"]);
  expect(cells(reading)[1]).toEqual(["5", "6", "7", "8"]);
  await expectSame("c14-object-names", reading);
});

describe("C15 what stands around a table", () => {
  test.each([
    [
      "c15-preamble",
      [
        ["blank-lines", 1, 3],
        ["preamble", 2, 4],
      ],
    ],
    ["c15-title-in-cells", [["preamble", 2, 3]]],
    [
      "c15-comments",
      [
        ["preamble", 2, 3],
        ["comment-lines", 1, 7],
      ],
    ],
    ["c15-sep", []],
    ["c15-total", [["footer", 1, 10]]],
    [
      "c15-notes-below",
      [
        ["blank-lines", 1, 10],
        ["footer", 1, 11],
      ],
    ],
  ])("%s is left out, and told", async (name, notes) => {
    const reading = await read(name);
    expect(names(reading)).toEqual(["id", "ward", "stay"]);
    expect(reading.rows).toBe(8);
    expect(cells(reading)[7]).toEqual(["8", "A", "10"]);
    expect(told(reading).sort()).toEqual(notes.sort());
  });

  test("the line that tells Excel the delimiter comes back", async () => {
    await expectSame("c15-sep", await read("c15-sep"));
  });
});

test("C16 semicolons with decimal commas", async () => {
  const reading = await read("c16-decimal-comma");
  expect(reading.dialect).toMatchObject({ delimiter: ";", decimal: "," });
  expect(cells(reading)[0]).toEqual(["N1", "71,5", "1,71"]);
  await expectSame("c16-decimal-comma", reading);
});

test.each([
  ["c17-tab", { delimiter: "\t" }, ["1", "B", "3"]],
  ["c17-bar", { delimiter: "|" }, ["1", "B", "3"]],
  ["c17-space", { delimiter: " " }, ["1", "B two", "3"]],
  ["c17-comma-space", { delimiter: ", " }, ["1", "B", "3"]],
  ["c17-apostrophe", { delimiter: ",", quote: "'" }, ["1", "one, or two", "3"]],
])("C17 %s is read, and comes back", async (name, dialect, first) => {
  const reading = await read(name);
  expect(reading.dialect).toMatchObject(dialect);
  expect(cells(reading)[0]).toEqual(first);
  expect(told(reading)).toEqual([]);
  await expectSame(name, reading);
});

test("C18 leading zeros and long digits stay as they are", async () => {
  const reading = await read("c18-long-digits");
  expect(cells(reading)[0]).toEqual(["01234", "123456789012345678", "12345678901234567890"]);
  await expectSame("c18-long-digits", reading);
});

describe("C21 sizes beyond bounds are named", () => {
  test.each([
    [
      "a cell of 5 MB",
      () => `id,note\n1,${"x".repeat(5_000_000)}\n`,
      /cell on line 2, in column 2, is longer than 1 MiB/,
    ],
    [
      "a quoted cell of 5 MB",
      () => `id,note\n1,"${"x\n".repeat(2_500_000)}"\n`,
      /cell on line 2, in column 2, is longer than 1 MiB/,
    ],
    [
      "100,000 columns",
      () => `${"c,".repeat(99_999)}c\n${"1,".repeat(99_999)}1\n`,
      /100,000 columns, and the most are 2,000/,
    ],
    [
      "a line of 10 M characters",
      () => `a,b\n1,2\n${"xyz,".repeat(2_500_000)}\n`,
      /row on line 3 has more than 300,000 cells/,
    ],
    [
      "a row of 10 MB",
      () => `a,b\n1,2\n${`${"x".repeat(999)},`.repeat(10_000)}\n`,
      /row on line 3 is longer than 8 MiB/,
    ],
    ["a name of 300 characters", () => `${"n".repeat(300)},b\n1,2\n`, /name on line 1 is longer than 256 characters/],
  ])("%s", async (_, text, said) => {
    const reading = readCsv(memorySource("big.csv", new TextEncoder().encode(text())));
    await expect(reading).rejects.toMatchObject({
      code: "E_LIMIT",
      message: expect.stringMatching(said),
      remedy: expect.any(String),
    });
  });
});

test("C22 hidden characters stay in the data", async () => {
  const reading = await read("c22-hidden");
  expect(names(reading)[1]).toBe("na\u202eme\u200b");
  expect(cells(reading)[0][1]).toBe("\u001b[31mred\u001b[0m 1");
  await expectSame("c22-hidden", reading);
});

test.each(["c23-one-column", "c23-one-row", "c23-all-missing", "c23-all-constant", "c23-all-unique"])(
  "C23 %s is read, and comes back",
  async (name) => {
    await expectSame(name, await read(name));
  },
);

test("C24 line ends within quotes are right at every cut", async () => {
  const whole = await read("c24-quoted-line-ends");
  expect(cells(whole)[4]).toEqual(["5", "\r\n", "\r"]);
  await expectSame("c24-quoted-line-ends", whole);
  const bytes = fixture("c24-quoted-line-ends");
  for (let chunk = 1; chunk <= 64; chunk++)
    expect(await readCsv(memorySource("c24-quoted-line-ends.csv", bytes, chunk))).toEqual(whole);
});

test("C25 a day of a month among ranges is told as damage by a spreadsheet", async () => {
  const reading = await read("c25-spreadsheet");
  expect(told(reading)).toEqual([["spreadsheet-damage", 10, "band"]]);
  expect(reading.notes[0].text).not.toContain("Oct");
});
