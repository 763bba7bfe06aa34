import { TwinsetError } from "../core/errors.js";
import { detectDecimal } from "./detect-decimal.js";
import { detectEncoding } from "./detect-encoding.js";
import { detectHeader } from "./detect-header.js";
import { detectNewline } from "./detect-newline.js";
import { detectQuoting } from "./detect-quoting.js";
import { detectSyntax } from "./detect-syntax.js";
import type { Dialect } from "./dialect.js";
import { otherFormat } from "./other-format.js";
import { sampleRecords } from "./sample-records.js";
import { textDecoder } from "./text-decoder.js";

/** Lines that are looked at: enough to tell, few enough to parse a dozen times. */
const SAMPLE_LINES = 250;

/**
 * Finds out how a delimited text file is written from its first bytes: encoding, delimiter, quote, header, decimal mark, line end, habits
 * of quoting. `finalNewline` is known only when the prefix is the whole file; else it is true until the reader has seen the end.
 * @param prefix the first bytes, some 100 kB
 * @param whole the prefix is the whole file
 * @param overrides what is known already; the rest is found in agreement with it
 * @throws TwinsetError E_NOT_CSV for a picture, a workbook, a web page and the like; E_ENCODING when the bytes are not in the given encoding
 */
export function sniffDialect(prefix: Uint8Array, whole: boolean, overrides: Partial<Dialect> = {}): Dialect {
  const found = detectEncoding(prefix, whole);
  const encoding = overrides.encoding ?? found.encoding;
  const bom = found.bom && encoding === found.encoding;
  const other = otherFormat(prefix, encoding === "utf-16le" || encoding === "utf-16be");
  if (other !== undefined) throw new TwinsetError("E_NOT_CSV", `this is ${other.what}`, { remedy: other.remedy });

  const text = decodePrefix(prefix, whole, encoding);
  const { sample, closed } = firstLines(text, whole);
  const syntax = detectSyntax(sample, closed, overrides);
  const rows = sampleRecords(sample, syntax, closed, true);
  const header = overrides.header ?? detectHeader(rows.records);
  const dialect: Dialect = {
    ...syntax,
    encoding,
    bom,
    header,
    decimal: overrides.decimal ?? detectDecimal(header ? rows.records.slice(1) : rows.records, syntax.delimiter),
    newline: detectNewline(sample, syntax),
    finalNewline: !whole || /[\r\n]$/.test(text),
    ...detectQuoting(rows, syntax, header),
  };
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return { ...dialect, ...Object.fromEntries(given) };
}

function decodePrefix(prefix: Uint8Array, whole: boolean, encoding: Dialect["encoding"]): string {
  const decoder = textDecoder(encoding);
  const text = decoder.decode(prefix);
  const rest = whole ? decoder.end() : "";
  if (text === undefined || rest === undefined) {
    throw new TwinsetError("E_ENCODING", `the file is not ${encoding} text`, {
      remedy: "save it as UTF-8, or name dialect.encoding in a job (--config)",
    });
  }
  const all = text + rest;
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
