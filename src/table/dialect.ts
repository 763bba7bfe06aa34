/** How a delimited text file is written: enough to write another one that looks the same. */
export interface Dialect {
  /** One character between cells. */
  delimiter: string;
  /** The character around cells that need it. */
  quote: string;
  /** `"\"\""` doubling (RFC 4180) or a backslash. */
  escape: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** A byte order mark opens the file. */
  bom: boolean;
  /** The first row names the columns. */
  header: boolean;
  /** Decimal mark that most number columns use. */
  decimal: "." | ",";
  newline: "\n" | "\r\n" | "\r";
  /** The last row ends with a newline. */
  finalNewline: boolean;
  /** Header names are always quoted. */
  quotedHeader: boolean;
  /** Columns (by place) whose cells are always quoted; elsewhere only cells that need it. */
  quotedColumns: boolean[];
  /** In those columns a missing token is quoted too. */
  quotedMissing: boolean;
}

/** RFC 4180 with a header, as most programs write it. */
export const PLAIN_DIALECT: Dialect = {
  delimiter: ",",
  quote: '"',
  escape: '"',
  encoding: "utf-8",
  bom: false,
  header: true,
  decimal: ".",
  newline: "\n",
  finalNewline: true,
  quotedHeader: false,
  quotedColumns: [],
  quotedMissing: false,
};
