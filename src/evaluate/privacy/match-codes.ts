import type { CodedColumn } from "../code-column.js";
import type { Side } from "../evaluation-input.js";
import { SIDES } from "../evaluation-input.js";
import { gridUnit } from "../grid-unit.js";

/**
 * The codes by which rows are called the same. Those of the shared coding, but for one thing: where the real column is written to a fixed
 * number of decimals, a twin's number within half a unit of the last of them counts as the real number that it rounds to, so that a copy
 * written as `0.30000000000000004`, or saved in 32 bits, is still a copy. Only the twin's codes change: both arms stay on equal terms.
 */
export function matchCodes(column: CodedColumn): Record<Side, Uint32Array> {
  const unit = column.kind === "numbers" ? gridUnit(column) : null;
  if (column.kind !== "numbers" || unit === null) return column.codes;
  const real = new Uint8Array(column.size);
  for (const side of SIDES) if (side !== "twin") for (const code of column.codes[side]) real[code] = 1;
  const snapped = snap(column.values, real, (unit / 2) * (1 - 1e-9));
  const twin = column.codes.twin.map((code) => snapped[code]);
  return { ...column.codes, twin };
}

/** For each code, that of the nearest real number closer than `reach`; itself where there is none. O(distinct values). */
function snap(values: Float64Array, real: Uint8Array, reach: number): Uint32Array {
  const snapped = new Uint32Array(values.length);
  for (let code = 1, before = 0; code < values.length; code++) {
    if (real[code] === 1) before = code;
    snapped[code] = before > 0 && values[code] - values[before] < reach ? before : code;
  }
  for (let code = values.length - 1, after = 0; code > 0; code--) {
    if (real[code] === 1) after = code;
    if (after === 0) continue;
    const up = values[after] - values[code];
    const down = snapped[code] === code ? reach : values[code] - values[snapped[code]];
    if (real[code] === 0 && up < down) snapped[code] = after;
  }
  return snapped;
}
