import type { Column, Table } from "./table.js";

/**
 * A table of some rows of another, in the order given; a row may come twice. Dictionaries are shared, so they may hold levels that no
 * row has.
 * @param rows places of rows, each below `table.rows`
 */
export function selectRows(table: Table, rows: Uint32Array): Table {
  return { columns: table.columns.map((column) => selected(column, rows)), rows: rows.length };
}

function selected(column: Column, rows: Uint32Array): Column {
  switch (column.kind) {
    case "dictionary": {
      const codes = new Uint32Array(rows.length);
      for (let at = 0; at < rows.length; at++) codes[at] = column.codes[rows[at]];
      return { ...column, codes };
    }
    case "numbers": {
      const values = new Float64Array(rows.length);
      for (let at = 0; at < rows.length; at++) values[at] = column.values[rows[at]];
      return { ...column, values };
    }
    case "plain":
      return { ...column, texts: Array.from(rows, (row) => column.texts[row]) };
  }
}
