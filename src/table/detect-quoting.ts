import type { CsvSyntax } from "./csv-syntax.js";
import type { Dialect } from "./dialect.js";
import { isPureToken } from "./missing-tokens.js";
import { needsQuotes } from "./needs-quotes.js";
import type { Sample } from "./sample-records.js";

/** Which cells of a file are quoted although they need not be. */
export type Quoting = Pick<Dialect, "quotedHeader" | "quotedColumns" | "quotedMissing">;

/**
 * Reads the habit from a sample. A column counts as always quoted when every cell seen with a value is quoted and at least one of its
 * cells is quoted without need; so does the header. `quotedMissing` when in those columns most missing tokens are quoted too.
 */
export function detectQuoting(sample: Sample, syntax: CsvSyntax, header: boolean): Quoting {
  const { records, quoted } = sample;
  const first = header ? 1 : 0;
  const columns = records.length === 0 ? 0 : records[0].length;
  const lone = columns === 1;
  const quotedColumns: boolean[] = [];
  let missingQuoted = 0;
  let missingBare = 0;
  for (let column = 0; column < columns; column++) {
    let always = true;
    let needless = false;
    let tokensQuoted = 0;
    let tokensBare = 0;
    for (let row = first; row < records.length; row++) {
      const text = records[row][column];
      if (text === undefined) continue;
      const isQuoted = quoted[row][column];
      const needed = needsQuotes(text, syntax, lone);
      if (isQuoted && !needed) needless = true;
      if (!isPureToken(text)) always &&= isQuoted;
      else if (!needed) isQuoted ? tokensQuoted++ : tokensBare++;
    }
    quotedColumns.push(always && needless);
    if (always && needless) {
      missingQuoted += tokensQuoted;
      missingBare += tokensBare;
    }
  }
  const quotedHeader =
    header && columns > 0 && quoted[0].every(Boolean) && records[0].some((name) => !needsQuotes(name, syntax, lone));
  return { quotedHeader, quotedColumns, quotedMissing: missingQuoted > missingBare };
}
