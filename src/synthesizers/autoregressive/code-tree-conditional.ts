import { AllowedDraws } from "./allowed-draws.js";
import type { CodeTree } from "./code-tree.js";
import type { ColumnConditional, Prefix } from "./column-conditional.js";
import { divideByChance, divideByPlace } from "./divide-rows.js";
import { drawByWeight } from "./draw-by-weight.js";
import { type NodeForests, ScoredTree } from "./scored-tree.js";

export type { NodeForests } from "./scored-tree.js";

const { exp, log, log1p, max } = Math;

/**
 * A code drawn down a code tree: at each inner node a row goes left with chance 1 / (1 + exp(-s)), s its score there. The probability of a code is the
 * product of the chances on the way to it.
 *
 * All rows go down together, those of a node side by side.
 */
export class CodeTreeConditional implements ColumnConditional {
  readonly #scored: ScoredTree;
  /** Place of each code in the sequence; -1 for one that does not occur. */
  readonly #places: Int32Array;
  // Of the mask that was asked for last: the blocks of one sample share it.
  #allowed: AllowedDraws | undefined;
  #order = new Uint32Array(0);
  #aside = new Uint32Array(0);
  #scores = new Float64Array(0);

  /** @param size of the column, codes that do not occur counted */
  constructor(tree: CodeTree, forests: NodeForests, size: number) {
    this.#scored = new ScoredTree(tree, forests);
    this.#places = new Int32Array(size).fill(-1);
    tree.codes.forEach((code, place) => {
      this.#places[code] = place;
    });
  }

  draw(prefix: Prefix, uniforms: Float64Array, codes: Uint16Array): void {
    this.#start(codes.length);
    for (let row = 0; row < codes.length; row++) this.#order[row] = row;
    this.#drawBelow(this.#scored.root, 0, codes.length, prefix, uniforms, codes);
  }

  drawAllowed(
    prefix: Prefix,
    uniforms: Float64Array,
    isAllowed: Uint8Array,
    codes: Uint16Array,
    mass: Float64Array,
  ): void {
    if (!this.#allowed?.isFor(isAllowed)) this.#allowed = new AllowedDraws(this.#scored, isAllowed);
    this.#allowed.draw(prefix, uniforms, codes, mass);
  }

  addLogProbability(prefix: Prefix, codes: ArrayLike<number>, out: Float64Array): void {
    this.#start(codes.length);
    const places = new Uint32Array(codes.length);
    let known = 0;
    for (let row = 0; row < codes.length; row++) {
      const place = this.#places[codes[row]];
      if (place >= 0) {
        places[row] = place;
        this.#order[known++] = row;
      } else out[row] = Number.NEGATIVE_INFINITY;
    }
    this.#addLogsBelow(this.#scored.root, 0, known, prefix, places, out);
  }

  /** Makes room for rows. */
  #start(rows: number): void {
    if (this.#order.length >= rows) return;
    this.#order = new Uint32Array(rows);
    this.#aside = new Uint32Array(rows);
    this.#scores = new Float64Array(rows);
  }

  #drawBelow(
    node: number,
    low: number,
    high: number,
    prefix: Prefix,
    uniforms: Float64Array,
    codes: Uint16Array,
  ): void {
    if (low === high) return;
    const scored = this.#scored;
    const { tree } = scored;
    if (scored.isPlain(node)) {
      const to = scored.to(node);
      drawByWeight(tree.codes, tree.cumulative, scored.from(node), to, this.#order, low, high, uniforms, codes);
      return;
    }
    scored.score(node, prefix, this.#order, low, high, this.#scores);
    const cut = divideByChance(this.#order, this.#aside, low, high, this.#scores, uniforms);
    this.#drawBelow(tree.left[node], low, cut, prefix, uniforms, codes);
    this.#drawBelow(tree.right[node], cut, high, prefix, uniforms, codes);
  }

  #addLogsBelow(node: number, low: number, high: number, prefix: Prefix, places: Uint32Array, out: Float64Array): void {
    if (low === high) return;
    const scored = this.#scored;
    const { cumulative, left, right, middle } = scored.tree;
    if (scored.isPlain(node)) {
      const whole = cumulative[scored.to(node)] - cumulative[scored.from(node)];
      addWeightLogs(cumulative, whole, places, this.#order, low, high, out);
      return;
    }
    scored.score(node, prefix, this.#order, low, high, this.#scores);
    addSideLogs(this.#scores, places, middle[node], this.#order, low, high, out);
    const cut = divideByPlace(this.#order, this.#aside, low, high, places, middle[node]);
    this.#addLogsBelow(left[node], low, cut, prefix, places, out);
    this.#addLogsBelow(right[node], cut, high, prefix, places, out);
  }
}

/** Adds the logarithm of each row's chance to go where its code is. */
function addSideLogs(
  scores: Float64Array,
  places: Uint32Array,
  middle: number,
  order: Uint32Array,
  low: number,
  high: number,
  out: Float64Array,
): void {
  for (let at = low; at < high; at++) {
    const row = order[at];
    const score = places[row] < middle ? scores[row] : -scores[row];
    // log(1 / (1 + exp(-s))), without overflow.
    out[row] -= max(-score, 0) + log1p(exp(-max(score, -score)));
  }
}

/** Adds the logarithm of each code's share of a weight. */
function addWeightLogs(
  cumulative: Float64Array,
  whole: number,
  places: Uint32Array,
  order: Uint32Array,
  low: number,
  high: number,
  out: Float64Array,
): void {
  for (let at = low; at < high; at++) {
    const row = order[at];
    out[row] += log((cumulative[places[row] + 1] - cumulative[places[row]]) / whole);
  }
}
