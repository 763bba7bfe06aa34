import { BinLayout } from "./bin-layout.js";
import type { Features } from "./features.js";
import type { Histogram } from "./histogram.js";
import { HistogramPool } from "./histogram-pool.js";
import { type Leaf, newLeaf } from "./leaf.js";
import { type PackedRows, packRows } from "./packed-rows.js";
import { RowPartition } from "./row-partition.js";
import { SplitSearch } from "./split-search.js";
import { intervalTest, setTest } from "./split-test.js";
import type { TreeNodes } from "./tree-nodes.js";
import type { TreeOptions } from "./tree-options.js";

/**
 * Grows tree after tree on the same rows, in the same buffers. Histograms hold the sums of a node's rows by code; of two children only the
 * smaller is counted, the other is the parent less it.
 *
 * O(depth × rows × columns + nodes × codes) a tree; 3 bytes a cell, 24 a row, and 16 a code for each leaf that waits for its split.
 */
export class TreeGrower {
  readonly #packed: PackedRows;
  readonly #fitted: number;
  #options: TreeOptions;
  readonly #layout: BinLayout;
  readonly #search: SplitSearch;
  readonly #partition: RowPartition;
  readonly #pool: HistogramPool;
  readonly #isPresent = new Uint8Array(256);
  #open: Leaf[] = [];

  /**
   * @param rows undefined: all
   * @param unitHessian every hessian is 1
   * @param fitted how many of the rows, the first, trees are grown on; the others are carried along to their leaves. Undefined: all
   */
  constructor(
    features: Features,
    rows: Uint32Array | undefined,
    options: TreeOptions,
    unitHessian: boolean,
    fitted = rows?.length ?? features.rows,
  ) {
    this.#options = options;
    this.#fitted = fitted;
    this.#layout = new BinLayout(fitted, unitHessian);
    this.#packed = packRows(features, rows, this.#layout.cells, options.minRowsPerBin);
    this.#search = new SplitSearch(this.#packed.columns, options, this.#layout);
    this.#partition = new RowPartition(this.#packed.rows);
    this.#pool = new HistogramPool(this.#packed, fitted, this.#layout);
  }

  /** Grows the trees to come with other options; the bins stay as they are. */
  setOptions(options: TreeOptions): void {
    this.#options = options;
    this.#search.setOptions(options);
  }

  /**
   * Adds a tree to `nodes` and returns its root.
   * @param gradients one a row, in the order of the rows
   * @param hessians likewise; not read where each is 1
   * @param bounds what they do not exceed in size, where that is known
   * @throws RangeError when one of them or a sum is not finite
   */
  grow(
    gradients: Float64Array,
    hessians: Float64Array,
    nodes: TreeNodes,
    bounds?: { gradient: number; hessian: number },
  ): number {
    const fitted = this.#fitted;
    this.#partition.reset();
    const total = this.#pool.start(gradients, hessians, bounds);
    const root = nodes.add(1);
    this.#open = [];
    const whole = newLeaf(root, 0, fitted, fitted, this.#packed.rows, 0, total.gradient, total.hessian, total.rows);
    if (this.#maySplit(whole, 1)) {
      const histogram = this.#pool.take();
      this.#pool.count(histogram, this.#partition.order, 0, fitted);
      this.#seek(whole, histogram, nodes);
    } else this.#close(whole, nodes);
    for (let leaves = 2; leaves <= this.#options.maxLeaves && this.#open.length > 0; leaves++)
      this.#split(this.#next(), leaves, nodes);
    for (const leaf of this.#open) {
      this.#pool.give(leaf.histogram!);
      this.#close(leaf, nodes);
    }
    return root;
  }

  /** Adds each leaf's value to the scores of its rows, those of the tree grown last; rows carried along have scores too. */
  addValues(scores: Float64Array, nodes: TreeNodes): void {
    this.#partition.addValues(scores, nodes.value);
  }

  /** Writes the leaf that each row came to in the tree grown last: its node less the root. */
  writeLeaves(out: Uint16Array, root: number): void {
    this.#partition.writeLeaves(out, root);
  }

  /** Takes the leaf to split next off the list: the greatest gain, or the last one where all will be split. */
  #next(): Leaf {
    const open = this.#open;
    let best = open.length - 1;
    if (this.#options.maxLeaves < Number.POSITIVE_INFINITY)
      for (let at = open.length - 2; at >= 0; at--) if (open[at].gain >= open[best].gain) best = at;
    return open.splice(best, 1)[0];
  }

  /** @param leaves how many the tree has now */
  #maySplit(leaf: Leaf, leaves: number): boolean {
    const { maxDepth, maxLeaves, minRowsPerLeaf, minHessian } = this.#options;
    return (
      leaf.depth < maxDepth &&
      leaves < maxLeaves &&
      leaf.rows >= 2 &&
      leaf.rows >= 2 * minRowsPerLeaf &&
      leaf.hessian >= 2 * minHessian
    );
  }

  #split(leaf: Leaf, leaves: number, nodes: TreeNodes): void {
    const { node, from, to, fromCarried, toCarried, depth, leftGradient, leftHessian, leftRows } = leaf;
    const test = this.#test(leaf, nodes);
    const column = this.#packed.columns[leaf.column];
    const left = nodes.add(2);
    nodes.feature[node] = column.feature;
    nodes.test[node] = test;
    nodes.left[node] = left;
    this.#partition.setTest(column, nodes, test);
    const middle = this.#partition.divide(from, to, column);
    const carried = this.#partition.divide(fromCarried, toCarried, column);
    const [gradient, hessian, rows] = [leaf.gradient - leftGradient, leaf.hessian - leftHessian, leaf.rows - leftRows];
    const one = newLeaf(left, from, middle, fromCarried, carried, depth + 1, leftGradient, leftHessian, leftRows);
    const other = newLeaf(left + 1, middle, to, carried, toCarried, depth + 1, gradient, hessian, rows);
    if (leftRows <= rows) this.#count(one, other, leaf.histogram!, leaves, nodes);
    else this.#count(other, one, leaf.histogram!, leaves, nodes);
  }

