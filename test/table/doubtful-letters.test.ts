import { describe, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { encodeText } from "../../src/table/encode-text.js";
import { type ReadCsvOptions, readCsv } from "../../src/table/read-csv.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Every letter as the byte of its number: what other encodings make of their own bytes. */
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join("");
const times = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at));

async function read(bytes: Uint8Array, options: ReadCsvOptions = {}) {
  const { table, notes, dialect } = await readCsv(memorySource("letters.csv", bytes), options);
  const cells = Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));
  return { names: table.columns.map(({ name }) => name), cells, told: notes.map(({ code }) => code), dialect };
}

const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => "read",
    ({ code, place }: { code: string; place: { line?: number } }) => [code, place.line],
  );

describe("letters of other encodings are an error that names the line", () => {
  const table = (...names: string[]) => lines("id;name", ...times(30, (at) => `${at};${names[at % names.length]}`));
  test.each([
    ["Cyrillic of windows-1251", latin1(table("\xc8\xe2\xe0\xed\xee\xe2", "\xcf\xe5\xf2\xf0\xee\xe2"))],
    ["Greek of windows-1253", latin1(table("\xc1\xe8\xde\xed\xe1", "\xd0\xdc\xf4\xf1\xe1"))],
    ["Polish of Latin-2", latin1(table("Wi\xb6niewski", "Zaj\xb1c", "K\xeapa"))],
    ["Polish of windows-1250", latin1(table("Zaj\xb9c", "D\xb9browska", "K\xeapa"))],
    ["German of MS-DOS", latin1(table("M\x81ller", "J\x84ger"))],
    ["German of old Macintoshes", latin1(table("M\x9fller", "J\x8ager"))],
    ["Japanese of Shift-JIS", latin1(table("\x93\x8c\x8b\x9e", "\x91\xe5\x8d\xe3"))],
    ["Chinese of GBK", latin1(table("\xb1\xb1\xbe\xa9", "\xc9\xcf\xba\xa3"))],
  ])("%s", async (_, bytes) => {
    expect(await refusal(bytes)).toEqual(["E_ENCODING", 2]);
    expect((await read(bytes, { dialect: { encoding: "windows-1252" } })).cells.length).toBe(30);
  });

  test("UTF-8 and windows-1252 in one file", async () => {
    const rows = times(30, (at) => `${at};Jäger`);
    const bytes = [...utf8(lines("id;name", ...rows.slice(0, 15))), ...latin1(lines(...rows.slice(15)))];
    expect(await refusal(Uint8Array.from(bytes))).toEqual(["E_ENCODING", 17]);
  });

  test.each([
    ["French", "Lefèvre", "Noël", "Besançon", "Œuvre"],
    ["Portuguese", "João", "Conceição", "São"],
    ["Icelandic", "Þórður", "Guðrún", "Ísafjörður"],
    ["German capitals", "MÜLLER", "ÄRZTE"],
    ["signs of typesetting", "“good” – yes", "it’s ok…", "5 €", "20 °C", "m²"],
  ])("but not %s of windows-1252", async (_, ...names) => {
    const bytes = encodeText(table(...names), { encoding: "windows-1252", bom: false }, true);
    expect((await read(bytes)).cells[0][1]).toBe(names[0]);
  });

  test("letters lost or doubled before are told", async () => {
    expect((await read(utf8(table("M\ufffdller")))).told).toContain("letters-lost");
    expect((await read(utf8(table("MÃ¼ller", "JÃ¤ger")))).told).toContain("letters-doubled");
  });
});
