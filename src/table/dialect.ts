import type { ParquetType } from "./parquet-type.js";

/** How a delimited text file is written: enough to write another one that looks the same. */
export interface Dialect {
  /** What stands between cells: one character, or two such as a comma and a space. */
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
  /** The file opens with a line such as `sep=;` that tells Excel the delimiter. */
  sepLine?: boolean | undefined;
  /** A delimiter stands behind the last cell of every row, or of every row but the header. */
  trailing?: "all" | "rows" | undefined;
  /** The header leaves out the name of the first column, as R does for row names. */
  rowNames?: boolean | undefined;
  /** Further texts that stand for no value, besides those that do everywhere. */
  missing?: string[] | undefined;
  /** Header rows above the one that is directly above the data. */
  headerAbove?: string[][] | undefined;
  /** The file is Parquet, with columns of these types; the rest then says how a delimited copy of it is written. */
  parquet?: ParquetType[] | undefined;
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
