import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fromBase64 } from "../../../src/core/text/base64.js";
import type { Codes } from "../../../src/encode/codes.js";
import { ForestReader } from "../../../src/learn/pack-forest.js";
import { toFeatures } from "../../../src/learn/to-features.js";
import { passes } from "../../../src/learn/tree.js";
import { TreeNodes } from "../../../src/learn/tree-nodes.js";
import { codeTree } from "../../../src/synthesizers/autoregressive/code-tree.js";
import { cart } from "../../../src/synthesizers/cart/cart.js";
import type { CartColumnData, CartData } from "../../../src/synthesizers/cart/cart-data.js";
import { nodesInOrder } from "../../../src/synthesizers/cart/nodes-in-order.js";
import { cartOptions } from "../../../src/synthesizers/cart/options.js";
import { RunReader } from "../../../src/synthesizers/cart/pack-runs.js";
import { FEW_ROWS } from "../../../src/synthesizers/cart/run-table.js";
import { context, relatedCodes } from "../example-codes.js";

/** A node of a tree in a model file, with the rows of the table that come to it. */
interface Node {
  isLeaf: boolean;
  rows: number[];
  left: number[];
  right: number[];
}

const bytesOf = (text: string) => fromBase64(text)!;

/** The trees of a column, their nodes in the order of the file. */
function trees(
  data: Codes,
  model: CartData,
  { predictors, trees: places, forest, kind, ...column }: CartColumnData,
): Node[][] {
  const features = toFeatures(data.columns).columns;
  const tested = predictors.map((position) => features[model.columns[position].column]);
  const reader = new ForestReader(bytesOf(forest), tested);
  const all = Array.from({ length: data.rows }, (_, row) => row);
  const { codes } = data.columns[column.column];
  const over = codeTree(column);
  const placeOf = new Map(Array.from(over.codes, (code, place) => [code, place]));
  const out: Node[][] = [];
  bytesOf(places).forEach((isThere, at) => {
    if (isThere === 0) return;
    const nodes = new TreeNodes();
    reader.read(nodes);
    const inside = (row: number) => placeOf.get(codes[row])! >= over.from[at] && placeOf.get(codes[row])! < over.to[at];
    const rows = new Map([[0, kind === "values" ? all : all.filter(inside)]]);
    const own: Node[] = [];
    for (const node of nodesInOrder(nodes)) {
      const isLeaf = nodes.feature[node] < 0;
      const goes = (row: number) => passes(nodes, nodes.test[node], tested[nodes.feature[node]].codes[row]);
      const here = rows.get(node)!;
      const left = isLeaf ? [] : here.filter(goes);
      const right = isLeaf ? [] : here.filter((row) => !goes(row));
      rows.set(nodes.left[node], left);
      rows.set(nodes.left[node] + 1, right);
      own.push({ isLeaf, rows: here, left, right });
    }
    out.push(own);
  });
  return out;
}

const anyTable = fc.record({
  sizes: fc.array(fc.constantFrom(2, 3, 9, 40, 300), { minLength: 2, maxLength: 5 }),
  seed: fc.string(),
  minimum: fc.integer({ min: 5, max: 60 }),
  /** Rows that a person has at most; 0: every row is a person. */
  each: fc.constantFrom(0, 1, 4),
});

describe("a model file", () => {
  test("counts no fewer than five persons anywhere, and none of its leaves holds fewer than asked for", async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(anyTable, async ({ sizes, seed, minimum, each }) => {
        const table = relatedCodes(900, sizes, seed);
        const person = Uint32Array.from({ length: 900 }, (_, row) => Math.floor(row / Math.max(1, each)));
        const data: Codes = each === 0 ? table : { ...table, person };
        const persons = (rows: readonly number[]) => new Set(each === 0 ? rows : rows.map((row) => person[row])).size;
        const model = (await cart.fit(data, cartOptions.parse({ minimum }), context())).toJSON() as unknown as CartData;
        for (const column of model.columns) {
          const { codes } = data.columns[column.column];
          const reader = new RunReader(bytesOf(column.runs), column.counts.length, model.least);
          for (const nodes of trees(data, model, column))
            for (const { isLeaf, rows, left, right } of nodes) {
              if (isLeaf) expect(persons(rows)).toBeGreaterThanOrEqual(minimum);
              if (isLeaf || column.kind === "sides") continue;
              const runs = reader.read();
              runs.forEach((run, at) => {
                const end = at + 1 < runs.length ? runs[at + 1].start : column.counts.length;
                for (const [count, side] of [
                  [run.left, left],
                  [run.right, right],
                ] as const) {
                  const inside = side.filter((row) => codes[row] >= run.start && codes[row] < end);
                  if (count > FEW_ROWS) {
                    seen++;
                    expect(inside.length).toBe(count);
                    expect(persons(inside)).toBeGreaterThanOrEqual(5);
                  } else expect(inside.length > 0).toBe(count === FEW_ROWS);
                }
              });
            }
          expect(reader.isDone).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});

describe("packed runs", () => {
  // Two runs: from 0, some but few left and 5 right; from 1, 130 left and none right.
  const sound = [2, 1, 5, 1, 130, 1, 0];
  const read = (bytes: number[], least = 5) => {
    const reader = new RunReader(Uint8Array.from(bytes), 3, least);
    return { runs: reader.read(), isDone: reader.isDone };
  };

  test("are read as they stand", () => {
    expect(read(sound)).toEqual({
      runs: [
        { start: 0, left: 1, right: 5 },
        { start: 1, left: 130, right: 0 },
      ],
      isDone: true,
    });
  });

  test.each([
    { of: "that are cut short", bytes: sound.slice(0, -1) },
    { of: "of no run", bytes: [0] },
    { of: "of more runs than codes", bytes: [4, 5, 5, 1, 5, 5, 1, 5, 5, 1, 5, 5] },
    { of: "with two runs at one code", bytes: [2, 5, 5, 0, 5, 5] },
    { of: "with a run past the codes", bytes: [2, 5, 5, 3, 5, 5] },
    { of: "with a count of four", bytes: [1, 4, 9] },
    { of: "with a number without end", bytes: [1, 255, 255, 255, 255, 255, 255, 255] },
  ])("$of are refused", ({ bytes }) => {
    expect(() => read(bytes)).toThrow(RangeError);
  });

  test("with a count of fewer rows than five persons have are refused", () => {
    expect(() => read([1, 40, 50], 41)).toThrow(RangeError);
    expect(read([1, 41, 50], 41).isDone).toBe(true);
  });
});
