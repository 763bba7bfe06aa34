/** The parts of csv-parse that are used here: its own declarations pull in the types of Node, which would let `Buffer` pass in the core. */

export interface ParseOptions {
  delimiter: string;
  quote: string;
  escape: string;
  record_delimiter: string[];
  relax_column_count: boolean;
  bom?: boolean;
  max_record_size?: number;
  skip_records_with_error?: boolean;
  /** Called for an error that `skip_records_with_error` passes over. */
  on_skip?: (error: unknown) => undefined;
  /** Called for every cell; what it returns is put in the record. */
  cast?: (text: string, context: { quoting: boolean }) => string;
}

/** What csv-parse throws: `bytes` is where the last whole cell ended, in UTF-8 from the start; `column` the place of the cell in its row. */
export interface ParseError {
  code: string;
  bytes?: number;
  column?: number;
}

/** A stream that takes text and gives records. `destroy` and `errored` are absent in the browser build. */
export interface Parser {
  write(text: string, done?: (error?: unknown) => void): boolean;
  end(): void;
  read(): string[] | null;
  on(event: "readable" | "end", listener: () => void): Parser;
  on(event: "error", listener: (error: unknown) => void): Parser;
}

export function parse(options: ParseOptions): Parser;
