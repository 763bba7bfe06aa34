import { parse } from "#csv-parse";
import { countNewlines } from "./count-newlines.js";
import { type CsvSyntax, LINE_ENDS } from "./csv-syntax.js";

/** What csv-parse makes of the start of a file. */
export interface Sample {
  /** Cells of the rows; blank lines left out. */
  records: string[][];
  /** For each row, whether each cell was quoted; empty unless asked for, because csv-parse takes several times as long to tell. */
  quoted: boolean[][];
  /** Rows that broke a quoting rule. */
  broken: number;
  /** Lines at the end that gave no row: a quote swallowed them. */
  unread: number;
}

/** csv-parse holds the last characters back to look ahead; so many line ends push the last row out of it. */
const LOOKAHEAD = "\n".repeat(8);

/** Then the rest is left unread: csv-parse copies a cell each time it finds fault with it. */
const ENOUGH_BROKEN = 50;

/**
 * Parses a text with one syntax, strictly and at once (the sync build of csv-parse is another module, and its `to` fails in the browser).
 * @param closed the text ends where its last row ends, with a line end or without; otherwise a row cut off at the end is left out
 */
export function sampleRecords(text: string, syntax: CsvSyntax, closed: boolean, withQuoted = false): Sample {
  const sample: Sample = { records: [], quoted: [], broken: 0, unread: 0 };
  const parser = parse({
    ...syntax,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    bom: true,
    skip_records_with_error: true,
    on_skip: () => {
      if (++sample.broken === ENOUGH_BROKEN) throw new Error("too many broken rows");
      return undefined;
    },
    ...(withQuoted && { cast: (cell: string, context: { quoting: boolean }) => (context.quoting ? "q" : "u") + cell }),
  });
  parser.on("error", () => {});
  parser.write(closed ? text + LOOKAHEAD : text);
  let lines = 0;
  for (let record = parser.read(); record !== null; record = parser.read()) {
    const cells = withQuoted ? record.map((cell) => cell.slice(1)) : record;
    for (const cell of cells) lines += countNewlines(cell);
    lines++;
    const quoted = withQuoted ? record.map((cell) => cell[0] === "q") : [];
    if (cells.length === 1 && cells[0].trim() === "" && quoted[0] !== true) continue;
    sample.records.push(cells);
    if (withQuoted) sample.quoted.push(quoted);
  }
  const left = countNewlines(text) - lines;
  sample.unread = Math.max(left, 0);
  return sample;
}
