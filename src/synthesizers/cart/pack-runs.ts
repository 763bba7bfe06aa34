import type { Tree } from "../../learn/tree.js";
import type { Descent } from "./descend.js";
import { nodesInOrder } from "./nodes-in-order.js";
import { FEW_ROWS } from "./run-table.js";

/** A run as it is stored: its first code, and what goes left and right of it (`RunTable`). */
export interface StoredRun {
  start: number;
  left: number;
  right: number;
}

/** Numbers have six digits at most. */
const MOST_PLACE = 4398046511104;

/**
 * The runs of a tree's splits as bytes, in the order of the nodes: for each the number of runs, and for each of these how
 * far it starts after the one before (the first starts at 0, which is left out) and what goes left and right of it (`RunTable`). Numbers are base
 * 128, low digits first, with 128 added to all but the last. About 3 bytes a run.
 */
export function packRuns(tree: Tree, { runs, first }: Descent): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const write = (number: number) => {
    let rest = number;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  for (const node of nodesInOrder(tree)) {
    if (tree.feature[node] < 0) continue;
    write(first[node + 1] - first[node]);
    for (let at = first[node]; at < first[node + 1]; at++) {
      if (at > first[node]) write(runs.start[at] - runs.start[at - 1]);
      write(runs.left.count[at]);
      write(runs.right.count[at]);
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads what {@link packRuns} wrote, split by split; what the bytes say is checked. */
export class RunReader {
  #at = 0;

  /**
   * @param size codes of the column
   * @param least fewest rows of a count that is stored
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly size: number,
    readonly least: number,
  ) {}

  /** True when every byte was read. */
  get isDone(): boolean {
    return this.#at === this.bytes.length;
  }

  /** The runs of the next split. @throws RangeError when the bytes hold none */
  read(): StoredRun[] {
    const number = this.#number();
    if (number < 1 || number > this.size) throw new RangeError("a split has no runs, or more than there are codes");
    const runs: StoredRun[] = [];
    let start = 0;
    for (let run = 0; run < number; run++) {
      const step = run === 0 ? 0 : this.#number();
      start += step;
      if ((run > 0 && step === 0) || start >= this.size)
        throw new RangeError("the runs of a split do not follow each other");
      runs.push({ start, left: this.#count(), right: this.#count() });
    }
    return runs;
  }

  #count(): number {
    const count = this.#number();
    if (count > FEW_ROWS && count < this.least) throw new RangeError("a count is of fewer rows than are ever stored");
    return count;
  }

  #number(): number {
    let number = 0;
    for (let place = 1; place < MOST_PLACE; place *= 128) {
      if (this.#at >= this.bytes.length) throw new RangeError("the runs are cut short");
      const byte = this.bytes[this.#at++];
      number += (byte & 127) * place;
      if (byte < 128) return number;
    }
    throw new RangeError("a number has too many digits");
  }
}
