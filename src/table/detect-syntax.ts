import type { CsvSyntax } from "./csv-syntax.js";
import { type Sample, sampleRecords } from "./sample-records.js";
import { type SyntaxScore, syntaxScore } from "./syntax-score.js";

/** Those with a space before those without: where both explain a text, the space belongs to the delimiter. */
const DELIMITERS = [", ", "; ", ",", ";", "\t", "|", "~", "^", "¦", ":", " "];
/** A name that holds one of these is more likely several. */
const STRONG = [",", ";", "\t", "|"];
const QUOTES = ['"', "'"];

/** In the order in which a table of one column takes one that it does not hold: texts hold semicolons more often than tabs. */
const LONE_COLUMN_DELIMITERS = [",", "\t", "|", ";"];

/** Separates nothing: what a text is like as a table of one column. */
const NO_DELIMITER = "\u001f";

/**
 * One column explains any text regularly, a comma as its decimal mark included, so it must explain it clearly better: most of all where the
 * first row holds a delimiter, as names seldom do. A few ragged rows must end in an error, not in a table of one column.
 */
const LONE_COLUMN_WEIGHT = { plainFirstRow: 0.8, dividedFirstRow: 0.3 };

/** These also stand within texts, dates and times: they delimit only what falls into columns of numbers and dates by them. */
const WEAK = [" ", ":"];
const WEAK_WEIGHT = 0.5;

/**
 * The delimiter, quote and escape that explain a sample best, by reading it with each that occurs in it (see `syntaxScore`).
 *
 * Among equals the earlier wins: more than one column, comma and space before `,` before `;` before tab before `|`, `"` before `'`, doubling before backslash.
 * @param closed the sample ends where a row ends
 * @param given parts that are known already
 */
export function detectSyntax(text: string, closed: boolean, given: Partial<CsvSyntax> = {}): CsvSyntax {
  const lone = LONE_COLUMN_DELIMITERS.find((mark) => !text.includes(mark)) ?? ",";
  const quote = given.quote ?? '"';
  let best: CsvSyntax = { delimiter: given.delimiter ?? lone, quote, escape: given.escape ?? quote };
  let bestScore = -1;
  for (const syntax of candidates(text, given)) {
    const sample = sampleRecords(text, syntax, closed);
    const isLone = syntax.delimiter === NO_DELIMITER;
    const found = syntaxScore(sample);
    const weighed = found.score * weight(syntax.delimiter, found, sample);
    if (weighed > bestScore && (found.columns > 1 || isLone || given.delimiter !== undefined)) {
      bestScore = weighed;
      best = isLone ? { ...syntax, delimiter: lone } : syntax;
    }
  }
  return best;
}

function weight(delimiter: string, { columns, typed }: SyntaxScore, { rows }: Sample): number {
  const first = rows.find(({ cells }) => !cells[0].startsWith("#"))?.cells ?? [""];
  if (WEAK.includes(delimiter)) {
    const headed = first.length === columns || first.length === columns - 1;
    return headed ? WEAK_WEIGHT + (1 - WEAK_WEIGHT) * typed : 0;
  }
  if (delimiter !== NO_DELIMITER) return 1;
  const divided = STRONG.some((mark) => first[0].includes(mark));
  if (divided) return LONE_COLUMN_WEIGHT.dividedFirstRow;
  return typed === 1 ? 1 : LONE_COLUMN_WEIGHT.plainFirstRow;
}

function candidates(text: string, given: Partial<CsvSyntax>): CsvSyntax[] {
  const delimiters =
    given.delimiter === undefined
      ? [...DELIMITERS.filter((mark) => text.includes(mark)), NO_DELIMITER]
      : [given.delimiter];
  const quotes =
    given.quote === undefined ? QUOTES.filter((mark) => mark === QUOTES[0] || text.includes(mark)) : [given.quote];
  return delimiters.flatMap((delimiter) =>
    quotes.flatMap((quote) => escapes(text, quote, given).map((mark) => ({ delimiter, quote, escape: mark }))),
  );
}

function escapes(text: string, quote: string, given: Partial<CsvSyntax>): string[] {
  if (given.escape !== undefined) return [given.escape];
  return text.includes(`\\${quote}`) ? [quote, "\\"] : [quote];
}
