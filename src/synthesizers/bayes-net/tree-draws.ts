import { aliasTable } from "../../core/random/alias-table.js";
import type { Stream } from "../../core/random/random.js";
import { total } from "../code-counts.js";
import type { TreeTables } from "./tree-tables.js";

/** Alias tables laid end to end, so that a draw touches few places of memory. Box start[row] + i stands for the i-th label of a row. */
interface FlatTables {
  start: Uint32Array;
  threshold: Float64Array;
  /** Label of each box, below its threshold and above it. */
  own: Uint16Array;
  other: Uint16Array;
}

/** One column of a tree, ready to draw from. */
export interface ColumnDraws {
  /** The column's group, given its parent's group. */
  group: FlatTables;
  /** The code, given its group. */
  code: FlatTables;
}

/** Prepares every column of a tree under a support. */
export function treeDraws({ conditional, within, codesOf }: TreeTables): ColumnDraws[] {
  return conditional.map((rows, at) => ({
    group: flatTables(rows, (_, place) => place),
    code: flatTables(within[at], (group, place) => codesOf[at][group][place]),
  }));
}

/**
 * Draws one column of many rows: its group given the parent's, then its code within the group. One uniform serves both: what the first choice
 * leaves of it is uniform again, with 46 of its 52 bits for a column of 40 groups.
 * @param above the parent's groups; undefined for a root
 * @param groups and `codes` are written
 */
export function drawColumn(
  { group, code }: ColumnDraws,
  above: Uint8Array | Uint16Array | undefined,
  rows: Float64Array,
  stream: Stream,
  slot: number,
  groups: Uint8Array | Uint16Array,
  codes: Uint8Array | Uint16Array,
): void {
  const size = group.start[1];
  for (let row = 0; row < rows.length; row++) {
    const scaled = stream.uniform(rows[row], slot) * size;
    const side = floor(scaled);
    const box = above === undefined ? side : above[row] * size + side;
    let rest = scaled - side;
    const threshold = group.threshold[box];
    let own: number;
    if (rest < threshold) {
      own = group.own[box];
      rest /= threshold;
    } else {
      own = group.other[box];
      rest = (rest - threshold) / (1 - threshold);
    }
    groups[row] = own;
    const first = code.start[own];
    const places = code.start[own + 1] - first;
    const place = rest * places;
    // Rounding may carry what is left of a uniform up to 1.
    const inside = min(floor(place), places - 1);
    codes[row] =
      place - inside < code.threshold[first + inside] ? code.own[first + inside] : code.other[first + inside];
  }
}

const { floor, min } = Math;

/** A row that cannot be reached, all of its weights being 0, gets no table. */
function flatTables(rows: readonly Float64Array[], label: (row: number, place: number) => number): FlatTables {
  const start = new Uint32Array(rows.length + 1);
  for (let row = 0; row < rows.length; row++) start[row + 1] = start[row] + rows[row].length;
  const size = start[rows.length];
  const flat = { start, threshold: new Float64Array(size), own: new Uint16Array(size), other: new Uint16Array(size) };
  for (let row = 0; row < rows.length; row++) {
    if (!(total(rows[row]) > 0)) continue;
    const { threshold, alias } = aliasTable(rows[row]);
    flat.threshold.set(threshold, start[row]);
    for (let place = 0; place < alias.length; place++) {
      flat.own[start[row] + place] = label(row, place);
      flat.other[start[row] + place] = label(row, alias[place]);
    }
  }
  return flat;
}
