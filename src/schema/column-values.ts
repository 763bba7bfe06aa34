import { numericValues } from "../table/numeric-values.js";
import { parseNumber } from "../table/parse-number.js";
import type { Column, NumberColumn } from "../table/table.js";
import { compileDateLayout, parseDate } from "./date-layout.js";
import type { ColumnSchema } from "./schema.js";

/** True for a text that stands for no value in this column. */
export function isMissingText(text: string, schema: ColumnSchema): boolean {
  return text === schema.missing.token || (schema.missing.also?.includes(text) ?? false);
}

/** A numerical column as its numbers, a datetime column as counts of its layout's unit; NaN where a cell is missing or unreadable. */
export function columnNumbers(column: Column, schema: ColumnSchema): Float64Array {
  // The reader knows such a column as numbers already: nothing is written out and read again.
  if (column.kind === "numbers" && schema.sdtype === "numerical") {
    const none = missingNumbers(column, schema);
    return none.size === 0 ? column.values : column.values.map((value) => (none.has(value) ? Number.NaN : value));
  }
  return numericValues(column, numberReader(schema));
}

/** The numbers of a column that stand for no value, such as -999; each with the text that says so. */
export function missingNumbers(column: NumberColumn, { missing }: ColumnSchema): ReadonlyMap<number, string> {
  const tokens = [missing.token, ...(missing.also ?? [])].filter((token) => token !== null && token !== column.missing);
  const numbers = tokens.map((token): [number, string] => [parseNumber(token!, column.layout), token!]);
  return new Map(numbers.filter(([value]) => !Number.isNaN(value)));
}

/** Reads one text of a numerical or datetime column as a number, NaN where it is missing or unreadable. */
export function numberReader(schema: ColumnSchema): (text: string) => number {
  if (schema.sdtype === "datetime" && schema.format.date !== undefined) {
    const layout = compileDateLayout(schema.format.date);
    return (text) => (isMissingText(text, schema) ? Number.NaN : parseDate(text, layout));
  }
  const layout = schema.format.number;
  if (layout === undefined) throw new RangeError(`column "${schema.name}" has no number or date format`);
  return (text) => {
    const value = isMissingText(text, schema) ? Number.NaN : parseNumber(text, layout);
    // 1e400 is a number to look at, and none to reckon with.
    return Number.isFinite(value) ? value : Number.NaN;
  };
}
