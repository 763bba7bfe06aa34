import { cellText } from "../table/column-text.js";
import type { Column } from "../table/table.js";

/** The first data row, counted from 1, whose cell is such; undefined where none is. */
export function firstRow(column: Column, is: (text: string) => boolean): number | undefined {
  if (column.kind === "dictionary") {
    const such = column.levels.map(is);
    const at = column.codes.findIndex((code) => such[code]);
    return at < 0 ? undefined : at + 1;
  }
  const rows = column.kind === "plain" ? column.texts.length : column.values.length;
  for (let row = 0; row < rows; row++) if (is(cellText(column, row))) return row + 1;
  return undefined;
}
