import { type Forest, SET_WORDS, type Tree } from "./tree.js";
import type { TreeNodes } from "./tree-nodes.js";

/** What must be known of a feature to read its tests. */
export interface FeatureShape {
  /** Codes 0 .. size - 1, at most 256. */
  readonly size: number;
  /** The first `special` of them stand outside the order. */
  readonly special: number;
}

/** Most features that packed trees may test: a byte has room for no more beside the kind of a node. */
export const MOST_PACKED_FEATURES = 64;

/** Leaf values are whole multiples of 1 / 2048, up to 16 in size. */
const UNITS = 2048;
const MOST_UNITS = 32767;

/** The first byte of a node: kind in the two high bits, feature in the others. */
const LEAF = 0;
const VALUES_UP_TO = 1;
const ALL_UP_TO = 2;
const SET = 3;

/**
 * Trees as bytes, one after the other, each node before its children, left before right.
 *
 * A leaf is a byte 0 and its value in units of 1 / 2048 as a signed 16-bit number, low byte first. A threshold is kind and feature, and the last code
 * that goes left: with the special codes (kind 2) or without them (1). A set (3) is followed by a bit for each code, padded to bytes.
 * About 2.5 bytes a node.
 *
 * Values are rounded to the nearest unit and cut to 16 in size; all else is kept.
 * @param forest its intervals start at code 0 or at the first that is not special, as split-test.ts makes them
 * @param shapes of the features
 * @throws RangeError for more than {@link MOST_PACKED_FEATURES} features
 */
export function packForest(forest: Forest, shapes: readonly FeatureShape[]): Uint8Array<ArrayBuffer> {
  if (shapes.length > MOST_PACKED_FEATURES)
    throw new RangeError(`${shapes.length} features do not fit into packed trees`);
  let size = 0;
  for (let node = 0; node < forest.feature.length; node++) size += nodeBytes(forest, node, shapes);
  const bytes = new Uint8Array(size);
  const stack: number[] = [];
  let at = 0;
  for (const root of forest.roots) {
    stack.push(root);
    while (stack.length > 0) {
      const node = stack.pop()!;
      at = writeNode(forest, node, shapes, bytes, at);
      if (forest.feature[node] >= 0) stack.push(forest.left[node] + 1, forest.left[node]);
    }
  }
  return bytes;
}

function nodeBytes({ feature, test }: Tree, node: number, shapes: readonly FeatureShape[]): number {
  if (feature[node] < 0) return 3;
  return test[node] >= 0 ? 2 : 1 + setBytes(shapes[feature[node]]);
}

function setBytes({ size }: FeatureShape): number {
  return (size + 7) >> 3;
}

function writeNode(tree: Tree, node: number, shapes: readonly FeatureShape[], bytes: Uint8Array, at: number): number {
  const feature = tree.feature[node];
  const test = tree.test[node];
  if (feature < 0) {
    const units = Math.round(tree.value[node] * UNITS);
    const bounded = Math.max(-MOST_UNITS, Math.min(MOST_UNITS, units));
    bytes[at] = LEAF;
    bytes[at + 1] = bounded & 255;
    bytes[at + 2] = (bounded >> 8) & 255;
    return at + 3;
  }
  const shape = shapes[feature];
  if (test >= 0) {
    const kind = (test & 255) === 0 ? ALL_UP_TO : VALUES_UP_TO;
    bytes[at] = (kind << 6) | feature;
    bytes[at + 1] = test >> 8;
    return at + 2;
  }
  bytes[at] = (SET << 6) | feature;
  const words = tree.sets.subarray((-1 - test) * SET_WORDS, -test * SET_WORDS);
  const length = setBytes(shape);
  for (let byte = 0; byte < length; byte++) bytes[at + 1 + byte] = (words[byte >> 2] >>> ((byte & 3) * 8)) & 255;
  return at + 1 + length;
}

/** Reads what {@link packForest} wrote. What the bytes say is checked: bytes from anywhere give trees that can be walked, or a RangeError. */
export class ForestReader {
  #at = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly shapes: readonly FeatureShape[],
  ) {}

  /** True when every byte was read. */
  get isDone(): boolean {
    return this.#at === this.bytes.length;
  }

  /** Adds the next tree to `nodes` and returns its root. @throws RangeError when the bytes hold no tree */
  read(nodes: TreeNodes): number {
    const root = nodes.add(1);
    const open = [root];
    while (open.length > 0) {
      const node = open.pop()!;
      const first = this.#byte();
      const kind = first >> 6;
      if (kind === LEAF) this.#readLeaf(node, first, nodes);
      else {
        const feature = first & 63;
        const shape = this.shapes[feature];
        if (shape === undefined) throw new RangeError("a test names a feature that is not there");
        nodes.feature[node] = feature;
        nodes.test[node] = kind === SET ? this.#readSet(shape, nodes) : this.#readThreshold(kind, shape);
        const left = nodes.add(2);
        nodes.left[node] = left;
        open.push(left + 1, left);
      }
    }
    return root;
  }

  #readLeaf(node: number, first: number, nodes: TreeNodes): void {
    if (first !== 0) throw new RangeError("a leaf is not one");
    const units = ((this.#byte() | (this.#byte() << 8)) << 16) >> 16;
    nodes.value[node] = units / UNITS;
  }

  #readThreshold(kind: number, { size, special }: FeatureShape): number {
    const last = this.#byte();
    if (last >= size) throw new RangeError("a threshold lies outside its feature");
    return (kind === ALL_UP_TO ? 0 : special) | (last << 8);
  }

  #readSet(shape: FeatureShape, nodes: TreeNodes): number {
    const set = nodes.addSet();
    const length = setBytes(shape);
    for (let byte = 0; byte < length; byte++)
      nodes.sets[set * SET_WORDS + (byte >> 2)] |= this.#byte() << ((byte & 3) * 8);
    return -1 - set;
  }

  #byte(): number {
    if (this.#at >= this.bytes.length) throw new RangeError("the trees are cut short");
    return this.bytes[this.#at++];
  }
}
