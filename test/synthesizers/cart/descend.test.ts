import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Random } from "../../../src/core/random/random.js";
import { passes, type Tree } from "../../../src/learn/tree.js";
import { descend } from "../../../src/synthesizers/cart/descend.js";
import { growSplits } from "../../../src/synthesizers/cart/grow-splits.js";
import { OF_SIDES, OF_VALUES } from "../../../src/synthesizers/cart/run-settings.js";
import { FEW_ROWS, NO_ROWS } from "../../../src/synthesizers/cart/run-table.js";
import { targetByPlace } from "../../../src/synthesizers/cart/target.js";

const LEAST = 5;

/** Columns, and codes that depend on them; every seventh row judges. */
function example(seed: string, rows: number, size: number) {
  const stream = new Random(seed).stream("descend");
  const columns = [0, 1, 2].map((slot) => ({
    codes: Uint8Array.from({ length: rows }, (_, row) => Math.floor(12 * stream.uniform(row, slot))),
    size: 12,
    ordered: slot < 2,
    special: 0,
  }));
  const codes = Uint16Array.from({ length: rows }, (_, row) => {
    const hidden = (columns[0].codes[row] / 12 + (columns[2].codes[row] % 3) / 3 + stream.uniform(row, 5)) / 3;
    return Math.min(size - 1, Math.floor(size * hidden * hidden));
  });
  const places = Array.from({ length: size }, (_, code) => code);
  const target = targetByPlace(codes, places, size);
  const counts = Uint8Array.from(target.rows, (row) => (row % 7 === 0 ? 0 : 1));
  const scores = Float64Array.from(target.codes);
  const tree = growSplits({ rows, columns }, target.rows, scores, 20);
  return { columns, codes, target, counts, tree };
}

/** The rows of each node, by walking the tree with each. */
function rowsByNode(tree: Tree, columns: readonly { codes: Uint8Array }[], rows: readonly number[]): number[][] {
  const out = Array.from(tree.feature, () => [] as number[]);
  for (const row of rows)
    for (let node = 0; ; ) {
      out[node].push(row);
      if (tree.feature[node] < 0) break;
      node = tree.left[node] + (passes(tree, tree.test[node], columns[tree.feature[node]].codes[row]) ? 0 : 1);
    }
  return out;
}

const anyExample = fc.record({
  seed: fc.string(),
  rows: fc.integer({ min: 50, max: 600 }),
  size: fc.integer({ min: 2, max: 90 }),
});

describe("rows that fall down a tree", () => {
  test("are counted as they are found in each run, and where they are under five there is no count", () => {
    fc.assert(
      fc.property(anyExample, fc.boolean(), ({ seed, rows, size }, isSides) => {
        const { columns, codes, target, counts, tree } = example(seed, rows, size);
        const settings = isSides ? OF_SIDES : OF_VALUES;
        const { runs, first } = descend(tree, columns, target, counts, LEAST, settings);
        const counted = [...target.rows].filter((row) => row % 7 !== 0);
        const own = rowsByNode(tree, columns, counted);
        for (let node = 0; node < tree.feature.length; node++) {
          if (tree.feature[node] < 0) {
            expect(first[node + 1]).toBe(first[node]);
            continue;
          }
          expect(runs.start[first[node]]).toBe(0);
          for (let run = first[node]; run < first[node + 1]; run++) {
            const end = run + 1 < first[node + 1] ? runs.start[run + 1] : size;
            expect(end).toBeGreaterThan(runs.start[run]);
            [runs.left, runs.right].forEach(({ count }, at) => {
              const found = own[tree.left[node] + at].filter(
                (row) => codes[row] >= runs.start[run] && codes[row] < end,
              ).length;
              const isFew = found > 0 && found < LEAST;
              expect(count[run]).toBe(isFew ? FEW_ROWS : found);
              expect(count[run] === NO_ROWS || count[run] === FEW_ROWS || count[run] >= LEAST).toBe(true);
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("judge a node by the product of what the splits above it do to their code", () => {
    fc.assert(
      fc.property(anyExample, ({ seed, rows, size }) => {
        const { columns, codes, target, counts, tree } = example(seed, rows, size);
        const { runs, first, judged } = descend(tree, columns, target, counts, LEAST, OF_VALUES);
        const judges = [...target.rows].filter((row) => row % 7 === 0);
        const slow = new Float64Array(judged.length);
        for (const row of judges) {
          let gained = 0;
          for (let node = 0; ; ) {
            slow[node] += gained;
            if (tree.feature[node] < 0) break;
            const isLeft = passes(tree, tree.test[node], columns[tree.feature[node]].codes[row]);
            let run = first[node];
            while (run + 1 < first[node + 1] && runs.start[run + 1] <= codes[row]) run++;
            gained += Math.log((isLeft ? runs.left : runs.right).ratio[run]);
            node = tree.left[node] + (isLeft ? 0 : 1);
          }
        }
        judged.forEach((nats, node) => void expect(nats).toBeCloseTo(slow[node], 8));
      }),
      { numRuns: 40 },
    );
  });

  test("bring along how likely the codes before theirs are in each node", () => {
    fc.assert(
      fc.property(anyExample, ({ seed, rows, size }) => {
        const { columns, target, counts, tree } = example(seed, rows, size);
        const { runs, first } = descend(tree, columns, target, counts, LEAST, OF_VALUES);
        const root = new Float64Array(size);
        for (const code of target.codes) root[code] += 1 / rows;
        const densities = [root];
        for (let node = 0; node < tree.feature.length; node++) {
          if (tree.feature[node] < 0) continue;
          const own = densities[node];
          const ratios = [new Float64Array(size), new Float64Array(size)];
          for (let run = first[node]; run < first[node + 1]; run++) {
            const before = own.subarray(0, runs.start[run]).reduce((sum, p) => sum + p, 0);
            // Codes that no row has may stand on either side of a cut: they have no probability.
            expect(runs.before[run]).toBeCloseTo(before, 9);
            [runs.left, runs.right].forEach(({ ratio }, at) => void ratios[at].fill(ratio[run], runs.start[run]));
          }
          ratios.forEach((ratio, at) => {
            densities[tree.left[node] + at] = own.map((p, code) => p * ratio[code]);
            expect(densities[tree.left[node] + at].reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test("part the codes where the sides differ, and nowhere else", () => {
    // Up to code 9 nine of ten rows go left, from code 10 on one of ten.
    const rows = 2000;
    const stream = new Random("steps").stream("steps");
    const codes = Uint16Array.from({ length: rows }, (_, row) => row % 20);
    const way = Uint8Array.from(codes, (code, row) => (stream.uniform(row, 0) < 0.9 === code < 10 ? 0 : 1));
    const columns = [{ codes: way, size: 2, ordered: true, special: 0 }];
    const places = Array.from({ length: 20 }, (_, code) => code);
    const target = targetByPlace(codes, places, 20);
    const tree = growSplits({ rows, columns }, target.rows, Float64Array.from(target.codes), 20);
    const all = new Uint8Array(rows).fill(1);
    const { runs } = descend(tree, columns, target, all, LEAST, OF_VALUES);
    expect([...runs.start.slice(0, runs.length)]).toEqual([0, 10]);
    expect(runs.left.ratio[0]).toBeCloseTo(1.8, 1);
    expect(runs.right.ratio[0]).toBeCloseTo(0.2, 1);
  });
});
