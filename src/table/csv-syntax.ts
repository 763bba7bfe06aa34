import type { Dialect } from "./dialect.js";

/** The three marks that decide how a text falls into cells. */
export type CsvSyntax = Pick<Dialect, "delimiter" | "quote" | "escape">;
