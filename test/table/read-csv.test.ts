import { describe, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { encodeText } from "../../src/table/encode-text.js";
import { type CsvReading, type ReadCsvOptions, readCsv } from "../../src/table/read-csv.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options?: ReadCsvOptions) => readCsv(memorySource("people.csv", utf8(text)), options);
const names = ({ table }: CsvReading) => table.columns.map((column) => column.name);
const cells = ({ table }: CsvReading) =>
  Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));
const codes = ({ notes }: CsvReading) => notes.map((note) => note.code);

async function failure(text: string, options?: ReadCsvOptions) {
  const error = await read(text, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error as { code: string; message: string; place: { file?: string; line?: number } };
}

test("every cell comes back as it stands in the file", async () => {
  const reading = await read('id,zip,amount,note\n1,01234,"1,50",\n2,00501,NA,"say ""hi""\nthere"\n');
  expect(names(reading)).toEqual(["id", "zip", "amount", "note"]);
  expect(cells(reading)).toEqual([
    ["1", "01234", "1,50", ""],
    ["2", "00501", "NA", 'say "hi"\nthere'],
  ]);
  expect(reading).toMatchObject({ rows: 2, sampled: false, notes: [] });
});

test("a mixture of line ends, which is told", async () => {
  const reading = await read("a,b\r\n1,2\n3,4\r5,6");
  expect(cells(reading)).toEqual([
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
  ]);
  expect(reading.dialect.finalNewline).toBe(false);
  expect(reading.notes).toEqual([{ code: "newlines-mixed", text: expect.any(String), count: 2 }]);
});

describe("names of columns", () => {
  test("survive whatever they are", async () => {
    const header = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const reading = await read(`${header.join(",")}\n1,2,3,4\n`);
    expect(names(reading)).toEqual(header);
    expect(cells(reading)).toEqual([["1", "2", "3", "4"]]);
  });

  test("are told apart, and the file's own are kept", async () => {
    const reading = await read("a,,a,a_2, ,a\n1,2,3,4,5,6\n", { dialect: { header: true } });
    expect(names(reading)).toEqual(["a", "column_2", "a_3", "a_2", "column_5", "a_4"]);
    expect(reading.headerNames).toEqual(["a", "", "a", "a_2", " ", "a"]);
    expect(reading.notes).toEqual([
      { code: "column-unnamed", text: expect.stringContaining("column_2, column_5"), count: 2 },
      { code: "column-repeated", text: expect.stringContaining("a_3, a_4"), count: 2 },
    ]);
  });

  test("are numbered where there is no header, and a note says so", async () => {
    const reading = await read("1,2\n3,4\n");
    expect(names(reading)).toEqual(["column_1", "column_2"]);
    expect(reading.rows).toBe(2);
    expect(codes(reading)).toEqual(["no-header"]);
    expect(codes(await read("1,2\n3,4\n", { dialect: { header: false } }))).toEqual([]);
  });
});

describe("blank lines", () => {
  test("are left out of a table with more than one column, and counted", async () => {
    const reading = await read("\n  \na,b\n1,2\n\n \t\n3,4\n\n");
    expect(cells(reading)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(reading.notes).toEqual([{ code: "blank-lines", text: expect.any(String), place: { line: 1 }, count: 5 }]);
  });

  test("are cells in a table of one column", async () => {
    expect(cells(await read("a\n1\n\n2\n"))).toEqual([["1"], [""], ["2"]]);
  });

  test("of tabs are cells where the tab is the delimiter", async () => {
    expect(cells(await read("a\tb\n1\t2\n\t\n3\t4\n"))).toEqual([
      ["1", "2"],
      ["", ""],
      ["3", "4"],
    ]);
  });
});

describe("errors name the line", () => {
  test.each([
    ["a short row", "a,b,c\n1,2,3\n4,5\n6\n", "E_RAGGED", 3, "line 3 has 2 cells where the header has 3"],
    ["a long row", "a,b\n1,2\n3,4,5\n", "E_RAGGED", 3, "line 3 has 3 cells where the header has 2"],
    ["a short row after quoted newlines", 'a,b\n"1\n\r\n2",3\n4\n', "E_RAGGED", 5, "line 5 has 1 cell"],
    ["a short row after blank lines", "\n\na,b\n\n1,2\n3\n", "E_RAGGED", 6, "line 6 has 1 cell"],
    ["a quote left open", 'a,b\n1,2\n3,"x\n4,5\n6,7\n', "E_QUOTE", 3, "opens on line 3 is never closed"],
    ["a quote left open after quoted newlines", 'a,b\r\n"x\r\ny\r\nz","w\r\n4,5\r\n', "E_QUOTE", 4, "opens on line 4"],
  ])("%s", async (_, text, code, line, message) => {
    for (const chunk of [1, 7, 1 << 20]) {
      const source = memorySource("people.csv", utf8(text), chunk);
      const reading = readCsv(source, { dialect: { delimiter: ",", quote: '"', escape: '"', header: true } });
      await expect(reading).rejects.toMatchObject({
        code,
        place: { file: "people.csv", line },
        message: expect.stringContaining(message),
      });
    }
  });

  test("and never hold a cell", async () => {
    const { message } = await failure('a,b\n1,2\nSECRET,"SECRET\n', { dialect: { header: true } });
    expect(message).not.toContain("SECRET");
  });

  test.each([
    ["no byte", ""],
    ["line ends only", "\r\n\r\n\n"],
    ["a byte order mark only", "\ufeff"],
    ["spaces", "  \n \n"],
  ])("E_EMPTY for %s", async (_, text) => {
    expect((await failure(text)).code).toBe("E_EMPTY");
  });

  test("E_NO_ROWS for a header only", async () => {
    expect((await failure("a,b\n")).code).toBe("E_NO_ROWS");
    expect((await failure("a,b\n\n \n")).code).toBe("E_NO_ROWS");
  });

  test("E_LIMIT for a cell, a row, a header beyond bounds", async () => {
    const long = "x".repeat((1 << 20) + 1);
    expect(await failure(`a,b\n1,${long}\n`)).toMatchObject({ code: "E_LIMIT", place: { line: 2 } });
    expect(await failure(`a,b\n1,2\n${"xyz,".repeat(3 << 20)}\n`)).toMatchObject({
      code: "E_LIMIT",
      place: { line: 3 },
    });
    const wide = Array.from({ length: 2001 }, (_, at) => `c${at}`).join(",");
    expect((await failure(`${wide}\n${wide}\n`)).code).toBe("E_LIMIT");
    expect((await failure(`${"n".repeat(257)},b\n1,2\n`)).code).toBe("E_LIMIT");
  });

  test("E_QUOTE for a quote that swallows 8 MiB", async () => {
    const text = `a,b\n1,2\n3,"x\n${"4,5\n".repeat(3 << 20)}`;
    expect(await failure(text)).toMatchObject({ code: "E_QUOTE", place: { line: 3 } });
  });

  test("a source that is not a table is refused before it is read", async () => {
    expect((await failure('{"a": 1}')).code).toBe("E_NOT_CSV");
  });
});

describe("encodings", () => {
  const text = "näme;größe\nÅsa;1,5\nZoë;2,25\n";

  test.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
    ["windows-1252", false],
  ] as const)("%s, byte order mark %s", async (encoding, bom) => {
    for (const chunk of [1, 2, 3, 1 << 20]) {
      const reading = await readCsv(memorySource("people.csv", encodeText(text, { encoding, bom }, true), chunk));
      expect(reading.dialect).toMatchObject({ encoding, bom, delimiter: ";", decimal: "," });
      expect(names(reading)).toEqual(["näme", "größe"]);
      expect(cells(reading)).toEqual([
        ["Åsa", "1,5"],
        ["Zoë", "2,25"],
      ]);
      expect(codes(reading)).toEqual(encoding === "windows-1252" ? ["encoding-guessed"] : []);
    }
  });

  test("a file that turns out not to be UTF-8 far down is read again as windows-1252", async () => {
    const long = `a,b\n${"1,x\n".repeat(100_000)}2,é\n`;
    const bytes = encodeText(long, { encoding: "windows-1252", bom: false }, true);
    const reading = await readCsv(memorySource("people.csv", bytes));
    expect(reading.rows).toBe(100_001);
    expect(cellText(reading.table.columns[1], 100_000)).toBe("é");
    expect(reading.dialect.encoding).toBe("windows-1252");
    expect(codes(reading)).toEqual(["encoding-guessed"]);
  });

  test("a file that breaks its own byte order mark is an error", async () => {
    const good = utf8(`\ufeffa,b\n${"1,x\n".repeat(100_000)}`);
    const bytes = new Uint8Array(good.length + 2);
    bytes.set(good);
    bytes.set([0xe9, 0x0a], good.length);
    await expect(readCsv(memorySource("people.csv", bytes))).rejects.toMatchObject({ code: "E_ENCODING" });
  });

  test("a character cut off at the end is windows-1252, never U+FFFD", async () => {
    const reading = await readCsv(memorySource("people.csv", utf8("a,b\n1,é").subarray(0, -1)));
    expect(cells(reading)).toEqual([["1", "Ã"]]);
  });
});

test("progress counts bytes, and a cancelled reading stops", async () => {
  const text = `a,b\n${"1,2\n".repeat(1000)}`;
  const seen: number[] = [];
  const source = memorySource("people.csv", utf8(text), 1000);
  await readCsv(source, {
    progress: ({ stage, done, total }) => {
      expect([stage, total]).toEqual(["read", text.length]);
      seen.push(done);
    },
  });
  expect(seen).toEqual([1000, 2000, 3000, 4000, text.length]);

  const signal = {
    aborted: true,
    throwIfAborted: () => {
      throw new Error("stop");
    },
  };
  await expect(readCsv(source, { signal })).rejects.toThrow("stop");
});

test("a source is closed when reading fails", async () => {
  let open = 0;
  const source = {
    name: "people.csv",
    async *open() {
      open++;
      try {
        yield utf8("a,b\n1,2\n");
        yield utf8(`${"4,5\n".repeat(9)}3\n`.repeat(1 << 14));
      } finally {
        open--;
      }
    },
  };
  await expect(readCsv(source)).rejects.toMatchObject({ code: "E_RAGGED" });
  expect(open).toBe(0);
});
