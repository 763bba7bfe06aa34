import type { AutoregressiveColumn } from "./autoregressive-column.js";
import type { Prefix } from "./column-conditional.js";

/** Rows that are being drawn, column after column: their codes by position, and their feature codes row by row. */
export class RowsUnderWay implements Prefix {
  readonly width: number;
  readonly cells: Uint8Array;
  readonly codes: Uint16Array[];

  constructor(
    readonly columns: readonly AutoregressiveColumn[],
    readonly rows: number,
  ) {
    // The last cell is for the conditionals' own use.
    this.width = columns.length + 1;
    this.cells = new Uint8Array(rows * this.width);
    this.codes = columns.map(() => new Uint16Array(rows));
  }

  /** Makes the codes of a position known to the columns after it. */
  note(position: number): void {
    writeCells(this.cells, this.width, position, this.codes[position], this.columns[position].groups);
  }

  /** Copies a row of others over one of these, the columns before `end`. */
  copy(from: RowsUnderWay, source: number, row: number, end = this.codes.length): void {
    for (let position = 0; position < end; position++) this.copyCode(from, source, row, position);
  }

  /** Copies one code of a row of others, as it is known to the columns after it. */
  copyCode(from: RowsUnderWay, source: number, row: number, position: number): void {
    this.codes[position][row] = from.codes[position][source];
    this.cells[row * this.width + position] = from.cells[source * from.width + position];
  }
}

function writeCells(cells: Uint8Array, width: number, position: number, codes: Uint16Array, groups: Uint8Array): void {
  for (let row = 0, at = position; row < codes.length; row++, at += width) cells[at] = groups[codes[row]];
}
