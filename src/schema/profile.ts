import { compareText } from "../core/text/compare-text.js";
import { formatNumber } from "../table/format-number.js";
import { isMissingToken } from "../table/missing-tokens.js";
import type { NumberLayout } from "../table/number-layout.js";
import type { Column, NumberColumn } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";

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
  /** Set when every cell is known to fit one number layout. */
  layout: NumberLayout | undefined;
  /** The decimal mark of most of the file. */
  decimal: "." | ",";
  /** In file order, each whole number follows the one before it by 1. */
  consecutive: boolean;
  /** In file order, each whole number is greater than the one before it. */
  ascending: boolean;
  /** The file quotes this column always, and others not: its writer held it for text. */
  quoted: boolean;
}

/** How many values of a column of numbers are looked at as texts. */
const SAMPLE = 5000;

/** Counts the texts of one column, missing tokens apart. */
export function profileColumn(column: Column, decimal: "." | ",", quoted: boolean): ColumnProfile {
  const profile = column.kind === "numbers" ? profileNumbers(column, decimal) : profileTexts(column, decimal);
  return { ...profile, quoted };
}

function profileTexts(column: Exclude<Column, NumberColumn>, decimal: "." | ","): Omit<ColumnProfile, "quoted"> {
  const { codes, levels } = toDictionary(column);
  const perLevel = new Uint32Array(levels.length);
  for (let row = 0; row < codes.length; row++) perLevel[codes[row]]++;
  const texts: string[] = [];
  const counts: number[] = [];
  const tokens: { text: string; count: number }[] = [];
  let values = 0;
  for (let level = 0; level < levels.length; level++) {
    if (perLevel[level] === 0) continue;
    if (isMissingToken(levels[level])) tokens.push({ text: levels[level], count: perLevel[level] });
    else {
      texts.push(levels[level]);
      counts.push(perLevel[level]);
      values += perLevel[level];
    }
  }
  tokens.sort((a, b) => b.count - a.count || compareText(a.text, b.text));
  let consecutive = values > 1 && values === codes.length;
  let ascending = consecutive;
  for (let row = 1; ascending && row < codes.length; row++) {
    const step = Number(levels[codes[row]]) - Number(levels[codes[row - 1]]);
    if (step !== 1) consecutive = false;
    ascending = step > 0;
  }
  return {
    name: column.name,
    rows: codes.length,
    values,
    distinct: texts.length,
    texts,
    counts,
    missing: {
      token: tokens[0]?.text ?? null,
      count: codes.length - values,
      ...(tokens.length > 1 ? { also: tokens.slice(1).map((token) => token.text) } : {}),
    },
    layout: undefined,
    decimal,
    consecutive,
    ascending,
  };
}

function profileNumbers(column: NumberColumn, decimal: "." | ","): Omit<ColumnProfile, "quoted"> {
  const sorted = Float64Array.from(column.values).sort();
  let values = 0;
  let distinct = 0;
  // Typed arrays sort NaN to the end.
  for (; values < sorted.length && !Number.isNaN(sorted[values]); values++)
    if (values === 0 || sorted[values] !== sorted[values - 1]) distinct++;
  const texts = new Set<string>();
  let consecutive = values > 1 && values === sorted.length;
  let ascending = consecutive;
  for (let row = 0; row < column.values.length; row++) {
    const step = row > 0 ? column.values[row] - column.values[row - 1] : 1;
    if (step !== 1) consecutive = false;
    if (!(step > 0)) ascending = false;
    if (texts.size < SAMPLE && !Number.isNaN(column.values[row]))
      texts.add(formatNumber(column.values[row], column.layout));
    else if (!ascending) break;
  }
  return {
    name: column.name,
    rows: sorted.length,
    values,
    distinct,
    texts: [...texts],
    counts: new Uint32Array(texts.size).fill(1),
    missing: { token: values < sorted.length ? column.missing : null, count: sorted.length - values },
    layout: column.layout,
    decimal,
    consecutive,
    ascending,
  };
}
