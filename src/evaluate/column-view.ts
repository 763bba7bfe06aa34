import { quantile } from "../core/math/quantile.js";
import type { CodedColumn, NumberCodes } from "./code-column.js";
import type { Side } from "./evaluation-input.js";
import { SIDES } from "./evaluation-input.js";
import type { SharedCoding } from "./shared-coding.js";
import { tally } from "./tally.js";
import { tallyPersons } from "./tally-persons.js";

/** One column of the three tables as counts: all that a column metric reads. */
export interface ColumnView {
  readonly column: CodedColumn;
  readonly rows: Record<Side, number>;
  /** Cells that hold each code; code 0 is missing. */
  readonly counts: Record<Side, Uint32Array>;
  /** Training persons that hold each code. */
  readonly persons: Uint32Array;
  /** The .5 and 99.5 percentiles of the numbers on each side; null for levels, and where there is no number. */
  readonly middle: Record<Side, readonly [number, number] | null>;
}

/** Counts one column. O(cells + distinct values). */
export function columnView(coding: SharedCoding, column: CodedColumn): ColumnView {
  const counts = {} as Record<Side, Uint32Array>;
  const middle = {} as Record<Side, readonly [number, number] | null>;
  for (const side of SIDES) {
    counts[side] = tally(column.codes[side], column.size);
    middle[side] = column.kind === "numbers" ? middleOf(column, counts[side]) : null;
  }
  const of = coding.persons.train;
  const persons = of.of === null ? counts.train : tallyPersons(column.codes.train, column.size, of);
  return { column, rows: coding.rows, counts, persons, middle };
}

function middleOf(column: NumberCodes, counts: Uint32Array): readonly [number, number] | null {
  const sorted = expand(column.values, counts);
  return sorted.length === 0 ? null : [quantile(sorted, 0.005), quantile(sorted, 0.995)];
}

/** Each value as often as it is counted, ascending; what is missing is left out. */
function expand(values: Float64Array, counts: Uint32Array): Float64Array {
  let size = 0;
  for (let code = 1; code < counts.length; code++) size += counts[code];
  const out = new Float64Array(size);
  for (let code = 1, at = 0; code < counts.length; at += counts[code++]) out.fill(values[code], at, at + counts[code]);
  return out;
}
