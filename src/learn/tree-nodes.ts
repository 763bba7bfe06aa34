import { type Forest, SET_WORDS, type Tree } from "./tree.js";

/** Trees under growth: node arrays that get longer as nodes are added. */
export class TreeNodes implements Tree {
  feature = new Int32Array(64);
  test = new Int32Array(64);
  left = new Uint32Array(64);
  value = new Float64Array(64);
  sets = new Uint32Array(8 * SET_WORDS);
  /** Nodes and sets in use. */
  count = 0;
  setCount = 0;

  /** Adds nodes with all fields blank (a leaf of value 0) and returns the number of the first. */
  add(nodes: number): number {
    const first = this.count;
    this.count += nodes;
    if (this.count > this.feature.length) {
      const room = 2 * this.count;
      this.feature = longer(this.feature, new Int32Array(room));
      this.test = longer(this.test, new Int32Array(room));
      this.left = longer(this.left, new Uint32Array(room));
      this.value = longer(this.value, new Float64Array(room));
    }
    this.feature.fill(-1, first, this.count);
    return first;
  }

  /** Adds an empty set of codes and returns its number. */
  addSet(): number {
    const first = SET_WORDS * this.setCount;
    if (first + SET_WORDS > this.sets.length) this.sets = longer(this.sets, new Uint32Array(2 * this.sets.length));
    return this.setCount++;
  }

  /** Takes the last nodes away, and the sets that they named: `count` nodes are left, whole trees. */
  cutTo(count: number): void {
    const sets = countSets(this.test, count);
    this.test.fill(0, count, this.count);
    this.left.fill(0, count, this.count);
    this.value.fill(0, count, this.count);
    this.sets.fill(0, sets * SET_WORDS, this.setCount * SET_WORDS);
    this.count = count;
    this.setCount = sets;
  }

  /** Multiplies the values of the nodes from `first` on. */
  scale(first: number, by: number): void {
    const { value, count } = this;
    for (let node = first; node < count; node++) value[node] *= by;
  }

  /** A copy of exact length of the trees with these roots, which are the first ones grown. */
  forest(roots: Uint32Array, nodes: number): Forest {
    return {
      roots,
      feature: this.feature.slice(0, nodes),
      test: this.test.slice(0, nodes),
      left: this.left.slice(0, nodes),
      value: this.value.slice(0, nodes),
      // Sets are numbered as their nodes were split, so those of the first trees come first.
      sets: this.sets.slice(0, countSets(this.test, nodes) * SET_WORDS),
    };
  }
}

/** A leaf's test is 0, so what is below names a set. */
function countSets(test: Int32Array, nodes: number): number {
  let sets = 0;
  for (let node = 0; node < nodes; node++) if (test[node] < 0) sets++;
  return sets;
}

function longer<T extends Int32Array | Uint32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
