import type { PackedBlock } from "./packed-rows.js";

/** Sums of the bins of all columns, an array a block. */
export type Histogram = readonly Float64Array[];

/**
 * Adds the two values of each row to the bins that it falls in: two cells a bin.
 * @param histogram of the block
 * @param order packed rows; those from `from` to before `to` are counted
 * @param pairs the values of `order[at]` at `2 * (at - from)` and the place after
 */
export function addPairs(
  histogram: Float64Array,
  { cells, width }: PackedBlock,
  order: Uint32Array,
  from: number,
  to: number,
  pairs: Float64Array,
): void {
  for (let at = from, pair = 0; at < to; at++, pair += 2) {
    const first = pairs[pair];
    const second = pairs[pair + 1];
    let place = order[at] * width;
    const end = place + width;
    // Five columns a step: the loop's own cost is much of what a column costs.
    for (const last = end - 4; place < last; place += 5) {
      let cell = cells[place];
      histogram[cell] += first;
      histogram[cell + 1] += second;
      cell = cells[place + 1];
      histogram[cell] += first;
      histogram[cell + 1] += second;
      cell = cells[place + 2];
      histogram[cell] += first;
      histogram[cell + 1] += second;
      cell = cells[place + 3];
      histogram[cell] += first;
      histogram[cell + 1] += second;
      cell = cells[place + 4];
      histogram[cell] += first;
      histogram[cell + 1] += second;
    }
    for (; place < end; place++) {
      const cell = cells[place];
      histogram[cell] += first;
      histogram[cell + 1] += second;
    }
  }
}

/** As {@link addPairs}, and counts the rows: three cells a bin. */
export function addPairsAndRows(
  histogram: Float64Array,
  { cells, width }: PackedBlock,
  order: Uint32Array,
  from: number,
  to: number,
  pairs: Float64Array,
): void {
  for (let at = from, pair = 0; at < to; at++, pair += 2) {
    const first = pairs[pair];
    const second = pairs[pair + 1];
    let place = order[at] * width;
    const end = place + width;
    for (const last = end - 2; place < last; place += 3) {
      let cell = cells[place];
      histogram[cell] += first;
      histogram[cell + 1] += second;
      histogram[cell + 2]++;
      cell = cells[place + 1];
      histogram[cell] += first;
      histogram[cell + 1] += second;
      histogram[cell + 2]++;
      cell = cells[place + 2];
      histogram[cell] += first;
      histogram[cell + 1] += second;
      histogram[cell + 2]++;
    }
    for (; place < end; place++) {
      const cell = cells[place];
      histogram[cell] += first;
      histogram[cell + 1] += second;
      histogram[cell + 2]++;
    }
  }
}

/** The histogram of the other child: `parent -= child`. Sums are exact, so no residue is left. */
export function subtract(parent: Float64Array, child: Float64Array): void {
  const { length } = parent;
  let cell = 0;
  for (; cell < length - 3; cell += 4) {
    parent[cell] -= child[cell];
    parent[cell + 1] -= child[cell + 1];
    parent[cell + 2] -= child[cell + 2];
    parent[cell + 3] -= child[cell + 3];
  }
  for (; cell < length; cell++) parent[cell] -= child[cell];
}
