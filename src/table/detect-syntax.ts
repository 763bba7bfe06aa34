import type { CsvSyntax } from "./csv-syntax.js";
import { type Sample, sampleRecords } from "./sample-records.js";
import { type SyntaxScore, syntaxScore } from "./syntax-score.js";

/** Those of two characters before those of one: where both explain a text, the second belongs to the delimiter. */
const DELIMITERS = [", ", "; ", "::", "||", ",", ";", "\t", "|", "~", "^", "¦", "\u0001", "\u001f", ":", " "];
/** A name that holds one of these is more likely several. */
const STRONG = [",", ";", "\t", "|", "\u0001", "\u001f"];
const QUOTES = ['"', "'"];
/** Around texts in the files of some statistical offices. */
const TILDE = "~";

/** In the order in which a table of one column takes one that it does not hold: texts hold semicolons more often than tabs. */
const LONE_COLUMN_DELIMITERS = [",", "\t", "|", ";"];

/** Encloses nothing: files of databases, with tabs or bars between cells, write quotes as they come. */
const NO_QUOTE = "\u001e";
const UNQUOTING = ["\t", "|"];

/** Separates nothing: what a text is like as a table of one column. */
const NO_DELIMITER = "\u0000";

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

/** A time of day, whose colons divide nothing. */
const TIME = /\b\d{1,2}:\d{2}(?::\d{2})?\b/g;

/** The delimiter stands in most lines, those within times of day not counted. */
function mayDelimit(mark: string, text: string): boolean {
  if (!text.includes(mark)) return false;
  if (mark !== ":") return true;
  const lines = text.replace(TIME, "").split(/[\r\n]+/);
  return 2 * lines.filter((line) => line.includes(mark)).length >= lines.length;
}

function candidates(text: string, given: Partial<CsvSyntax>): CsvSyntax[] {
  const delimiters =
    given.delimiter === undefined
      ? [...DELIMITERS.filter((mark) => mayDelimit(mark, text)), NO_DELIMITER]
      : [given.delimiter];
  const quotes =
    given.quote === undefined ? QUOTES.filter((mark) => mark === QUOTES[0] || text.includes(mark)) : [given.quote];
  return delimiters.flatMap((delimiter) => {
    const marks = [...quotes];
    if (given.quote === undefined && text.includes(TILDE + delimiter + TILDE)) marks.push(TILDE);
    if (given.quote === undefined && writesBareQuotes(text, delimiter)) marks.push(NO_QUOTE);
    return marks.flatMap((quote) => escapes(text, quote, given).map((mark) => ({ delimiter, quote, escape: mark })));
  });
}

/** Most cells that open with a quote do not close with one. */
function writesBareQuotes(text: string, delimiter: string): boolean {
  if (!UNQUOTING.includes(delimiter)) return false;
  const opening = text
    .split(/[\r\n]+/)
    .flatMap((line) => line.split(delimiter).filter((cell) => cell[0] === QUOTES[0]));
  const closed = opening.filter((cell) => cell.length > 1 && cell.endsWith(QUOTES[0])).length;
  return opening.length > 2 * closed;
}

function escapes(text: string, quote: string, given: Partial<CsvSyntax>): string[] {
  if (given.escape !== undefined) return [given.escape];
  return text.includes(`\\${quote}`) ? [quote, "\\"] : [quote];
}
