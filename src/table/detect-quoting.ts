import type { CsvSyntax } from "./csv-syntax.js";
import type { Dialect } from "./dialect.js";
import { isPureToken } from "./missing-tokens.js";
import { needsQuotes } from "./needs-quotes.js";
import type { ScannedRow } from "./scanned-row.js";

/** Which cells of a file are quoted although they need not be. */
export type Quoting = Pick<Dialect, "quotedHeader" | "quotedColumns" | "quotedMissing">;

/**
 * Reads the habit from the rows of a table that have one cell for each column and broke no rule. A column counts as always quoted when every
 * cell seen with a value is quoted and at least one of its cells is quoted without need; so does the header. `quotedMissing` when in those
 * columns most missing tokens are quoted too.
 * @param header the row that names the columns, undefined for none
 */
export function detectQuoting(
  header: ScannedRow | undefined,
  rows: readonly ScannedRow[],
  syntax: CsvSyntax,
  columns: number,
): Quoting {
  const lone = columns === 1;
  const quotedColumns: boolean[] = [];
  let missingQuoted = 0;
  let missingBare = 0;
  const whole: { always: boolean; tokensQuoted: number; tokensBare: number }[] = [];
  for (let column = 0; column < columns; column++) {
    let always = true;
    let needless = false;
    let tokensQuoted = 0;
    let tokensBare = 0;
    for (const { cells, quoted } of rows) {
      if (quoted === undefined) continue;
      const text = cells[column];
      const isQuoted = quoted[column];
      const needed = needsQuotes(text, syntax, lone);
      if (isQuoted && !needed) needless = true;
      if (!isPureToken(text)) always &&= isQuoted;
      else if (!needed) isQuoted ? tokensQuoted++ : tokensBare++;
    }
    quotedColumns.push(always && needless);
    whole.push({ always, tokensQuoted, tokensBare });
    if (always && needless) {
      missingQuoted += tokensQuoted;
      missingBare += tokensBare;
    }
  }
  const quotedHeader =
    header?.quoted?.slice(0, columns).every(Boolean) === true &&
    header.cells.some((name) => !needsQuotes(name, syntax, lone));
  const quotedMissing = missingQuoted > missingBare;
  // Where a file quotes all it does so too in columns whose every cell needs it, or that hold nothing.
  const everywhere =
    quotedColumns.includes(true) &&
    whole.every(({ always, tokensQuoted, tokensBare }) => always && (quotedMissing ? tokensBare : tokensQuoted) === 0);
  return { quotedHeader, quotedColumns: everywhere ? quotedColumns.map(() => true) : quotedColumns, quotedMissing };
}
