import { type AllowedTree, allowedTree } from "./allowed-tree.js";
import type { Prefix } from "./column-conditional.js";
import { divideByChance } from "./divide-rows.js";
import { drawByWeight } from "./draw-by-weight.js";
import type { ScoredTree } from "./scored-tree.js";

/** Rows that are drawn at once: what is likely at each fork is kept for all of them. */
const BATCH = 256;

const { exp, log, min } = Math;

/**
 * Draws among the allowed codes of a code tree, exactly: the chance of an allowed code below a node, m = c m(left) + (1 - c) m(right) with c the chance of
 * going left, is found from below for each row; then rows go down with odds c m(left) : (1 - c) m(right).
 *
 * Only nodes above both allowed and other codes need that, for a range of an ordered column those on the way to its ends.
 */
export class AllowedDraws {
  readonly #scored: ScoredTree;
  readonly #isAllowed: Uint8Array;
  readonly #allowed: AllowedTree;
  /** Log-odds of going left, BATCH entries a fork. */
  readonly #odds: Float64Array;
  /** Masses of parts that are still to be mixed, BATCH entries a level. */
  #masses = new Float64Array(BATCH);
  readonly #scores = new Float64Array(BATCH);
  readonly #every = Uint32Array.from({ length: BATCH }, (_, row) => row);
  readonly #order = new Uint32Array(BATCH);
  readonly #aside = new Uint32Array(BATCH);

  /** @param isAllowed 1 or 0 for each code; at least one that occurs is allowed */
  constructor(scored: ScoredTree, isAllowed: Uint8Array) {
    this.#scored = scored;
    this.#isAllowed = isAllowed;
    this.#allowed = allowedTree(scored, isAllowed);
    this.#odds = new Float64Array(this.#allowed.forks * BATCH);
  }

  /** True when these are draws under the mask. */
  isFor(isAllowed: Uint8Array): boolean {
    return this.#isAllowed === isAllowed;
  }

  /** As `ColumnConditional.drawAllowed`. */
  draw({ cells, width }: Prefix, uniforms: Float64Array, codes: Uint16Array, mass: Float64Array): void {
    for (let start = 0; start < codes.length; start += BATCH) {
      const end = min(codes.length, start + BATCH);
      const rows = end - start;
      const prefix = { cells: cells.subarray(start * width, end * width), width };
      this.#weigh(this.#scored.root, 0, prefix, rows);
      mass.set(this.#masses.subarray(0, rows), start);
      this.#order.set(this.#every);
      this.#drawBelow(this.#scored.root, 0, rows, prefix, uniforms.subarray(start, end), codes.subarray(start, end));
    }
  }

  /** Writes each row's chance of an allowed code below a node to the masses of a level; uses the levels after it. */
  #weigh(node: number, level: number, prefix: Prefix, rows: number): void {
    const { tree } = this.#scored;
    const { weights, counts, forkOf } = this.#allowed;
    const from = this.#scored.from(node);
    const to = this.#scored.to(node);
    const count = counts[to] - counts[from];
    const at = level * BATCH;
    if (this.#masses.length < at + BATCH) this.#masses = longer(this.#masses, at + BATCH);
    if (count === 0 || count === to - from || this.#scored.isPlain(node)) {
      const share = (weights[to] - weights[from]) / (tree.cumulative[to] - tree.cumulative[from]);
      this.#masses.fill(share, at, at + rows);
      return;
    }
    const { left, right } = tree;
    const fork = forkOf[node];
    const isLeft = counts[tree.middle[node]] > counts[from];
    this.#weigh(isLeft ? left[node] : right[node], level, prefix, rows);
    if (fork >= 0) this.#weigh(right[node], level + 1, prefix, rows);
    this.#scored.score(node, prefix, this.#every, 0, rows, this.#scores);
    if (fork < 0) oneWay(this.#scores, isLeft ? 1 : -1, this.#masses, at, rows);
    else mix(this.#scores, this.#masses, at, this.#odds, fork * BATCH, rows);
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
    const { weights, counts, forkOf } = this.#allowed;
    const from = scored.from(node);
    const to = scored.to(node);
    if (scored.isPlain(node)) {
      drawByWeight(tree.codes, weights, from, to, this.#order, low, high, uniforms, codes);
      return;
    }
    const fork = forkOf[node];
    const isWhole = counts[to] - counts[from] === to - from;
    let cut = counts[tree.middle[node]] > counts[from] ? high : low;
    if (isWhole) {
      scored.score(node, prefix, this.#order, low, high, this.#scores);
      cut = divideByChance(this.#order, this.#aside, low, high, this.#scores, uniforms);
    } else if (fork >= 0) {
      const odds = this.#odds.subarray(fork * BATCH, (fork + 1) * BATCH);
      cut = divideByChance(this.#order, this.#aside, low, high, odds, uniforms);
    }
    this.#drawBelow(tree.left[node], low, cut, prefix, uniforms, codes);
    this.#drawBelow(tree.right[node], cut, high, prefix, uniforms, codes);
  }
}

function longer(from: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const into = new Float64Array(2 * length);
  into.set(from);
  return into;
}

/** Masses of a node with allowed codes on one side: 1 the left, -1 the right. */
function oneWay(scores: Float64Array, sign: number, masses: Float64Array, at: number, rows: number): void {
  for (let row = 0; row < rows; row++) masses[at + row] /= 1 + exp(-sign * scores[row]);
}

/** Masses of a fork from those of its sides, at this level and the next, and the log-odds of going left to an allowed code. */
function mix(
  scores: Float64Array,
  masses: Float64Array,
  at: number,
  odds: Float64Array,
  first: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    const left = masses[at + row];
    const right = masses[at + BATCH + row];
    const score = scores[row];
    // Where both are too small to be told from 0, the allowed codes below are as unlikely as each other.
    odds[first + row] = left === right ? score : score + log(left / right);
    masses[at + row] = left / (1 + exp(-score)) + right / (1 + exp(score));
  }
}
