import { describe, expect, test } from "@jest/globals";
import type { Features } from "../../../src/learn/features.js";
import type { Tree } from "../../../src/learn/tree.js";
import { side } from "../../../src/learn/tree.js";
import { growSplits } from "../../../src/synthesizers/cart/grow-splits.js";
import { readOracle } from "../../oracles/read-oracle.js";

interface Case {
  features: number[][];
  codes: number[];
  leafRows: number;
  leaves: number[];
}
const oracle = readOracle<{ ranks: Case; labels: Case }>("cart");

function featuresOf(columns: number[][]): Features {
  return {
    rows: columns[0].length,
    columns: columns.map((values) => ({ codes: Uint8Array.from(values), size: 256, ordered: true, special: 0 })),
  };
}

/** The leaf that each row comes to, leaves numbered in the order in which rows first come to them. */
function leaves(tree: Tree, { rows, columns }: Features): number[] {
  const numbers = new Map<number, number>();
  return Array.from({ length: rows }, (_, row) => {
    let node = 0;
    while (tree.feature[node] >= 0)
      node = tree.left[node] + side(tree.sets, tree.test[node], columns[tree.feature[node]].codes[row]);
    if (!numbers.has(node)) numbers.set(node, numbers.size);
    return numbers.get(node)!;
  });
}

function grown({ features, codes, leafRows }: Case, scores: (code: number) => number): number[] {
  const own = featuresOf(features);
  const rows = Uint32Array.from({ length: own.rows }, (_, row) => row);
  return leaves(growSplits(own, rows, Float64Array.from(codes, scores), leafRows), own);
}

describe("splits are those of scikit-learn", () => {
  test("a regression tree on mid-ranks", () => {
    const { ranks } = oracle;
    const sorted = [...ranks.codes].sort((a, b) => a - b);
    const midRank = (code: number) => (sorted.indexOf(code) + sorted.lastIndexOf(code) + 1) / 2 / sorted.length;
    expect(grown(ranks, midRank)).toEqual(ranks.leaves);
  });

  test("a tree of Gini's on labels", () => {
    expect(grown(oracle.labels, (label) => label)).toEqual(oracle.labels.leaves);
  });
});
