/** What the scanner must know besides the syntax. */
export interface ScannerOptions {
  /** How many cells a row should have: rows whose quotes break the rules are read so; 0 when it is not known. */
  columns: number;
  /** A quote that is never closed is text; otherwise an error. */
  lenient: boolean;
  /** The line on which the text begins; default 1. */
  line?: number;
  /** Tell for each cell whether it is in quotes. */
  withQuoted?: boolean;
  /** MiB of the longest row; default that of `READER_LIMITS`. */
  maxLine?: number;
  /** Error messages may quote the start of a cell. */
  showValues?: boolean;
  onRow: (row: ScannedRow) => void;
}

/** A row as it stands in the text. */
export interface ScannedRow {
  cells: string[];
  /** The line on which it begins, counted from 1. */
  line: number;
  repair: Repair;
  /** Whether each cell is in quotes; only when asked for, and not for a row with a repair. */
  quoted?: boolean[] | undefined;
}

/**
 * What was done to a row whose quotes break the rules: those amid bare cells were kept as `text`, or the bounds of its cells were found anew
 * (`bounds`).
 */
export type Repair = "none" | "text" | "bounds";
