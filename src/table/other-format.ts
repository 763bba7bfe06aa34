/** A file that is not delimited text: what it is, and how to get to a table. */
export interface OtherFormat {
  what: string;
  remedy: string;
}

const EXPORT = "open it in the program it comes from and export the table as CSV";
const UNPACK = "unpack it first";

/** Opening bytes as Latin-1 text; from the registries of the formats. */
const SIGNATURES: readonly { opens: string; what: string; remedy: string }[] = [
  { opens: "\x89PNG\r\n\x1a\n", what: "a PNG picture", remedy: "give the table itself, not a picture of it" },
  { opens: "\xff\xd8\xff", what: "a JPEG picture", remedy: "give the table itself, not a picture of it" },
  { opens: "%PDF-", what: "a PDF document", remedy: EXPORT },
  { opens: "\x1f\x8b", what: "a gzip archive", remedy: UNPACK },
  { opens: "7z\xbc\xaf\x27\x1c", what: "a 7-Zip archive", remedy: UNPACK },
  { opens: "\x28\xb5\x2f\xfd", what: "a Zstandard archive", remedy: UNPACK },
  { opens: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", what: "an old Excel workbook or Office document", remedy: EXPORT },
  { opens: "PAR1", what: "a Parquet file", remedy: EXPORT },
  { opens: "ARROW1\0", what: "an Arrow file", remedy: EXPORT },
  { opens: "$FL2", what: "an SPSS file", remedy: EXPORT },
  { opens: "$FL3", what: "an SPSS file", remedy: EXPORT },
  { opens: "<stata_dta>", what: "a Stata file", remedy: EXPORT },
  { opens: "SQLite format 3\0", what: "an SQLite database", remedy: EXPORT },
];

/** As far as the signatures and the first words of a page reach. */
const LOOKED_AT = 1024;

/**
 * Recognises what people hand in as `.csv` by mistake, by its first bytes; undefined for what may be delimited text.
 * @param sixteen the text is UTF-16, whose zero bytes are part of its characters
 */
export function otherFormat(prefix: Uint8Array, sixteen: boolean): OtherFormat | undefined {
  const start = String.fromCharCode(...prefix.subarray(0, LOOKED_AT));
  const known = SIGNATURES.find(({ opens }) => start.startsWith(opens));
  if (known !== undefined) return known;
  if (start.startsWith("PK\x03\x04")) return zipFormat(prefix);
  if (sixteen) return undefined;
  const text = start.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|script)\b/i.test(text)) {
    return { what: "a web page (perhaps a log-in page instead of the download)", remedy: "download the file again" };
  }
  if (/^<\?xml\b/i.test(text)) return { what: "an XML document", remedy: EXPORT };
  if (/^(?:\{\s*["}]|\[\s*(?:[{["\]\d-]|true|false|null))/.test(text)) {
    return { what: "JSON", remedy: "turn it into a table with one row per person and export it as CSV" };
  }
  if (!prefix.includes(0)) return undefined;
  const halves =
    prefix.length > 3 && (prefix[0] === 0) !== (prefix[1] === 0) && (prefix[2] === 0) !== (prefix[3] === 0);
  return halves
    ? {
        what: "UTF-16 text without a byte order mark",
        remedy: "save it as UTF-8, or name dialect.encoding in a job (--config)",
      }
    : { what: "a binary file (it holds zero bytes)", remedy: EXPORT };
}

function zipFormat(prefix: Uint8Array): OtherFormat {
  let names = "";
  for (let at = 0; at < prefix.length; at += 4096) names += String.fromCharCode(...prefix.subarray(at, at + 4096));
  const workbook = names.includes("xl/") || names.includes("[Content_Types].xml");
  return workbook ? { what: "an Excel workbook (xlsx)", remedy: EXPORT } : { what: "a ZIP archive", remedy: UNPACK };
}
