const MIB = 1 << 20;

/** What a file may not exceed: beyond it, it is not a table of people, or its delimiter or a quote is wrong. */
export interface ReaderLimits {
  /** MiB of a cell, counted in characters. */
  field: number;
  /** MiB of a row, counted in characters. */
  line: number;
  /** Columns of the table. */
  columns: number;
}

/** What holds unless another limit is asked for. */
export const READER_LIMITS: ReaderLimits = { field: 1, line: 8, columns: 2000 };

/** A limit in characters. */
export function charactersOf(mebibytes: number): number {
  return mebibytes * MIB;
}
