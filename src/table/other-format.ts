/** A file that is not delimited text: what it is, and how to get to a table. */
export interface OtherFormat {
  what: string;
  remedy: string;
  /** Default E_NOT_CSV. */
  code?: "E_BINARY";
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
  { opens: "BZh", what: "a bzip2 archive", remedy: UNPACK },
  { opens: "\xfd7zXZ\0", what: "an xz archive", remedy: UNPACK },
  { opens: "Rar!\x1a\x07", what: "a RAR archive", remedy: UNPACK },
  { opens: "GIF8", what: "a GIF picture", remedy: "give the table itself, not a picture of it" },
  { opens: "{\\rtf", what: "a rich text document", remedy: EXPORT },
  { opens: "FEA1", what: "a Feather file", remedy: EXPORT },
  { opens: "\x89HDF\r\n", what: "an HDF5 file", remedy: EXPORT },
  { opens: "HEADER RECORD*******", what: "a SAS transport file", remedy: EXPORT },
  { opens: "RDX2\n", what: "an R data file", remedy: EXPORT },
  { opens: "RDX3\n", what: "an R data file", remedy: EXPORT },
  { opens: "\x93NUMPY", what: "a NumPy array", remedy: EXPORT },
  { opens: "Obj\x01", what: "an Avro file", remedy: EXPORT },
  { opens: "%!PS", what: "a PostScript document", remedy: EXPORT },
  {
    opens: "version https://git-lfs.",
    what: "a pointer of Git LFS to the file",
    remedy: "fetch the file itself (git lfs pull)",
  },
  { opens: "BEGIN:VCALENDAR", what: "a calendar", remedy: EXPORT },
  { opens: "BEGIN:VCARD", what: "an address book of vCards", remedy: EXPORT },
  { opens: "SQLite format 3\0", what: "an SQLite database", remedy: EXPORT },
];

/** A zero byte further down is an accident. */
const BINARY_PREFIX = 1 << 16;

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
  if (/^<(?:!--|(?:table|div|meta|style|form|center|p)(?:\s[^<>]*)?>(?![,;\t|]))/i.test(text))
    return { what: "a piece of a web page", remedy: EXPORT };
  if (/^(?:%[^\n]*\n|\s)*@relation\s/i.test(text))
    return { what: "an ARFF file", remedy: "keep the lines below @data, with a line of names above them" };
  if (
    /^(?:--[^\n]*\n|\/\*[^*]*\*\/;?|\s)*(?:create (?:table|database)|insert into|drop table|begin transaction|pragma )\s?[\w`"'[]/i.test(
      text,
    )
  )
    return { what: "an SQL script", remedy: "load it into a database and export the table as CSV" };
  if (/^(?:mime-version|return-path|received|delivered-to):\s/i.test(text))
    return { what: "a mail or a web archive", remedy: EXPORT };
  if (/^<\?xml\b/i.test(text)) return { what: "an XML document", remedy: EXPORT };
  if (/^(?:\{\s*["}]|\[\s*(?:[{["\]\d-]|true|false|null))/.test(text)) {
    return { what: "JSON", remedy: "turn it into a table with one row per person and export it as CSV" };
  }
  if (!prefix.subarray(0, BINARY_PREFIX).includes(0)) return undefined;
  return { what: "a binary file (it holds zero bytes)", remedy: EXPORT, code: "E_BINARY" };
}

function zipFormat(prefix: Uint8Array): OtherFormat {
  let names = "";
  for (let at = 0; at < prefix.length; at += 4096) names += String.fromCharCode(...prefix.subarray(at, at + 4096));
  const workbook = names.includes("xl/") || names.includes("[Content_Types].xml");
  return workbook ? { what: "an Excel workbook (xlsx)", remedy: EXPORT } : { what: "a ZIP archive", remedy: UNPACK };
}
