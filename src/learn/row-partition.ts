import type { PackedColumn } from "./packed-rows.js";
import { passes, type Tree } from "./tree.js";

/** The rows of a growing tree, those of a node side by side in one list: first the rows that it is grown on, then those that are carried along. */
export class RowPartition {
  /** Packed rows, ascending within each node; behind them as much room again. */
  readonly order: Uint32Array;
  readonly #rows: number;
  readonly #goesLeft = new Uint8Array(256);
  /** Node, first place and the place after the last of each stretch of rows of a leaf. */
  #leaves = new Uint32Array(96);
  #leafCount = 0;

  constructor(rows: number) {
    this.#rows = rows;
    this.order = new Uint32Array(2 * rows);
  }

  /** All rows in the root. */
  reset(): void {
    this.#leafCount = 0;
    countUp(this.order, this.#rows);
  }

  /** Settles the test that {@link divide} parts rows by. */
  setTest(column: PackedColumn, tree: Pick<Tree, "sets">, test: number): void {
    const goesLeft = this.#goesLeft;
    goesLeft.fill(0);
    if (test >= 0) goesLeft.fill(1, test & 255, (test >> 8) + 1);
    else for (let code = 0; code < column.shape.size; code++) if (passes(tree, test, code)) goesLeft[code] = 1;
  }

  /**
   * Moves the rows that pass the test to the front of their stretch, the others behind, each in the order that they had.
   * @returns the first place of those that fail
   */
  divide(from: number, to: number, column: PackedColumn): number {
    if (from === to) return from;
    const middle = divide(this.order, this.#rows, from, to, column.values, this.#goesLeft);
    this.order.copyWithin(middle, this.#rows, this.#rows + to - middle);
    return middle;
  }

  /** Notes a stretch of rows of a leaf. */
  close(node: number, from: number, to: number): void {
    if (from === to) return;
    const at = 3 * this.#leafCount++;
    if (at + 3 > this.#leaves.length) {
      const longer = new Uint32Array(2 * this.#leaves.length);
      longer.set(this.#leaves);
      this.#leaves = longer;
    }
    this.#leaves[at] = node;
    this.#leaves[at + 1] = from;
    this.#leaves[at + 2] = to;
  }

  /** Adds the value of each leaf to the scores of its rows. */
  addValues(scores: Float64Array, values: Float64Array): void {
    const leaves = this.#leaves;
    for (let at = 0; at < 3 * this.#leafCount; at += 3)
      addTo(scores, this.order, leaves[at + 1], leaves[at + 2], values[leaves[at]]);
  }

  /** Writes the leaf of each row: its node less `root`. */
  writeLeaves(out: Uint16Array, root: number): void {
    const leaves = this.#leaves;
    for (let at = 0; at < 3 * this.#leafCount; at += 3)
      writeTo(out, this.order, leaves[at + 1], leaves[at + 2], leaves[at] - root);
  }
}

// Loops over rows are functions of their own that end with the loop: V8 enters such a loop compiled, and where code follows that it has
// not run yet it throws the compiled loop away, time and again.

function countUp(order: Uint32Array, rows: number): void {
  for (let row = 0; row < rows; row++) order[row] = row;
}

/** Leaves the rows that pass in front; those that fail stand from `spare` on. */
function divide(
  order: Uint32Array,
  spare: number,
  from: number,
  to: number,
  values: Uint8Array,
  goesLeft: Uint8Array,
): number {
  let left = from;
  for (let at = from; at < to; at++) {
    const row = order[at];
    // Written to both lists, counted in one: no branch to guess.
    order[left] = row;
    order[spare + at - left] = row;
    left += goesLeft[values[row]];
  }
  return left;
}

function writeTo(out: Uint16Array, order: Uint32Array, from: number, to: number, value: number): void {
  for (let at = from; at < to; at++) out[order[at]] = value;
}

function addTo(scores: Float64Array, order: Uint32Array, from: number, to: number, value: number): void {
  for (let at = from; at < to; at++) scores[order[at]] += value;
}
