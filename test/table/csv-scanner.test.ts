import { describe, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { CsvScanner } from "../../src/table/csv-scanner.js";
import type { CsvSyntax } from "../../src/table/csv-syntax.js";
import type { ScannedRow } from "../../src/table/scanned-row.js";

const COMMA: CsvSyntax = { delimiter: ",", quote: '"', escape: '"' };

function scan(text: string, columns: number, syntax = COMMA, chunk = text.length, lenient = false): ScannedRow[] {
  const rows: ScannedRow[] = [];
  const scanner = new CsvScanner(syntax, { columns, lenient, onRow: (row) => rows.push(row) });
  for (let at = 0; at < text.length; at += chunk) scanner.push(text.slice(at, at + chunk));
  scanner.end();
  return rows;
}

const cells = (rows: readonly ScannedRow[]) => rows.map((row) => row.cells);

describe("clean text", () => {
  const syntaxes = fc
    .record({
      delimiter: fc.constantFrom(",", ";", "\t", "|", " ", ", "),
      quote: fc.constantFrom('"', "'"),
      escape: fc.constantFrom("doubled", "\\"),
    })
    .map((syntax) => (syntax.escape === "doubled" ? { ...syntax, escape: syntax.quote } : syntax));
  const content = fc
    .array(fc.constantFrom(",", ";", "\t", "|", " ", '"', "'", "\\", "\n", "\r", "\r\n", "a", "1", "é"), {
      maxLength: 6,
    })
    .map((parts) => parts.join(""));
  const written = fc.tuple(
    syntaxes,
    fc.array(fc.array(fc.tuple(content, fc.boolean()), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
    fc.constantFrom("\n", "\r\n", "\r"),
  );

  test("falls into the cells that csv-parse finds, line by line", () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 20 }), ([syntax, rows, newline], chunk) => {
        const { delimiter, quote, escape: mark } = syntax;
        const bare = (text: string) => ![delimiter, quote, "\n", "\r", "\\"].some((part) => text.includes(part));
        const inner = (text: string) =>
          (mark === quote ? text : text.replaceAll(mark, mark + mark)).replaceAll(quote, mark + quote);
        // A bare cell that ends like the delimiter begins would run into it.
        const text = rows
          .map((row) =>
            row
              .map(([cell, plain]) => (plain && bare(cell) && !/[ ,]$/.test(cell) ? cell : quote + inner(cell) + quote))
              .join(delimiter),
          )
          .join(newline);
        const expected = parse(text, {
          delimiter,
          quote,
          escape: mark,
          record_delimiter: ["\r\n", "\n", "\r"],
          relax_column_count: true,
        });
        const found = scan(text, 0, syntax, chunk);
        expect(cells(found)).toEqual(text === "" ? [] : expected);
        expect(found.every(({ repair }) => repair === "none")).toBe(true);
        let line = 1;
        for (const row of found) {
          expect(row.line).toBe(line);
          line += 1 + row.cells.reduce((sum, cell) => sum + cell.split(/\r\n|\n|\r/).length - 1, 0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a quote that breaks the rules", () => {
  const after = '4,"five, 5",6\n';
  test.each([
    ["opens and never closes in its row", '"1,2,3\n', ['"1', "2", "3"]],
    ["opens a cell at the end of its row", '1,2,"\n', ["1", "2", '"']],
    ["stands before a quoted cell", '1,""two, 2",3\n', ["1", '"two, 2', "3"]],
    ["stands behind a quoted cell", '1,"two, 2"",3\n', ["1", 'two, 2"', "3"]],
    ["closes before more text", '1,"two"2,3\n', ["1", '"two"2', "3"]],
    ["stands within a quoted cell", '1,"say "two", 2",3\n', ["1", 'say "two", 2', "3"]],
    ["stands within a bare cell", '1,2" x,3\n', ["1", '2" x', "3"]],
    ["stands within text of two lines", '1,"a\n"b" c",3\n', ["1", 'a\n"b" c', "3"]],
    ["has blanks around it", '1, "two, 2" ,3\n', ["1", "two, 2", "3"]],
  ])("%s: the row below keeps its bounds", (_, row, expected) => {
    const rows = scan(`${row}${after}`, 3);
    expect(cells(rows)).toEqual([expected, ["4", "five, 5", "6"]]);
    expect(rows.map(({ repair }) => repair === "none")).toEqual([false, true]);
    expect(rows[1].line).toBe(row.split("\n").length);
  });

  test("in two rows swallows none of those between", () => {
    const rows = scan('1,"open,2\n3,x,4\n5,y,6\n7,close",8\n9,z,10\n', 3);
    expect(cells(rows)).toEqual([
      ["1", '"open', "2"],
      ["3", "x", "4"],
      ["5", "y", "6"],
      ["7", 'close"', "8"],
      ["9", "z", "10"],
    ]);
    const text = '1,"first line\nand, so, on",2\n';
    expect(cells(scan(text, 3))).toEqual([["1", "first line\nand, so, on", "2"]]);
  });

  test("never takes a clean row below into its own", () => {
    expect(cells(scan('1,"2"x\n"3",4,5\n6,7,8\n', 3))).toEqual([
      ["1", '"2"x'],
      ["3", "4", "5"],
      ["6", "7", "8"],
    ]);
  });

  test("at the end of the text is an error, or text where that is asked for", () => {
    expect(() => scan('1,2\n3,"4\n5,6', 2)).toThrow(expect.objectContaining({ code: "E_QUOTE", place: { line: 2 } }));
    expect(cells(scan('1,2\n3,"4\n5,6', 2, COMMA, 3, true))).toEqual([
      ["1", "2"],
      ["3", '"4'],
      ["5", "6"],
    ]);
  });
});

test.each(['"a,', '",', '"""x,', '""', 'a"', '"\n', '"a"b\n', '",\n'])(
  "half a mebibyte of %j is no work for long",
  (unit) => {
    const text = unit.repeat((1 << 19) / unit.length);
    for (const columns of [0, 3, 200]) expect(scan(text, columns, COMMA, 1 << 16, true).length).toBeGreaterThan(0);
  },
);
