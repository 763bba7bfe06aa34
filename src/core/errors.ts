/** What went wrong, for programs. The first word of a message is never this code: it is in `TwinsetError.code`. */
export type ErrorCode =
  | "E_USAGE"
  | "E_EXISTS"
  | "E_EMPTY"
  | "E_NO_ROWS"
  | "E_TOO_FEW_ROWS"
  | "E_NOT_CSV"
  | "E_BINARY"
  | "E_ENCODING"
  | "E_RAGGED"
  | "E_QUOTE"
  | "E_DATA"
  | "E_SCHEMA"
  | "E_CONDITION"
  | "E_LIMIT"
  | "E_IO"
  | "E_MODEL"
  | "E_GATE"
  | "E_CANCELLED"
  | "E_BUG";

/** Process exit code of each error code: 2 usage, 3 bad data, 4 limit, 5 input/output, 6 model file, 7 privacy gate, 70 bug, 130 cancelled. */
export const EXIT_CODES: Record<ErrorCode, number> = {
  E_USAGE: 2,
  E_EXISTS: 2,
  E_EMPTY: 3,
  E_NO_ROWS: 3,
  E_TOO_FEW_ROWS: 3,
  E_NOT_CSV: 3,
  E_BINARY: 3,
  E_ENCODING: 3,
  E_RAGGED: 3,
  E_QUOTE: 3,
  E_DATA: 3,
  E_SCHEMA: 3,
  E_CONDITION: 3,
  E_LIMIT: 4,
  E_IO: 5,
  E_MODEL: 6,
  E_GATE: 7,
  E_CANCELLED: 130,
  E_BUG: 70,
};

/** Where in an input something happened. Lines and rows count from 1; line 1 is the first line of the file, row 1 the first data row. */
export interface Place {
  file?: string;
  line?: number;
  row?: number;
  column?: string;
}

/**
 * The one error class: a fact, where it is, and what to do about it. Its text never holds a cell's value.
 * @example
 * throw new TwinsetError("E_RAGGED", "line 7 has 3 cells where the header has 5", { remedy: "quote cells that hold a comma" });
 */
export class TwinsetError extends Error {
  override readonly name = "TwinsetError";
  readonly code: ErrorCode;
  readonly place: Place;
  readonly remedy: string | undefined;

  constructor(code: ErrorCode, fact: string, more: { place?: Place; remedy?: string; cause?: unknown } = {}) {
    super(more.remedy === undefined ? fact : `${fact}: ${more.remedy}`, { cause: more.cause });
    this.code = code;
    this.place = more.place ?? {};
    this.remedy = more.remedy;
  }
}

/** True for a TwinsetError of any realm: `instanceof` fails across workers and frames. */
export function isTwinsetError(error: unknown): error is TwinsetError {
  return typeof error === "object" && error !== null && (error as { name?: unknown }).name === "TwinsetError";
}
