import { side } from "../../learn/tree.js";
import type { ColumnConditional, Prefix } from "../autoregressive/column-conditional.js";
import { leafOf, runOf, type ValueTree } from "./value-tree.js";

const { log, min } = Math;

/**
 * A code drawn from the leaf that the columns before lead to. At the root codes have their shares of all rows; every split makes runs of them likelier
 * on one side and less likely on the other. So the probability of all codes before one is, in a node, a function of that in its parent with a straight
 * piece a run, and a uniform number is taken through its inverse from the leaf up to the root.
 */
export class ValueTreeConditional implements ColumnConditional {
  readonly #counts: ArrayLike<number>;
  /** Rows of the codes before each, and of all. */
  readonly #cumulative: Float64Array;
  readonly #values: ValueTree;
  readonly #logLeft: Float64Array;
  readonly #logRight: Float64Array;

  /** @param counts rows of each code */
  constructor(counts: ArrayLike<number>, values: ValueTree) {
    this.#counts = counts;
    this.#cumulative = new Float64Array(counts.length + 1);
    for (let code = 0; code < counts.length; code++) this.#cumulative[code + 1] = this.#cumulative[code] + counts[code];
    this.#values = values;
    this.#logLeft = values.runs.left.ratio.map((ratio) => log(ratio));
    this.#logRight = values.runs.right.ratio.map((ratio) => log(ratio));
  }

  draw(prefix: Prefix, uniforms: Float64Array, codes: Uint16Array): void {
    const { tree, parent, first, runs } = this.#values;
    for (let row = 0; row < codes.length; row++) {
      let share = uniforms[row];
      for (let node = leafOf(tree, prefix, row); node !== 0; node = parent[node]) {
        const split = parent[node];
        const { before, ratio } = node === tree.left[split] ? runs.left : runs.right;
        const run = runOf(before, first[split], first[split + 1], share);
        share = runs.before[run] + (share - before[run]) / ratio[run];
      }
      codes[row] = codeAt(this.#cumulative, share);
    }
  }

  drawAllowed(
    prefix: Prefix,
    uniforms: Float64Array,
    isAllowed: Uint8Array,
    codes: Uint16Array,
    mass: Float64Array,
  ): void {
    const { tree } = this.#values;
    const leaves = Uint32Array.from(codes, (_, row) => leafOf(tree, prefix, row));
    const order = Uint32Array.from(codes, (_, row) => row).sort((a, b) => leaves[a] - leaves[b] || a - b);
    const listed = Uint16Array.from(this.#counts, (_, code) => code).filter(
      (code) => isAllowed[code] === 1 && this.#counts[code] > 0,
    );
    const weights = new Float64Array(listed.length + 1);
    let leaf = -1;
    for (const row of order) {
      if (leaves[row] !== leaf) {
        leaf = leaves[row];
        this.#weigh(leaf, listed, weights);
      }
      mass[row] = weights[listed.length];
      codes[row] = listed[placeAt(weights, uniforms[row] * mass[row])];
    }
  }

  addLogProbability(prefix: Prefix, codes: ArrayLike<number>, out: Float64Array): void {
    const { tree, first, runs } = this.#values;
    const { cells, width } = prefix;
    const whole = this.#cumulative[this.#counts.length];
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row];
      out[row] += log(this.#counts[code] / whole);
      let node = 0;
      for (let column = tree.feature[node]; column >= 0; column = tree.feature[node]) {
        const right = side(tree.sets, tree.test[node], cells[row * width + column]);
        const run = runOf(runs.start, first[node], first[node + 1], code);
        out[row] += right === 0 ? this.#logLeft[run] : this.#logRight[run];
        node = tree.left[node] + right;
      }
    }
  }

  /** Writes what the listed codes before each place weigh in a leaf. */
  #weigh(leaf: number, listed: Uint16Array, weights: Float64Array): void {
    const { tree, parent, first, runs } = this.#values;
    const own = Float64Array.from(listed, (code) => this.#counts[code] / this.#cumulative[this.#counts.length]);
    for (let node = leaf; node !== 0; node = parent[node]) {
      const split = parent[node];
      const { ratio } = node === tree.left[split] ? runs.left : runs.right;
      multiply(own, listed, runs.start, ratio, first[split], first[split + 1]);
    }
    for (let place = 0; place < own.length; place++) weights[place + 1] = weights[place] + own[place];
  }
}

/** The code at which a share of all rows is reached. */
function codeAt(cumulative: Float64Array, share: number): number {
  return placeAt(cumulative, share * cumulative[cumulative.length - 1]);
}

/** The place at which a sum of weights is passed; places without weight are passed over. */
function placeAt(cumulative: Float64Array, sum: number): number {
  const last = cumulative.length - 1;
  // Rounding may carry a sum to the whole or past it: what is drawn then is the last place that has weight.
  const target = min(sum, cumulative[last] * (1 - 2.3e-16));
  let low = 0;
  let high = last - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle + 1] > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function multiply(
  weights: Float64Array,
  codes: Uint16Array,
  start: Uint16Array,
  ratio: Float64Array,
  from: number,
  to: number,
): void {
  let run = from;
  for (let place = 0; place < codes.length; place++) {
    while (run + 1 < to && start[run + 1] <= codes[place]) run++;
    weights[place] *= ratio[run];
  }
}
