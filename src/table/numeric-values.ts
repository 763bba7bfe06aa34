import { cellText } from "./column-text.js";
import type { Column } from "./table.js";

/**
 * The cells of a column as numbers.
 * @param read reads one text, NaN for one that is missing or not a number; called once a level of a dictionary column
 */
export function numericValues(column: Column, read: (text: string) => number): Float64Array {
  if (column.kind === "dictionary") {
    const perLevel = column.levels.map((text) => read(text));
    const values = new Float64Array(column.codes.length);
    for (let row = 0; row < values.length; row++) values[row] = perLevel[column.codes[row]];
    return values;
  }
  const values = new Float64Array(column.kind === "plain" ? column.texts.length : column.values.length);
  for (let row = 0; row < values.length; row++) values[row] = read(cellText(column, row));
  return values;
}
