import { parse } from "#csv-parse";
import { countNewlines } from "./count-newlines.js";
import { LONGEST_ROW } from "./csv-failure.js";
import { type CsvSyntax, LINE_ENDS } from "./csv-syntax.js";

/**
 * Parses a text that comes in pieces, cut anywhere, with csv-parse, and hands on its rows in order, each with the line on which it begins.
 * Blank lines before the first row are passed over; others come as a row of one blank cell.
 * @param onRecord may throw to stop
 * @returns whether the text ended with a line end, and how many blank lines were passed over
 * @throws the error of csv-parse
 */
export async function csvStream(
  pieces: AsyncIterable<string>,
  syntax: CsvSyntax,
  onRecord: (record: string[], line: number) => void,
): Promise<{ finalNewline: boolean; blankLines: number }> {
  const { delimiter, quote } = syntax;
  const parser = parse({
    delimiter,
    quote,
    escape: syntax.escape,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    bom: true,
    max_record_size: LONGEST_ROW,
  });
  // Errors also come to whoever waits for the write or the end.
  parser.on("error", () => {});

  let line = 1;
  let toPass = 0;
  let quoteSeen = false;
  const drain = () => {
    for (let record = parser.read(); record !== null; record = parser.read()) {
      if (toPass > 0) toPass--;
      else onRecord(record, line);
      line++;
      if (quoteSeen) for (const cell of record) line += countNewlines(cell);
    }
  };

  let opening: string | undefined = "";
  let blankLines = 0;
  let last = "";
  for await (const piece of pieces) {
    last = piece[piece.length - 1];
    let text = piece;
    if (opening !== undefined) {
      opening += piece;
      if (isBlank(opening, delimiter)) continue;
      blankLines = blankLinesBefore(opening, delimiter);
      toPass = blankLines;
      text = opening;
      opening = undefined;
    }
    quoteSeen ||= text.includes(quote);
    await new Promise<void>((resolve, reject) => {
      parser.write(text, (error) => (error ? reject(error) : resolve()));
      try {
        drain();
      } catch (error) {
        reject(error);
      }
    });
  }
  await new Promise<void>((resolve, reject) => {
    parser.on("error", reject);
    parser.on("end", resolve);
    parser.on("readable", () => {
      try {
        drain();
      } catch (error) {
        reject(error);
      }
    });
    parser.end();
  });
  return { finalNewline: last === "\n" || last === "\r", blankLines };
}

function isBlank(text: string, delimiter: string): boolean {
  return text.trim() === "" && !text.includes(delimiter);
}

/** How many lines at the start of a text are blank; the text holds a line that is not. */
function blankLinesBefore(text: string, delimiter: string): number {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.findIndex((line) => !isBlank(line, delimiter));
}
