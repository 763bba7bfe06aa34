import type { Stream } from "../../core/random/random.js";
import type { AutoregressiveColumn } from "./autoregressive-column.js";
import type { RowsUnderWay } from "./rows-under-way.js";

/**
 * What rows are drawn with. Each draw has a place in the stream, (number of the row, slot, attempt), so that a row is a function of its own number. Slots,
 * of p columns: position j, attempt a: the code in the a-th try or particle; p, a: whether the a-th try is kept; p + 1 + j, a: the ancestor of the a-th
 * particle at the demand j; 2 p + 1: the row's reference; 2 p + 2 + j: stand-ins.
 */
export interface Draws {
  readonly columns: readonly AutoregressiveColumn[];
  readonly stream: Stream;
  /** Allowed codes of each position (allowed-codes.ts). */
  readonly allowed: readonly (Uint8Array | undefined)[];
}

/**
 * Draws the columns from position `from` to before `to` of all rows, allowed codes only, and multiplies `weights` by the probability that the allowed
 * codes of a row had. That of the first column is left out: it is the same for all rows.
 * @param numbers of the rows, and the attempt of each, or of all
 */
export function drawColumns(
  { columns, stream, allowed }: Draws,
  rows: RowsUnderWay,
  numbers: Float64Array,
  attempts: Uint32Array | number,
  from: number,
  to: number,
  weights?: Float64Array,
): void {
  const uniforms = new Float64Array(rows.rows);
  const mass = new Float64Array(rows.rows);
  for (let position = from; position < to; position++) {
    for (let row = 0; row < rows.rows; row++)
      uniforms[row] = stream.uniform(numbers[row], position, typeof attempts === "number" ? attempts : attempts[row]);
    const { conditional } = columns[position];
    const mask = allowed[position];
    if (mask === undefined) conditional.draw(rows, uniforms, rows.codes[position]);
    else {
      conditional.drawAllowed(rows, uniforms, mask, rows.codes[position], mass);
      if (weights !== undefined && position > 0) multiply(weights, mass);
    }
    rows.note(position);
  }
}

function multiply(weights: Float64Array, by: Float64Array): void {
  for (let row = 0; row < weights.length; row++) weights[row] *= by[row];
}
