import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { permutation } from "../../src/core/random/permutation.js";
import { Random } from "../../src/core/random/random.js";
import type { FeatureColumn, Features } from "../../src/learn/features.js";
import { growTree } from "../../src/learn/grow-tree.js";
import { type Tree, treeValue } from "../../src/learn/tree.js";
import { DEFAULT_TREE_OPTIONS, type TreeOptions } from "../../src/learn/tree-options.js";
import { exampleFeatures, exampleGradients, exampleHessians } from "./example-features.js";
import { slowTree } from "./slow-tree.js";

const ALL = { ...DEFAULT_TREE_OPTIONS, maxLeaves: Number.POSITIVE_INFINITY, smoothing: 0 };

/** The leaf values of all rows. */
function valuesOf(tree: Tree, features: Features): Float64Array {
  return Float64Array.from({ length: features.rows }, (_, row) => treeValue(tree, features, row));
}

/** The node of the leaf of each row, which its number tells apart from others of the same value. */
function leavesOf(tree: Tree, features: Features): number[] {
  const numbered = { ...tree, value: Float64Array.from(tree.value.keys()) };
  return [...valuesOf(numbered, features)];
}

/** Greatest difference relative to the greatest value. */
function distance(a: Float64Array, b: Float64Array): number {
  const most = a.reduce((size, value) => Math.max(size, Math.abs(value)), 1e-300);
  return a.reduce((size, value, at) => Math.max(size, Math.abs(value - b[at])), 0) / most;
}

/** Merges ordered codes from the front while they hold too few rows. */
function merge(column: FeatureColumn, rows: number): FeatureColumn {
  if (!column.ordered) return column;
  const group = new Uint8Array(column.size);
  let held = Number.POSITIVE_INFINITY;
  for (let code = 0; code < column.size; code++) {
    const isNew = code <= column.special || held >= rows;
    group[code] = isNew ? code : group[code - 1];
    const count = column.codes.filter((own) => own === code).length;
    held = code < column.special || (isNew && count === 0) ? Number.POSITIVE_INFINITY : (isNew ? 0 : held) + count;
  }
  return { ...column, codes: column.codes.map((code) => group[code]) };
}

