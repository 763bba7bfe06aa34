import { columnNumbers, isMissingText } from "../schema/column-values.js";
import type { ColumnSchema } from "../schema/schema.js";
import { cellText } from "../table/column-text.js";
import type { Column } from "../table/table.js";

/** A number as programs print it, with as many digits as it takes. */
const PRINTED = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The numbers of a twin's column. Where a cell does not read in the real column's layout it may still be a number as another program prints
 * it, such as `34.281736450123451`: the twin is not ours alone, and what is not read is not judged.
 * @returns NaN where a cell is missing or no number
 */
export function twinNumbers(column: Column, schema: ColumnSchema): Float64Array {
  const numbers = columnNumbers(column, schema);
  if (schema.sdtype !== "numerical" || column.kind === "numbers") return numbers;
  const mark = schema.format.number?.decimalMark ?? ".";
  return numbers.map((number, row) => {
    if (!Number.isNaN(number)) return number;
    const text = cellText(column, row);
    const plain = mark === "," ? text.replace(",", ".") : text;
    return PRINTED.test(plain) && !isMissingText(text, schema) ? Number(plain) : Number.NaN;
  });
}
