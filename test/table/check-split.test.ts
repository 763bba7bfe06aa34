import { expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { readCsv } from "../../src/table/read-csv.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join("");
const times = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at));
const people = times(30, (at) => `${at + 1},Ann ${at},${at % 7}.5`);

const refusal = (bytes: Uint8Array) =>
  readCsv(memorySource("wild.csv", bytes)).then(
    () => "read",
    ({ code, place }: { code: string; place: { line?: number } }) => [code, place.line],
  );

test.each([
  ["every line in quotes as a whole", lines(...["id,who,mark", ...people].map((row) => `"${row}"`))],
  ["another delimiter at the end of every line", lines(...["id,who,mark", ...people].map((row) => `${row};;;`))],
  [
    "a shell's report with names underlined",
    lines("ID       NAME", "-------- --------", ...times(30, (at) => `${String(at).padEnd(8)} Ann`)),
  ],
  ["blanks in varying number", lines(...times(40, (at) => `  ${at * 7}   ${at}.5  ${" ".repeat(at % 3)}${at % 7}`))],
  ["columns aligned within a cell", lines(...times(40, (at) => `${at}.5   8   307.0      130\t"a car ${at}"`))],
  ["a piece of a web page", lines("<table border=1>", ...times(9, (at) => `<tr><td>${at}</td><td>x, y</td></tr>`))],
  ["a pointer of Git LFS", lines("version https://git-lfs.github.com/spec/v1", "oid sha256:00", "size 1")],
  ["a calendar", lines("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")],
  ["an SQL script", lines("CREATE TABLE t (a INT);", ...times(9, (at) => `INSERT INTO t VALUES (${at}, 'x');`))],
  ["an ARFF file", lines("% iris", "@RELATION iris", "@DATA", ...times(9, (at) => `${at},a`))],
])("%s is no table", async (_, text) => {
  expect(await refusal(utf8(text))).toEqual(["E_NOT_CSV", undefined]);
});

test("a header with more names than the rows have cells names its line", async () => {
  expect(await refusal(utf8(lines("id,who,mark,extra,more", ...people)))).toEqual(["E_RAGGED", 2]);
});
