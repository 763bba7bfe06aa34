import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Runner } from "../../../src/core/context.js";
import { Random } from "../../../src/core/random/random.js";
import type { Support } from "../../../src/encode/support.js";
import { bayesNet } from "../../../src/synthesizers/bayes-net/bayes-net.js";
import {
  type BayesNetData,
  bayesNetDataSchema,
  type TreeNode,
} from "../../../src/synthesizers/bayes-net/bayes-net-data.js";
import { BayesNetModel } from "../../../src/synthesizers/bayes-net/bayes-net-model.js";
import { treeTables } from "../../../src/synthesizers/bayes-net/tree-tables.js";
import { total } from "../../../src/synthesizers/code-counts.js";
import { inlineRunner } from "../../../src/workers/inline-runner.js";
import { cells, context, countCells, difference, everyRow, meets, relatedCodes, rowNumbers } from "../example-codes.js";

/** A tree over columns of three codes, all of their own group, whose neighbours agree more often than not. */
function chain(parents: readonly number[], agree = 60): BayesNetData {
  const nodes = parents.map(
    (parent): TreeNode => ({
      ordered: false,
      special: 0,
      counts: [100, 100, 100],
      groups: [0, 1, 2],
      parent,
      joint: parent < 0 ? [] : Array.from({ length: 9 }, (_, cell) => (cell % 4 === 0 ? agree : (100 - agree) / 2)),
    }),
  );
  return { nodes, order: parents.map((_, at) => at) };
}

function edges(data: BayesNetData): string[] {
  return data.nodes.flatMap(({ parent }, at) => (parent < 0 ? [] : [[parent, at].sort().join("-")])).sort();
}

async function fitted(
  codes: Parameters<typeof bayesNet.fit>[0],
  groups?: number,
  runner: Runner = inlineRunner,
): Promise<BayesNetData> {
  const model = await bayesNet.fit(codes, groups === undefined ? {} : { groups }, context({ runner }));
  return bayesNetDataSchema.parse(JSON.parse(JSON.stringify(model.toJSON())));
}

describe("a Chow-Liu tree", () => {
  test("is found again from its own rows", async () => {
    const tree = chain([-1, 0, 1, 1, 3, 3, 0]);
    const rows = await new BayesNetModel(tree).sample(rowNumbers(20_000), new Random("tree"));
    const found = await fitted(rows);
    expect(edges(found)).toEqual(edges(tree));
    const every = everyRow(Array(7).fill(3));
    const [truth, learned] = [tree, found].map((data) => new BayesNetModel(data).logDensity(every));
    const divergence = truth.reduce((sum, log, row) => sum + Math.exp(log) * (log - learned[row]), 0);
    expect(divergence).toBeLessThan(0.002);
  });

  test("does not depend on the order in which a runner works", async () => {
    const shuffling: Runner = {
      workers: 3,
      async map(task, shared, inputs, options = {}) {
        const outputs = new Array(inputs.length);
        const order = inputs.map((_, at) => (at * 5 + 3) % inputs.length);
        expect(new Set(order).size).toBe(inputs.length);
        for (const [done, at] of order.entries()) {
          outputs[at] = structuredClone(await task.run(structuredClone(shared), structuredClone(inputs[at])));
          options.onDone?.(done + 1);
        }
        return outputs;
      },
    };
    const codes = relatedCodes(2000, [60, 2, 5, 300, 3, 8, 4]);
    expect(await fitted(codes, undefined, shuffling)).toEqual(await fitted(codes));
  });

  test("keeps the margin of every code, whatever groups it is merged into", async () => {
    const codes = relatedCodes(3000, [500, 30, 4]);
    for (const groups of [2, 7, 256]) {
      const { nodes } = await fitted(codes, groups);
      nodes.forEach((node, at) => {
        expect(node.counts).toEqual([...countCells(Float64Array.from(codes.columns[at].codes), node.counts.length)]);
        expect(Math.max(...node.groups)).toBeLessThan(groups + node.special);
        expect(total(node.joint)).toBe(node.parent < 0 ? 0 : 3000);
      });
    }
  });

  test("stops when it is told to, and tells how far it is", async () => {
    const done: number[] = [];
    const codes = relatedCodes(100, [4, 3, 5]);
    await bayesNet.fit(codes, {}, context({ progress: (event) => void done.push(event.done) }));
    expect(done).toEqual([1, 2, 3]);
    const stopped = bayesNet.fit(codes, {}, context({ signal: AbortSignal.abort() }));
    await expect(stopped).rejects.toThrow();
  });

  test("keeps dependence: two columns of a twin are as close as those of the real rows", async () => {
    const codes = relatedCodes(20_000, [6, 5, 4], "pairs", 0.2);
    const model = await bayesNet.fit(codes, {}, context());
    const twin = await model.sample(rowNumbers(20_000), new Random("twin"));
    const tree = bayesNetDataSchema.parse(model.toJSON());
    for (const [at, { parent }] of tree.nodes.entries())
      if (parent >= 0)
        expect(
          difference(countCells(cells(codes, [parent, at]), 30), countCells(cells(twin, [parent, at]), 30)),
        ).toBeLessThan(4);
  });
});

