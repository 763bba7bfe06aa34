import { isMissingText, missingNumbers, numberReader } from "../schema/column-values.js";
import type { ColumnSchema } from "../schema/schema.js";
import { parseNumber } from "../table/parse-number.js";
import type { Column } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";
import { personCounts } from "./person-counts.js";

/** Stands for every text that reads as a value while words are counted; no cell can hold a NUL. */
const VALUE = "\u0000";

/**
 * The texts of a numeric or date column that are no values but stay as they are: its missing tokens, and other texts (`>100`, `unknown`)
 * that at least k persons share. The main missing token comes first, so that cells nothing can be made of fall to code 0.
 * @returns `unread`: cells that are neither values nor missing and that too few persons share
 */
export function learnWords(
  column: Column,
  schema: ColumnSchema,
  person: Uint32Array | undefined,
  k: number,
): { words: string[]; unread: number } {
  if (column.kind === "numbers" && missingNumbers(column, schema).size === 0)
    return { words: column.values.some(Number.isNaN) ? [column.missing] : [], unread: 0 };
  const { levels, codes } = foldValues(column, schema);
  const persons = personCounts(codes, levels.length, person);
  const rows = personCounts(codes, levels.length, undefined);
  const words: string[] = [];
  let unread = 0;
  let needsMissing = false;
  for (let level = 0; level < levels.length; level++) {
    const text = levels[level];
    if (text === VALUE || rows[level] === 0) continue;
    if (text === schema.missing.token) needsMissing = true;
    else if (persons[level] >= k) words.push(text);
    else {
      needsMissing = true;
      if (!isMissingText(text, schema)) unread += rows[level];
    }
  }
  if (needsMissing) words.unshift(schema.missing.token ?? "");
  return { words, unread };
}

/** The column with all values folded into one level. */
function foldValues(column: Column, schema: ColumnSchema): { levels: string[]; codes: Uint32Array } {
  const read = numberReader(schema);
  const dictionary = toDictionary(column);
  const places = new Map<string, number>();
  const levels: string[] = [];
  const perLevel = dictionary.levels.map((text) => {
    const kept = Number.isNaN(read(text)) ? text : VALUE;
    let code = places.get(kept);
    if (code === undefined) {
      code = levels.length;
      places.set(kept, code);
      levels.push(kept);
    }
    return code;
  });
  return { levels, codes: dictionary.codes.map((code) => perLevel[code]) };
}

/** The word code of each row that holds no value: its own word, else the first. */
export function wordCodes(words: readonly string[], column: Column): (row: number) => number {
  const code = (text: string) => Math.max(0, words.indexOf(text));
  if (column.kind === "numbers") {
    if (words.length < 2) return () => 0;
    const perValue = new Map(words.map((word, at) => [parseNumber(word, column.layout), at]));
    const missing = code(column.missing);
    return (row) => perValue.get(column.values[row]) ?? missing;
  }
  if (column.kind === "plain") return (row) => code(column.texts[row]);
  const perLevel = column.levels.map(code);
  return (row) => perLevel[column.codes[row]];
}
