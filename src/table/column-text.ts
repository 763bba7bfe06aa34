import { formatNumber } from "./format-number.js";
import type { Column } from "./table.js";

/** The text of one cell, exactly as it stood in the file. */
export function cellText(column: Column, row: number): string {
  switch (column.kind) {
    case "dictionary":
      return column.levels[column.codes[row]];
    case "plain":
      return column.texts[row];
    case "numbers": {
      const value = column.values[row];
      return Number.isNaN(value) ? column.missing : formatNumber(value, column.layout);
    }
  }
}