describe("a tree under a support", () => {
  const sizes = [3, 2, 4, 2];
  const count = fc.oneof(fc.nat(20), fc.constant(0));
  /** Any tree over four columns, codes merged into any groups. */
  const trees = fc
    .record({
      parents: fc.tuple(
        fc.constant(-1),
        fc.integer({ min: -1, max: 0 }),
        fc.integer({ min: -1, max: 1 }),
        fc.integer({ min: -1, max: 2 }),
      ),
      groups: fc.tuple(...sizes.map((size) => fc.array(fc.nat(size - 1), { minLength: size, maxLength: size }))),
      counts: fc.tuple(...sizes.map((size) => fc.array(count, { minLength: size, maxLength: size }))),
      cells: fc.array(count, { minLength: 64, maxLength: 64 }),
    })
    .filter(({ counts }) => counts.every((list) => list.some((value) => value > 0)))
    .map(({ parents, groups, counts, cells }): BayesNetData => {
      const groupsOf = groups.map((list) => Math.max(...list) + 1);
      const nodes = parents.map(
        (parent, at): TreeNode => ({
          ordered: false,
          special: 0,
          counts: counts[at],
          groups: groups[at],
          parent,
          joint: parent < 0 ? [] : cells.slice(0, groupsOf[parent] * groupsOf[at]),
        }),
      );
      return bayesNetDataSchema.parse({ nodes, order: [0, 1, 2, 3] });
    });
  const supports = fc.tuple(
    ...sizes.map((size) => fc.option(fc.array(fc.nat(1), { minLength: size, maxLength: size }), { nil: undefined })),
  );
  const every = everyRow(sizes);

  test("has the probabilities that adding up all rows gives", () => {
    fc.assert(
      fc.property(trees, supports, (tree, masks) => {
        const support: Support = masks.map((mask) => mask && Uint8Array.from(mask));
        const model = new BayesNetModel(tree);
        const density = model.logDensity(every).map(Math.exp);
        expect(density.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
        const isMet = meets(every, support);
        const probability = density.reduce((sum, p, row) => sum + (isMet[row] ? p : 0), 0);
        expect(model.probability(support)).toBeCloseTo(probability, 9);
        if (probability < 1e-9) return;
        // A row is drawn with the product of its conditional tables: that must be its share of what meets the support.
        const { conditional, within, codesOf } = treeTables(tree, support);
        for (let row = 0; row < every.rows; row++) {
          let chance = 1;
          for (const [at, node] of tree.nodes.entries()) {
            const code = every.columns[at].codes[row];
            const group = node.groups[code];
            const above = node.parent < 0 ? 0 : tree.nodes[node.parent].groups[every.columns[node.parent].codes[row]];
            const weights = conditional[at][above];
            const inside = within[at][group];
            // A row whose parent cannot be reached has no chance already.
            chance =
              chance === 0
                ? 0
                : (((chance * weights[group]) / total(weights)) * inside[codesOf[at][group].indexOf(code)]) /
                  (total(inside) || 1);
          }
          expect(chance).toBeCloseTo(isMet[row] ? density[row] / probability : 0, 9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a tree from a file", () => {
  const tree = chain([-1, 0, 1]);
  test.each<[string, (copy: BayesNetData) => void]>([
    ["a cycle", ({ nodes }) => (nodes[0].parent = 2)],
    ["a parent that is not there", ({ nodes }) => (nodes[1].parent = 7)],
    ["a parent that comes later", ({ order }) => order.reverse()],
    ["a column twice", ({ order }) => (order[2] = 1)],
    ["a column too few", ({ order }) => order.pop()],
    ["a table too small", ({ nodes }) => nodes[1].joint.pop()],
    ["a table at the root", ({ nodes }) => nodes[0].joint.push(1)],
    ["a code without a group", ({ nodes }) => nodes[2].groups.pop()],
    ["a negative count", ({ nodes }) => (nodes[1].joint[0] = -1)],
    ["a margin of nothing", ({ nodes }) => nodes[1].counts.fill(0)],
    ["a count without end", ({ nodes }) => (nodes[1].counts[0] = Number.POSITIVE_INFINITY)],
    ["a million codes", ({ nodes }) => (nodes[1].counts = new Array(1_000_000).fill(1))],
    ["more special codes than codes", ({ nodes }) => (nodes[1].special = 4)],
    ["something more", (copy) => Object.assign(copy, { script: "x" })],
  ])("is refused with %s", (_, change) => {
    const copy = structuredClone(tree);
    change(copy);
    expect(() => bayesNet.fromJSON(copy)).toThrow(expect.objectContaining({ code: "E_MODEL" }));
  });
});
