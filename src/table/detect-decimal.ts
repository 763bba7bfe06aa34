import { detectNumberLayout } from "./detect-number-layout.js";
import { isMissingToken } from "./missing-tokens.js";

const ENOUGH_COLUMNS = 1000;

/**
 * The decimal mark that most number columns of a sample use. Only columns that read one way vote (`1,234` alone may be either); when none
 * does, a file with `;` between its cells has the comma, which is why it needs the `;`.
 */
export function detectDecimal(records: readonly string[][], delimiter: string): "." | "," {
  let points = 0;
  let commas = 0;
  const columns = records.length === 0 ? 0 : Math.min(records[0].length, ENOUGH_COLUMNS);
  for (let column = 0; column < columns; column++) {
    const texts = new Set<string>();
    for (const record of records) {
      const text = record[column];
      if (text !== undefined && !isMissingToken(text)) texts.add(text);
    }
    const mark = certainMark(texts);
    if (mark === ".") points++;
    else if (mark === ",") commas++;
  }
  if (points === commas) return delimiter === ";" ? "," : ".";
  return points > commas ? "." : ",";
}

function certainMark(texts: ReadonlySet<string>): "." | "," | undefined {
  const one = detectNumberLayout(texts, { decimal: "." });
  const other = detectNumberLayout(texts, { decimal: "," });
  return one?.decimalMark === other?.decimalMark ? one?.decimalMark : undefined;
}
