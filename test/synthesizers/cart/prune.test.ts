import { describe, expect, test } from "@jest/globals";
import type { Tree } from "../../../src/learn/tree.js";
import { prune } from "../../../src/synthesizers/cart/prune.js";

/** A root, two inner nodes below it (nodes 1 and 2), two leaves below each. */
const tree: Tree = {
  feature: Int32Array.of(0, 1, 2, -1, -1, -1, -1),
  test: Int32Array.of(5 << 8, -2, 3 << 8, 0, 0, 0, 0),
  left: Uint32Array.of(1, 3, 5, 0, 0, 0, 0),
  value: new Float64Array(7),
  sets: Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
};

const kept = (judged: number[], least: number) => {
  const { tree: left, worth } = prune(tree, Float64Array.from(judged), least);
  return { features: [...left.feature.slice(0, left.count)], worth };
};

describe("pruning", () => {
  test("keeps what is worth it", () => {
    expect(kept([0, 1, 2, 3, 3, 4, 4], 1)).toEqual({ features: [0, 1, 2, -1, -1, -1, -1], worth: 14 });
  });
  test("takes back a split that is worth too little, and keeps its set of codes with another", () => {
    const { tree: left, worth } = prune(tree, Float64Array.of(0, 1, 2, 3, 3, 1.2, 1.2), 1);
    expect([...left.feature.slice(0, left.count)]).toEqual([0, 1, -1, -1, -1]);
    expect(worth).toBe(8);
    expect(left.test[1]).toBe(-1);
    expect([...left.sets.slice(0, 8)]).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  });
  test("keeps a split that is worth nothing for the sake of those below it", () => {
    expect(kept([0, -1, -1, 5, 5, -3, -3], 1)).toEqual({ features: [0, 1, -1, -1, -1], worth: 9 });
  });
  test("leaves nothing of a tree that is worth nothing", () => {
    expect(kept([0, -1, 0.5, -2, -2, 0.5, 0.5], 1)).toEqual({ features: [-1], worth: 0 });
  });
});
