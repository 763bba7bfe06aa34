import type { Dialect } from "./dialect.js";

/** The three characters that decide how a text falls into cells. */
export type CsvSyntax = Pick<Dialect, "delimiter" | "quote" | "escape">;

/** The line ends csv-parse is given: left to find one itself, it refuses a file that mixes them. The longest first. */
export const LINE_ENDS = ["\r\n", "\n", "\r"];