describe("a tree of all gaining splits equals the one found by trying every split", () => {
  const shape = fc.record({
    size: fc.integer({ min: 1, max: 7 }),
    ordered: fc.boolean(),
    special: fc.nat(2),
  });
  const cases = fc.record({
    seed: fc.nat().map(String),
    rows: fc.integer({ min: 1, max: 60 }),
    shapes: fc.array(shape, { minLength: 1, maxLength: 4 }),
    minRowsPerCode: fc.integer({ min: 1, max: 12 }),
    maxDepth: fc.integer({ min: 1, max: 4 }),
    unit: fc.boolean(),
    smoothing: fc.constantFrom(0, 0, 3, 20),
  });

  test("subsets of nominal codes and thresholds with special codes on either side", () => {
    fc.assert(
      fc.property(cases, ({ seed, rows, shapes, minRowsPerCode, maxDepth, unit, smoothing }) => {
        const features = exampleFeatures(seed, rows, shapes);
        const gradients = exampleGradients(seed, rows);
        const hessians = unit ? new Float64Array(rows).fill(1) : exampleHessians(seed, rows);
        const options = { ...ALL, minRowsPerLeaf: 1, minRowsPerCode, smoothing, maxDepth, minHessian: 1e-6 };
        const tree = growTree(features, undefined, gradients, unit ? undefined : hessians, options);
        const slow = slowTree(features, [...gradients.keys()], gradients, hessians, options);
        expect(distance(slow.values, valuesOf(tree, features))).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test("thresholds under minimum rows and hessians, a penalty and a least gain", () => {
    const limits = fc.record({
      minRowsPerLeaf: fc.integer({ min: 1, max: 20 }),
      minHessian: fc.double({ min: 0.01, max: 5, noNaN: true }),
      lambda: fc.double({ min: 0, max: 5, noNaN: true }),
      minGain: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, limits, ({ seed, rows, shapes, maxDepth }, own) => {
        const features = exampleFeatures(
          seed,
          rows,
          shapes.map((column) => ({ ...column, ordered: true })),
        );
        const [gradients, hessians] = [exampleGradients(seed, rows), exampleHessians(seed, rows)];
        const options = { ...ALL, ...own, maxDepth };
        const tree = growTree(features, undefined, gradients, hessians, options);
        const slow = slowTree(features, [...gradients.keys()], gradients, hessians, options);
        expect(distance(slow.values, valuesOf(tree, features))).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test("bins of more rows are the same as codes merged by hand", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 15 }), ({ seed, rows, shapes, maxDepth }, minRowsPerBin) => {
        const features = exampleFeatures(seed, rows, shapes);
        const merged = { rows, columns: features.columns.map((column) => merge(column, minRowsPerBin)) };
        const [gradients, hessians] = [exampleGradients(seed, rows), exampleHessians(seed, rows)];
        const options = { ...ALL, minRowsPerLeaf: 1, maxDepth };
        const tree = growTree(features, undefined, gradients, hessians, { ...options, minRowsPerBin });
        const expected = growTree(merged, undefined, gradients, hessians, options);
        expect(valuesOf(tree, features)).toEqual(valuesOf(expected, merged));
      }),
    );
  });

  test("a special code alone against the rest is found", () => {
    const codes = Uint8Array.from({ length: 40 }, (_, row) => (row % 4 === 0 ? 0 : 1 + (row % 5)));
    const features: Features = { rows: 40, columns: [{ codes, size: 6, ordered: true, special: 1 }] };
    const gradients = Float64Array.from(codes, (code) => (code === 0 ? 1 : -1));
    const tree = growTree(features, undefined, gradients, undefined, { maxDepth: 1, minRowsPerLeaf: 1 });
    expect([...valuesOf(tree, features)]).toEqual([...codes].map((code) => (code === 0 ? -1 : 1)));
  });
});

const SHAPES = [
  { size: 200, ordered: true, special: 1 },
  { size: 12, ordered: false, special: 0 },
  { size: 30, ordered: true, special: 2 },
  { size: 256, ordered: false, special: 1 },
];

describe("growth", () => {
  const rows = 3000;
  const features = exampleFeatures("growth", rows, SHAPES);
  const [gradients, hessians] = [exampleGradients("growth", rows), exampleHessians("growth", rows)];
  const grown = (options: Partial<TreeOptions>) => growTree(features, undefined, gradients, hessians, options);

  test("keeps its limits of leaves, depth, rows and hessians", () => {
    for (const [options, leaves] of [
      [{ maxLeaves: 17 }, 17],
      [{ maxLeaves: 1 }, 1],
      [{ maxDepth: 3, maxLeaves: 100 }, 8],
      [{ maxDepth: 0 }, 1],
    ] as const) {
      const tree = grown(options);
      expect(tree.feature.filter((feature) => feature < 0)).toHaveLength(leaves);
    }
    const tree = grown({ minRowsPerLeaf: 41, minHessian: 23, maxLeaves: Number.POSITIVE_INFINITY });
    const members = new Map<number, number[]>();
    for (const [row, leaf] of leavesOf(tree, features).entries())
      members.set(leaf, [...(members.get(leaf) ?? []), row]);
    expect(members.size).toBeGreaterThan(20);
    for (const some of members.values()) {
      expect(some.length).toBeGreaterThanOrEqual(41);
      expect(some.reduce((sum, row) => sum + hessians[row], 0)).toBeGreaterThan(23 - 1e-6);
    }
  });

  test("with a bound on leaves takes the greatest gains first: a tree with more leaves refines it", () => {
    const few = leavesOf(grown({ maxLeaves: 9 }), features);
    const many = leavesOf(grown({ maxLeaves: 10 }), features);
    const pairs = new Set(few.map((leaf, row) => `${leaf} ${many[row]}`));
    expect(new Set(few).size).toBe(9);
    expect(pairs.size).toBe(10);
    // All gains, best first: no leaf left over gains more than one that was split.
    const loss = (values: Float64Array) =>
      values.reduce((sum, value, row) => sum + gradients[row] * value + (hessians[row] * value * value) / 2, 0);
    const losses = Array.from({ length: 12 }, (_, at) => loss(valuesOf(grown({ maxLeaves: at + 1 }), features)));
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
  });

  test("is the same to the bit for the same rows in any order", () => {
    const order = permutation(rows, new Random("order").stream("test"));
    const mixed = (values: Float64Array) => Float64Array.from(order, (row) => values[row]);
    for (const options of [{}, { maxLeaves: Number.POSITIVE_INFINITY, maxDepth: 6 }]) {
      const tree = growTree(features, order, mixed(gradients), mixed(hessians), options);
      expect(tree).toEqual(grown(options));
      expect(growTree(features, order, mixed(gradients), undefined, options)).toEqual(
        growTree(features, undefined, gradients, undefined, options),
      );
    }
  });

  test("sees the rows listed and no others", () => {
    const listed = Uint32Array.from({ length: 1000 }, (_, at) => 3 * at);
    const alone = {
      rows: 1000,
      columns: features.columns.map((column) => ({
        ...column,
        codes: Uint8Array.from(listed, (row) => column.codes[row]),
      })),
    };
    const [g, h] = [gradients.slice(0, 1000), hessians.slice(0, 1000)];
    expect(growTree(features, listed, g, h)).toEqual(growTree(alone, undefined, g, h));
  });

  test("does not split where nothing is gained", () => {
    expect(growTree(features, undefined, new Float64Array(rows).fill(0.1), undefined).feature).toHaveLength(1);
    expect(growTree(features, undefined, new Float64Array(rows), new Float64Array(rows)).value).toEqual(
      Float64Array.of(0),
    );
    const constant = { rows, columns: [{ codes: new Uint8Array(rows), size: 1, ordered: true, special: 0 }] };
    expect(growTree(constant, undefined, gradients, hessians).feature).toHaveLength(1);
  });

  test("refuses gradients that are not finite", () => {
    const withBad = (values: Float64Array, bad: number) => values.map((value, at) => (at === 7 ? bad : value));
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e308])
      expect(() => growTree(features, undefined, withBad(gradients, bad), hessians)).toThrow(/finite/);
    expect(() => growTree(features, undefined, gradients, withBad(hessians, Number.NaN))).toThrow(/finite/);
  });
});

describe("codes that no row of a node has", () => {
  const grow = (codes: number[], gradients: number[], column: { size: number; ordered: boolean; special: number }) =>
    growTree(
      { rows: codes.length, columns: [{ codes: Uint8Array.from(codes), ...column }] },
      undefined,
      Float64Array.from(gradients),
      undefined,
      {
        minRowsPerLeaf: 1,
        maxDepth: 1,
        smoothing: 0,
      },
    );
  const byCode = (tree: Tree, size: number) => [
    ...valuesOf(tree, {
      rows: size,
      columns: [{ codes: Uint8Array.from({ length: size }, (_, code) => code), size, ordered: true, special: 0 }],
    }),
  ];

  test("are shared evenly between the sides of a threshold", () => {
    const tree = grow([3, 3, 10, 10], [-1, -1, 1, 1], { size: 14, ordered: true, special: 0 });
    expect(byCode(tree, 14)).toEqual([...Array(7).fill(1), ...Array(7).fill(-1)]);
  });

  test("go with the greater side where they are special or nominal", () => {
    const special = { size: 5, ordered: true, special: 2 };
    expect(byCode(grow([2, 2, 4], [-1, -1, 1], special), 5)).toEqual([1, 1, 1, -1, -1]);
    expect(byCode(grow([2, 4, 4], [-1, 1, 1], special), 5)).toEqual([-1, -1, 1, -1, -1]);
    const nominal = { size: 5, ordered: false, special: 0 };
    expect(byCode(grow([0, 0, 4], [-1, -1, 1], nominal), 5)).toEqual([1, 1, 1, 1, -1]);
    expect(byCode(grow([0, 4, 4], [-1, 1, 1], nominal), 5)).toEqual([1, -1, -1, -1, -1]);
  });
});

test("more columns than a block holds, and more rows than share a cell, change nothing", () => {
  const rows = 70000;
  const shapes = Array.from({ length: 35 }, (_, at) => ({ size: 3 + 5 * at, ordered: at % 3 > 0, special: at % 2 }));
  const features = exampleFeatures("many", 2000, shapes);
  const [gradients, hessians] = [exampleGradients("many", rows), exampleHessians("many", rows)];
  const options = { minRowsPerLeaf: 1, minRowsPerCode: 1, maxLeaves: 12 };
  const wide = growTree(features, undefined, gradients.slice(0, 2000), hessians.slice(0, 2000), options);
  const narrow = { rows: 2000, columns: features.columns.filter((_, at) => wide.feature.includes(at)) };
  const again = growTree(narrow, undefined, gradients.slice(0, 2000), hessians.slice(0, 2000), options);
  expect(valuesOf(again, narrow)).toEqual(valuesOf(wide, features));

  const long = exampleFeatures("long", rows, SHAPES);
  const twice = {
    rows: 2 * rows,
    columns: long.columns.map((column) => ({ ...column, codes: Uint8Array.from([...column.codes, ...column.codes]) })),
  };
  const tree = growTree(long, undefined, gradients, hessians, options);
  const doubled = growTree(
    twice,
    undefined,
    Float64Array.from([...gradients, ...gradients]),
    Float64Array.from([...hessians, ...hessians]),
    options,
  );
  expect([doubled.feature, doubled.test, doubled.left, doubled.sets]).toEqual([
    tree.feature,
    tree.test,
    tree.left,
    tree.sets,
  ]);
  expect(distance(tree.value, doubled.value)).toBeLessThan(1e-5);
});
