import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { codeTree } from "../../../src/synthesizers/autoregressive/code-tree.js";
import { nodeGroups } from "../../../src/synthesizers/autoregressive/node-groups.js";

const trees = fc
  .array(fc.nat(30), { minLength: 2, maxLength: 700 })
  .map((counts) => codeTree({ counts: [1, ...counts], ordered: true, special: 0 }));

describe("groups of nodes", () => {
  test("are one for each heavy node, and one for the light nodes of each depth", () => {
    fc.assert(
      fc.property(trees, fc.nat(300), (tree, heavy) => {
        const { nodes, groupOf } = nodeGroups(tree, heavy);
        const weight = (node: number) => tree.cumulative[tree.to[node]] - tree.cumulative[tree.from[node]];
        const depth = new Uint32Array(tree.from.length);
        tree.from.forEach((_, node) => {
          for (const child of [tree.left[node], tree.right[node]]) if (child >= 0) depth[child] = depth[node] + 1;
        });
        const expected = new Map<string, number[]>();
        tree.from.forEach((_, node) => {
          const key = weight(node) >= heavy ? `node ${node}` : `depth ${depth[node]}`;
          expected.set(key, [...(expected.get(key) ?? []), node]);
        });
        const sorted = (groups: Iterable<readonly number[]>) =>
          [...groups].map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => a[0] - b[0]);
        expect(sorted(nodes)).toEqual(sorted(expected.values()));
        nodes.forEach((members, group) => {
          for (const node of members) expect(groupOf[node]).toBe(group);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("number their nodes from left to right, in at most 256 ranks that hold about as many each", () => {
    const { nodes, rank } = nodeGroups(codeTree({ counts: Array(4096).fill(1), ordered: true, special: 0 }), 3);
    const deep = nodes.filter((members) => members.length > 256);
    expect(deep.map((members) => members.length)).toEqual([2048]);
    const counts = new Uint32Array(256);
    for (const node of deep[0]) counts[rank[node]]++;
    expect([...counts]).toEqual(Array(256).fill(8));
    for (const members of nodes) {
      const ranks = members.map((node) => rank[node]);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(ranks[0]).toBe(0);
    }
  });
});
