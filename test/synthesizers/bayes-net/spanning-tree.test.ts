import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { spanningTree } from "../../../src/synthesizers/bayes-net/spanning-tree.js";

/** The greatest weight of a spanning tree of five columns, over all 125 of them (by Prüfer sequence). */
function greatest(weights: readonly Float64Array[]): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < 125; code++) {
    const sequence = [code % 5, Math.floor(code / 5) % 5, Math.floor(code / 25)];
    const degree = [0, 1, 2, 3, 4].map((node) => 1 + sequence.filter((other) => other === node).length);
    let sum = 0;
    for (const node of sequence) {
      const leaf = degree.indexOf(1);
      sum += weights[leaf][node];
      degree[leaf] = 0;
      degree[node]--;
    }
    const last = [0, 1, 2, 3, 4].filter((node) => degree[node] === 1);
    best = Math.max(best, sum + weights[last[0]][last[1]]);
  }
  return best;
}

const pairs = fc.array(fc.oneof(fc.integer({ min: -3, max: 9 }), fc.double({ min: -1, max: 1, noNaN: true })), {
  minLength: 10,
  maxLength: 10,
});

function symmetric(upper: readonly number[]): Float64Array[] {
  const weights = Array.from({ length: 5 }, () => new Float64Array(5));
  let at = 0;
  for (let a = 0; a < 5; a++) for (let b = a + 1; b < 5; b++) weights[a][b] = weights[b][a] = upper[at++];
  return weights;
}

test("no spanning tree of five columns is heavier", () => {
  fc.assert(
    fc.property(pairs, (upper) => {
      const weights = symmetric(upper);
      const { order, parents } = spanningTree(weights);
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
      expect(parents[order[0]]).toBe(-1);
      order.slice(1).forEach((at, place) => void expect(order.slice(0, place + 1)).toContain(parents[at]));
      const sum = order.slice(1).reduce((total, at) => total + weights[at][parents[at]], 0);
      expect(sum).toBeCloseTo(greatest(weights), 9);
    }),
    { numRuns: 300 },
  );
});

test("of one column, of none, and of equal weights", () => {
  expect(spanningTree([])).toEqual({ order: [], parents: [] });
  expect(spanningTree([Float64Array.of(0)])).toEqual({ order: [0], parents: [-1] });
  expect(spanningTree([1, 2, 3].map(() => new Float64Array(3)))).toEqual({ order: [0, 1, 2], parents: [-1, 0, 0] });
});
