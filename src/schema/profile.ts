import { compareText } from "../core/text/compare-text.js";
import { formatNumber } from "../table/format-number.js";
import type { Column, NumberColumn } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";
import { missingTest } from "./missing-texts.js";
import { type NumberReading, readNumbers } from "./number-reading.js";

/** What the recognisers look at: the distinct texts of a column and how often each occurs. */
export interface ColumnProfile {
  name: string;
  rows: number;
  /** Cells that hold a value. */
  values: number;
  /** Distinct values; `texts` may hold fewer when the reader already knows the column as numbers. */
  distinct: number;
  texts: readonly string[];
  counts: ArrayLike<number>;
  missing: { token: string | null; count: number; also?: string[] };
  /** How the column reads as numbers, when most of it does. */
  numbers: NumberReading | undefined;
  /** In file order the cells count from 0 or 1 on, and none is missing. */
  consecutive: boolean;
  /** In file order each number is greater than the one before it, and no cell is missing. */
  ascending: boolean;
  /** The file quotes this column always, and others not: its writer held it for text. */
  quoted: boolean;
  /** Persons that the rows belong to; as many as `rows` until a person key is known. */
  persons: number;
  /** Whether the file's other dates put the month before the day; undefined when they do not tell. */
  monthFirst: boolean | undefined;
  /** Other columns say that rows are persons. */
  besidePersons: boolean;
}

/** What is known of a column beside its cells. */
export type ColumnContext = Pick<ColumnProfile, "quoted" | "monthFirst"> & {
  /** The decimal mark of most of the file. */
  decimal: "." | ",";
  /** Further texts that stand for no value. */
  alsoMissing?: readonly string[] | undefined;
  persons?: number;
  besidePersons?: boolean;
  /** Some column has a token for no value that is not the word `None`. */
  plainToken?: boolean;
};

type Cells = Omit<ColumnProfile, keyof ColumnContext>;

/** How many values of a column of numbers are looked at as texts. */
const SAMPLE = 5000;

/** Counts the texts of one column, missing tokens apart. */
export function profileColumn(column: Column, context: ColumnContext): ColumnProfile {
  const cells = column.kind === "numbers" ? numberCells(column) : textCells(column, context);
  const { quoted, monthFirst, persons = cells.rows, besidePersons = false } = context;
  return { ...cells, quoted, monthFirst, persons, besidePersons };
}

function textCells(
  column: Exclude<Column, NumberColumn>,
  { decimal, alsoMissing = [], plainToken = false }: ColumnContext,
): Cells {
  const { codes, levels } = toDictionary(column);
  const perLevel = new Uint32Array(levels.length);
  for (let row = 0; row < codes.length; row++) perLevel[codes[row]]++;
  const texts: string[] = [];
  const counts = new Uint32Array(levels.length);
  const tokens: { text: string; count: number }[] = [];
  const isToken = missingTest(column.name, levels, plainToken);
  const isMissing = (text: string) => alsoMissing.includes(text) || isToken(text);
  let values = 0;
  for (let level = 0; level < levels.length; level++) {
    if (perLevel[level] === 0) continue;
    if (isMissing(levels[level])) tokens.push({ text: levels[level], count: perLevel[level] });
    else {
      counts[texts.length] = perLevel[level];
      texts.push(levels[level]);
      values += perLevel[level];
    }
  }
  tokens.sort((a, b) => b.count - a.count || compareText(a.text, b.text));
  const missing = {
    token: tokens[0]?.text ?? null,
    count: codes.length - values,
    ...(tokens.length > 1 ? { also: tokens.slice(1).map((token) => token.text) } : {}),
  };
  return {
    name: column.name,
    rows: codes.length,
    values,
    distinct: texts.length,
    texts,
    counts: counts.subarray(0, texts.length),
    missing,
    numbers: readNumbers(texts, counts, decimal),
    ...order(codes.length, (row) => numberOf(levels[codes[row]])),
  };
}

/** A text with a needless zero in front is no number: `007` counts nothing. */
function numberOf(text: string): number {
  const value = Number(text);
  return text === String(value) ? value : Number.NaN;
}

function order(rows: number, valueAt: (row: number) => number): Pick<Cells, "consecutive" | "ascending"> {
  let last = valueAt(0);
  let consecutive = rows > 1 && (last === 0 || last === 1);
  let ascending = rows > 1;
  for (let row = 1; ascending && row < rows; row++) {
    const value = valueAt(row);
    if (value - last !== 1) consecutive = false;
    ascending = value > last;
    last = value;
  }
  return { consecutive: consecutive && ascending, ascending };
}

function numberCells(column: NumberColumn): Cells {
  const { values: cells, layout } = column;
  const sorted = Float64Array.from(cells).sort();
  let values = 0;
  let distinct = 0;
  // Typed arrays sort NaN to the end.
  for (; values < sorted.length && !Number.isNaN(sorted[values]); values++)
    if (values === 0 || sorted[values] !== sorted[values - 1]) distinct++;
  const counts = new Map<number, number>();
  const step = Math.max(1, (cells.length - 1) / (SAMPLE - 1));
  for (let at = 0; at < SAMPLE && Math.round(at * step) < cells.length; at++) {
    const value = cells[Math.round(at * step)];
    if (!Number.isNaN(value)) counts.set(value, 0);
  }
  for (let at = 0; at < values; at++) {
    const count = counts.get(sorted[at]);
    if (count !== undefined) counts.set(sorted[at], count + 1);
  }
  return {
    name: column.name,
    rows: cells.length,
    values,
    distinct,
    texts: [...counts.keys()].map((value) => formatNumber(value, layout)),
    counts: [...counts.values()],
    missing: { token: values < sorted.length ? column.missing : null, count: sorted.length - values },
    numbers: { layout, share: 1, whole: layout.decimals === 0 },
    ...order(cells.length, (row) => cells[row]),
  };
}
