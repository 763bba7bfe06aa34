import { formatNumber } from "./format-number.js";
import type { Column, DictionaryColumn } from "./table.js";

/** The same cells as codes into their texts, levels in the order in which they first occur; a dictionary column is given as it is. */
export function toDictionary(column: Column): DictionaryColumn {
  switch (column.kind) {
    case "dictionary":
      return column;
    case "plain":
      return coded(column.name, column.texts, (text) => text);
    case "numbers":
      return coded(column.name, column.values, (value) =>
        Number.isNaN(value) ? column.missing : formatNumber(value, column.layout),
      );
  }
}

function coded<Cell>(name: string, cells: ArrayLike<Cell>, text: (cell: Cell) => string): DictionaryColumn {
  const codes = new Uint32Array(cells.length);
  const levels: string[] = [];
  const places = new Map<Cell, number>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    let code = places.get(cell);
    if (code === undefined) {
      code = levels.push(text(cell)) - 1;
      places.set(cell, code);
    }
    codes[row] = code;
  }
  return { kind: "dictionary", name, codes, levels };
}
