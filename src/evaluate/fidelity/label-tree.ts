import type { Features } from "../../learn/features.js";
import { TreeGrower } from "../../learn/tree-grower.js";
import { TreeNodes } from "../../learn/tree-nodes.js";
import { DEFAULT_TREE_OPTIONS, type TreeOptions } from "../../learn/tree-options.js";

/** A leaf has this share of the rows at least, and so many. */
const LEAST_SHARE = 1 / 200;
const LEAST_ROWS = 20;

/**
 * The cap on depth is there for its cost alone. A low one would not make trees simpler but worse: on labels that say nothing the best split
 * mostly cuts off an edge, and a tree of few such cuts depends so much on chance that its null is two to seven times as wide (on fixtures).
 */
const MOST_DEPTH = 32;

/** How far a tree parts two labels. */
export interface Separation {
  /** p̂ - c of each row: the share of ones in its leaf less the share of ones. */
  readonly scores: Float64Array;
  /** Σ (p̂ - c)² / (c (1 - c)): N pMSE / (c (1 - c)), Pearson's X² of labels against leaves. */
  readonly chi: number;
}

/** Trees on the same rows for one labelling after another; splits by squared error. O(depth × rows × columns) a tree. */
export class LabelTree {
  readonly #rows: number;
  readonly #grower: TreeGrower;

  constructor(features: Features, rows: Uint32Array) {
    this.#rows = rows.length;
    const minRowsPerLeaf = Math.max(LEAST_ROWS, Math.floor(LEAST_SHARE * rows.length));
    const options: TreeOptions = {
      ...DEFAULT_TREE_OPTIONS,
      maxDepth: MOST_DEPTH,
      maxLeaves: Number.POSITIVE_INFINITY,
      minRowsPerLeaf,
      minRowsPerCode: LEAST_ROWS / 2,
    };
    this.#grower = new TreeGrower(features, rows, options, true);
  }

  /** @param labels 0 or 1, one a row; both occur */
  separate(labels: Uint8Array): Separation {
    let ones = 0;
    for (let row = 0; row < labels.length; row++) ones += labels[row];
    const share = ones / this.#rows;
    const gradients = new Float64Array(this.#rows);
    for (let row = 0; row < gradients.length; row++) gradients[row] = share - labels[row];
    const nodes = new TreeNodes();
    this.#grower.grow(gradients, gradients, nodes);
    const scores = new Float64Array(this.#rows);
    this.#grower.addValues(scores, nodes);
    let squares = 0;
    for (let row = 0; row < scores.length; row++) squares += scores[row] * scores[row];
    return { scores, chi: squares / (share * (1 - share)) };
  }
}
