import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Stream } from "../../src/core/random/random.js";
import { Random } from "../../src/core/random/random.js";
import { boost } from "../../src/learn/boost.js";
import type { Features } from "../../src/learn/features.js";
import { type FeatureShape, ForestReader, packForest } from "../../src/learn/pack-forest.js";
import { type Forest, SET_WORDS, treeValue } from "../../src/learn/tree.js";
import { TreeNodes } from "../../src/learn/tree-nodes.js";
import { exampleFeatures, exampleLabels, exampleLogOdds } from "./example-features.js";

const SHAPES = [
  { size: 7, ordered: true, special: 0 },
  { size: 256, ordered: true, special: 3 },
  { size: 40, ordered: false, special: 1 },
  { size: 1, ordered: true, special: 0 },
  { size: 9, ordered: false, special: 0 },
];

/** Trees of any form, with every kind of test that a grower makes. */
function anyForest(seed: string, trees: number, shapes: readonly FeatureShape[], depth = 5): Forest {
  const stream = new Random(seed).stream("forest");
  const nodes = new TreeNodes();
  let draws = 0;
  const below = (bound: number) => Math.floor(stream.uniform(draws++, 0) * bound);
  const grow = (node: number, left: number) => {
    if (left === 0 || below(4) === 0) {
      nodes.value[node] = (below(65535) - 32767) / 2048;
      return;
    }
    const feature = below(shapes.length);
    const { size, special } = shapes[feature];
    nodes.feature[node] = feature;
    if (below(2) === 0) {
      const set = nodes.addSet();
      for (let code = 0; code < size; code++)
        if (below(2) === 0) nodes.sets[set * SET_WORDS + (code >> 5)] |= 1 << (code & 31);
      nodes.test[node] = -1 - set;
    } else nodes.test[node] = (below(2) === 0 ? 0 : special) | (below(size) << 8);
    const first = nodes.add(2);
    nodes.left[node] = first;
    grow(first, left - 1);
    grow(first + 1, left - 1);
  };
  const roots = Uint32Array.from({ length: trees }, () => {
    const root = nodes.add(1);
    grow(root, depth);
    return root;
  });
  return nodes.forest(roots, nodes.count);
}

function unpack(bytes: Uint8Array, trees: number, shapes: readonly FeatureShape[]): Forest {
  const nodes = new TreeNodes();
  const reader = new ForestReader(bytes, shapes);
  const roots = Uint32Array.from({ length: trees }, () => reader.read(nodes));
  if (!reader.isDone) throw new RangeError("there is more");
  return nodes.forest(roots, nodes.count);
}

function anyRows(stream: Stream, rows: number): Features {
  return {
    rows,
    columns: SHAPES.map((shape, at) => ({
      ...shape,
      codes: Uint8Array.from({ length: rows }, (_, row) => Math.floor(stream.uniform(row, at) * shape.size)),
    })),
  };
}

const rows = anyRows(new Random("rows").stream("rows"), 200);

const values = (forest: Forest, count = rows.rows) =>
  [...forest.roots].map((root) => Array.from({ length: count }, (_, row) => treeValue(forest, rows, row, root)));

describe("packed trees", () => {
  test("say of every row what the trees said", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(6), (text, trees) => {
        const forest = anyForest(`forest ${text.replaceAll("\n", "")}`, trees, SHAPES);
        const bytes = packForest(forest, SHAPES);
        const again = unpack(bytes, trees, SHAPES);
        expect(values(again)).toEqual(values(forest));
        expect(again.feature.length).toBe(forest.feature.length);
        expect(packForest(again, SHAPES)).toEqual(bytes);
      }),
      { numRuns: 200 },
    );
  });

  test("of a fitted boosting say the same to 1 / 4096 a tree, at three bytes a node", () => {
    const features = exampleFeatures("packed", 3000, SHAPES);
    const labels = exampleLabels("packed", exampleLogOdds(features));
    const { trees } = boost(features, { kind: "binary", labels }, { rounds: 10, rate: 0.3, maxDepth: 5 });
    const bytes = packForest(trees, features.columns);
    const again = unpack(bytes, trees.roots.length, features.columns);
    trees.roots.forEach((root, tree) => {
      const errors = Array.from({ length: features.rows }, (_, row) =>
        Math.abs(treeValue(again, features, row, again.roots[tree]) - treeValue(trees, features, row, root)),
      );
      expect(errors.every((error) => error <= 1 / 4096)).toBe(true);
    });
    const sets = trees.test.filter((test) => test < 0).length;
    expect(bytes.length).toBeLessThan(3 * trees.feature.length + 5 * sets);
  });

  test("values are cut at 16", () => {
    const nodes = new TreeNodes();
    const roots = Uint32Array.from([1e9, -1e9, 15.9999, 0.00024], (value) => {
      const root = nodes.add(1);
      nodes.value[root] = value;
      return root;
    });
    const again = unpack(packForest(nodes.forest(roots, nodes.count), SHAPES), 4, SHAPES);
    expect([...again.value]).toEqual([32767 / 2048, -32767 / 2048, 32767 / 2048, 0]);
  });

  test("have room for 64 features and refuse more", () => {
    const shapes = Array.from({ length: 64 }, () => ({ size: 3, special: 0 }));
    const forest = anyForest("wide", 40, shapes, 8);
    expect(new Set(forest.feature)).toContain(63);
    expect([...unpack(packForest(forest, shapes), 40, shapes).feature].sort()).toEqual([...forest.feature].sort());
    expect(() => packForest(forest, [...shapes, { size: 3, special: 0 }])).toThrow(RangeError);
  });
});

describe("bytes that are no trees", () => {
  const forest = anyForest("hostile", 5, SHAPES);
  const bytes = packForest(forest, SHAPES);

  test("cut at any length are refused", () => {
    expect(bytes.length).toBeGreaterThan(100);
    for (let length = 0; length < bytes.length; length++)
      expect(() => unpack(bytes.subarray(0, length), 5, SHAPES)).toThrow(RangeError);
    expect(() => unpack(Uint8Array.of(...bytes, 0), 5, SHAPES)).toThrow("there is more");
  });

  test.each([
    ["a feature that is not there", [0x85, 0]],
    ["a threshold outside its feature", [0x80, 7]],
    ["a leaf with a feature", [0x01, 0, 0]],
  ])("%s is refused", (_, first) => {
    expect(() => unpack(Uint8Array.of(...first, 0, 0, 0, 0, 0, 0), 1, SHAPES)).toThrow(RangeError);
  });

  test("of any kind are refused, or give trees in which every row comes to a leaf", () => {
    const flipped = fc.array(fc.nat(8 * bytes.length - 1), { minLength: 1, maxLength: 4 }).map((bits) => {
      const copy = bytes.slice();
      for (const bit of bits) copy[bit >> 3] ^= 1 << (bit & 7);
      return copy;
    });
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(flipped, fc.uint8Array({ maxLength: 60 })), (hostile) => {
        let again: Forest;
        try {
          again = unpack(hostile, 5, SHAPES);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        read++;
        again.feature.forEach((feature, node) => {
          expect(feature).toBeLessThan(SHAPES.length);
          // Children come after their parents: no walk is endless.
          if (feature >= 0) expect(again.left[node]).toBeGreaterThan(node);
        });
        expect(
          values(again)
            .flat()
            .every((value) => Math.abs(value) <= 16),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
