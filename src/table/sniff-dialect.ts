import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { checkSplit } from "./check-split.js";
import { detectDecimal } from "./detect-decimal.js";
import { detectEncoding } from "./detect-encoding.js";
import { commonNewline } from "./detect-newline.js";
import { detectQuoting } from "./detect-quoting.js";
import { detectSyntax } from "./detect-syntax.js";
import type { Dialect } from "./dialect.js";
import { letterNotes, lineOfForeignLetters, lineOfMixedBytes } from "./doubtful-letters.js";
import { findTable, type TablePlace } from "./find-table.js";
import { otherFormat } from "./other-format.js";
import { sampleRecords } from "./sample-records.js";
import { textDecoder } from "./text-decoder.js";

/** Lines that are looked at: enough to tell, few enough to read a dozen times. */
const SAMPLE_LINES = 250;

/** `sep=;` as Excel takes it, on the first line. */
const SEP_LINE = /^"?sep=([^\r\n])"?(?:\r\n|\n|\r)/i;

/** Where the table is in the file, and what its columns hold. */
export interface FileLayout extends Omit<TablePlace, "start"> {
  /** Lines above its first row. */
  skip: number;
  /** Of these, the lines that hold something: titles, notes, comments, `sep=`. */
  notes: number;
  /** Of these, the blank ones. */
  blank: number[];
  /** Lines that begin with `#` are comments where they do not fit the table. */
  comments: boolean;
}

/** What the start of a file tells. */
export interface SniffedFile {
  dialect: Dialect;
  layout: FileLayout;
  /** What its letters show. */
  notes: Note[];
}

/**
 * Finds out how a delimited text file is written from its first bytes: encoding, delimiter, quote, where the table begins, header, decimal
 * mark, line end, habits of quoting. `finalNewline` is known only when the prefix is the whole file; else it is true until the reader has
 * seen the end.
 * @param prefix the first bytes, some 100 kB
 * @param whole the prefix is the whole file
 * @param overrides what is known already; the rest is found in agreement with it
 * @param keepLast a last column without name and values is a column all the same
 * @throws TwinsetError E_NOT_CSV, E_BINARY for a picture, a workbook, a web page and the like; E_ENCODING when the bytes are not in the
 * given encoding, or in none that is known
 */
export function sniffDialect(
  prefix: Uint8Array,
  whole: boolean,
  overrides: Partial<Dialect> = {},
  keepLast = false,
): SniffedFile {
  const found = detectEncoding(prefix, whole);
  const encoding = overrides.encoding ?? found.encoding;
  const bom = found.bom && encoding === found.encoding;
  const other = otherFormat(prefix, encoding === "utf-16le" || encoding === "utf-16be");
  if (other !== undefined)
    throw new TwinsetError(other.code ?? "E_NOT_CSV", `this is ${other.what}`, { remedy: other.remedy });

  const text = decodePrefix(prefix, whole, encoding);
  if (encoding === "windows-1252" && overrides.encoding === undefined) checkLetters(prefix, text);
  const sep = SEP_LINE.exec(text);
  const given = sep === null ? overrides : { delimiter: sep[1], ...known(overrides) };
  const { sample, closed } = firstLines(sep === null ? text : text.slice(sep[0].length), whole);
  const syntax = detectSyntax(sample, closed, given);
  const { rows, ends } = sampleRecords(sample, syntax, closed, sep === null ? 1 : 2);
  if (given.delimiter === undefined) checkSplit(rows, syntax.delimiter);
  const { start, ...place } = findTable(rows, overrides.header, keepLast);
  const above = rows.slice(0, start).map(({ cells }) => cells);
  const header = place.headerRows > 0;
  const table = rows.slice(start);
  const data = table
    .slice(place.headerRows)
    .filter(({ cells }) => cells.length === place.columns + (place.trailing === undefined ? 0 : 1));
  const dialect: Dialect = {
    ...syntax,
    encoding,
    bom,
    header,
    decimal: detectDecimal(
      data.map(({ cells }) => cells.slice(0, place.columns)),
      syntax.delimiter,
    ),
    newline: commonNewline(ends, text),
    finalNewline: !whole || /[\r\n]$/.test(text),
    ...detectQuoting(header ? table[place.headerRows - 1] : undefined, data, syntax, place.columns),
    ...(sep !== null && { sepLine: true }),
    ...(place.trailing !== undefined && { trailing: place.trailing }),
    ...(place.rowNames && { rowNames: true }),
    ...(place.headerRows > 1 && { headerAbove: table.slice(0, place.headerRows - 1).map(({ cells }) => cells) }),
  };
  const skip = (table[0]?.line ?? 1) - 1;
  const layout = {
    ...place,
    skip,
    blank: text.split(/\r\n|\n|\r/, skip).flatMap((line, at) => (line.trim() === "" ? [at + 1] : [])),
    notes: above.length + (sep === null ? 0 : 1),
    comments: rows.some(({ cells }) => cells[0].startsWith("#") && cells.length !== place.columns),
  };
  return { dialect: { ...dialect, ...known(overrides) }, layout, notes: letterNotes(text) };
}

/** Text that is not UTF-8 may be in any of many encodings, and only one of them is read unasked. */
function checkLetters(prefix: Uint8Array, text: string): void {
  const mixed = lineOfMixedBytes(prefix);
  const line = mixed ?? lineOfForeignLetters(text);
  if (line === undefined) return;
  const fact =
    mixed === undefined
      ? "the file is neither UTF-8 nor windows-1252: its letters make no sense"
      : "the file mixes UTF-8 with another encoding";
  throw new TwinsetError("E_ENCODING", `${fact}, first on line ${groupDigits(line)}`, {
    place: { line },
    remedy: "save it as UTF-8, or take its letters as they come with --encoding windows-1252",
  });
}

function known(overrides: Partial<Dialect>): Partial<Dialect> {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
}

function decodePrefix(prefix: Uint8Array, whole: boolean, encoding: Dialect["encoding"]): string {
  const decoder = textDecoder(encoding);
  const text = decoder.decode(prefix);
  const rest = whole ? decoder.end() : "";
  if (text === undefined || rest === undefined) {
    throw new TwinsetError("E_ENCODING", `the file is not ${encoding} text`, {
      remedy: "save it as UTF-8, or name its encoding with --encoding",
    });
  }
  const all = (text + rest).replaceAll("\0", "");
  return all.startsWith("\ufeff") ? all.slice(1) : all;
}

/** The first lines of a text, and whether they end where a row ends; a single cut line is taken as it is. */
function firstLines(text: string, whole: boolean): { sample: string; closed: boolean } {
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
    if (lines === SAMPLE_LINES) return { sample: text.slice(0, at + 1), closed: false };
  }
  return { sample: text, closed: whole || lines === 0 };
}