  /** The test of a leaf's split. */
  #test(leaf: Leaf, nodes: TreeNodes): number {
    const column = this.#packed.columns[leaf.column];
    const part = leaf.histogram![column.block];
    const { cells, rowsAt } = this.#layout;
    const { sequence } = this.#search;
    const isPresent = this.#isPresent;
    for (let bin = 0, cell = column.firstCell + rowsAt; bin < column.lows.length; bin++, cell += cells)
      isPresent[bin] = part[cell] > 0 ? 1 : 0;
    const greaterLeft = 2 * leaf.leftRows > leaf.rows;
    if (column.ordered) return intervalTest(column, leaf, isPresent, greaterLeft);
    sequence.read(part, column, leaf);
    return setTest(column, leaf, isPresent, greaterLeft, sequence.sorted, sequence.length, nodes);
  }

  /** Makes the histograms of two new leaves, as far as they may be split, out of their parent's. */
  #count(small: Leaf, large: Leaf, histogram: Histogram, leaves: number, nodes: TreeNodes): void {
    const pool = this.#pool;
    const maySmall = this.#maySplit(small, leaves);
    const mayLarge = this.#maySplit(large, leaves);
    if (!mayLarge) this.#close(large, nodes);
    if (!maySmall) this.#close(small, nodes);
    if (!mayLarge && !maySmall) {
      pool.give(histogram);
      return;
    }
    const counted = pool.take();
    pool.count(counted, this.#partition.order, small.from, small.to);
    if (mayLarge) {
      pool.subtract(histogram, counted);
      this.#seek(large, histogram, nodes);
    } else pool.give(histogram);
    if (maySmall) this.#seek(small, counted, nodes);
    else pool.give(counted);
  }

  /** Puts a leaf on the list if a split of it gains; else closes it. */
  #seek(leaf: Leaf, histogram: Histogram, nodes: TreeNodes): void {
    const search = this.#search;
    search.run(histogram, leaf);
    if (search.column < 0) {
      this.#pool.give(histogram);
      this.#close(leaf, nodes);
      return;
    }
    leaf.histogram = histogram;
    leaf.gain = search.gain;
    leaf.column = search.column;
    leaf.cut = search.cut;
    leaf.outsideLeft = search.outsideLeft;
    leaf.leftGradient = search.leftGradient;
    leaf.leftHessian = search.leftHessian;
    leaf.leftRows = search.leftRows;
    this.#open.push(leaf);
  }

  #close(leaf: Leaf, nodes: TreeNodes): void {
    const under = leaf.hessian + this.#options.lambda;
    nodes.value[leaf.node] = under > 0 ? -leaf.gradient / under : 0;
    this.#partition.close(leaf.node, leaf.from, leaf.to);
    this.#partition.close(leaf.node, leaf.fromCarried, leaf.toCarried);
  }
}
