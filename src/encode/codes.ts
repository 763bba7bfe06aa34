/** One column of small integers, the only thing a synthesizer sees. */
export interface CodeColumn {
  codes: Uint8Array | Uint16Array;
  /** Codes are 0 .. size - 1. */
  size: number;
  /** Codes from `special` on stand in an order (numbers, dates, grades). */
  ordered: boolean;
  /** The first `special` codes stand outside it: missing tokens and the code of pooled rare levels. */
  special: number;
}

/** A table as codes: `person[row]` numbers the person of a row where persons have several. */
export interface Codes {
  columns: CodeColumn[];
  rows: number;
  person?: Uint32Array | undefined;
}

/** What a model must know of a column without its rows. */
export type CodeShape = Pick<CodeColumn, "size" | "ordered" | "special">;

/** Room for codes 0 .. size - 1. */
export function codeArray(rows: number, size: number): Uint8Array | Uint16Array {
  if (size > 65536) throw new RangeError(`a code column holds at most 65,536 codes, not ${size}`);
  return size <= 256 ? new Uint8Array(rows) : new Uint16Array(rows);
}
