import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type CodeTree, codeTree } from "../../../src/synthesizers/autoregressive/code-tree.js";

const margins = fc
  .record({
    // Skewed weights as well as even ones.
    counts: fc.array(
      fc.oneof(
        fc.constant(0),
        fc.nat(20),
        fc.nat(40).map((power) => 2 ** power),
      ),
      { minLength: 1, maxLength: 60 },
    ),
    ordered: fc.boolean(),
    special: fc.nat(4),
  })
  .filter(({ counts, special }) => special <= counts.length && counts.some((count) => count > 0));

/** Calls back with each part of the tree: its first place, the place after its last, its depth, and its node or -1 - place. */
function visit(tree: CodeTree, see: (from: number, to: number, depth: number, node: number) => void): void {
  const below = (node: number, from: number, to: number, depth: number) => {
    see(from, to, depth, node);
    if (node < 0) return;
    below(tree.left[node], from, tree.middle[node], depth + 1);
    below(tree.right[node], tree.middle[node], to, depth + 1);
  };
  below(tree.from.length === 0 ? -1 : 0, 0, tree.codes.length, 0);
}

describe("a code tree", () => {
  test("has every code that occurs in one place, and nodes that are cut into their children", () => {
    fc.assert(
      fc.property(margins, (margin) => {
        const tree = codeTree(margin);
        const occurring = margin.counts.flatMap((count, code) => (count > 0 ? [code] : []));
        expect([...tree.codes].sort((a, b) => a - b)).toEqual(occurring);
        expect([...tree.cumulative]).toEqual(
          [...tree.codes, 0].map((_, place) =>
            tree.codes.slice(0, place).reduce((sum, code) => sum + margin.counts[code], 0),
          ),
        );
        const nodes: number[] = [];
        let leaves = 0;
        visit(tree, (from, to, _, node) => {
          if (node < 0) {
            leaves++;
            expect([-1 - node, to]).toEqual([from, from + 1]);
          } else {
            nodes.push(node);
            expect([tree.from[node], tree.to[node]]).toEqual([from, to]);
          }
        });
        expect(leaves).toBe(tree.codes.length);
        // Numbered as they are visited: parents first, then all of the left part.
        expect(nodes).toEqual([...tree.from.keys()]);
      }),
      { numRuns: 200 },
    );
  });

  test("keeps the order of an ordered column, its special codes parted from the values first", () => {
    fc.assert(
      fc.property(margins, (margin) => {
        const tree = codeTree({ ...margin, ordered: true });
        const { special } = margin;
        const values = [...tree.codes].filter((code) => code >= special);
        expect([...tree.codes].slice(tree.codes.length - values.length)).toEqual(values.sort((a, b) => a - b));
        if (values.length > 0 && values.length < tree.codes.length)
          expect(tree.middle[0]).toBe(tree.codes.length - values.length);
      }),
      { numRuns: 200 },
    );
  });

  test("puts the heavy codes of a nominal column first", () => {
    expect([...codeTree({ counts: [3, 0, 9, 5, 9], ordered: false, special: 1 }).codes]).toEqual([2, 4, 3, 0]);
  });

  test("cuts where the parts weigh most alike", () => {
    fc.assert(
      fc.property(margins, (margin) => {
        const tree = codeTree({ ...margin, ordered: false });
        const { cumulative, from, middle, to } = tree;
        const difference = (node: number, cut: number) =>
          Math.abs(cumulative[cut] - cumulative[from[node]] - (cumulative[to[node]] - cumulative[cut]));
        from.forEach((first, node) => {
          const cuts = Array.from({ length: to[node] - first - 1 }, (_, at) => difference(node, first + 1 + at));
          expect(difference(node, middle[node])).toBe(Math.min(...cuts));
        });
      }),
      { numRuns: 200 },
    );
  });

  test("is less than 2 log2(W / w) + 3 deep, whatever the weights", () => {
    fc.assert(
      fc.property(margins, (margin) => {
        const tree = codeTree(margin);
        const whole = tree.cumulative[tree.codes.length];
        visit(tree, (from, _, depth, node) => {
          if (node >= 0) return;
          const weight = tree.cumulative[from + 1] - tree.cumulative[from];
          expect(depth).toBeLessThan(2 * Math.log2(whole / weight) + 3);
        });
      }),
      { numRuns: 300 },
    );
    let deepest = 0;
    const powers = Array.from({ length: 52 }, (_, power) => 2 ** power);
    for (const counts of [powers, [...powers].reverse(), Array(65536).fill(1)])
      visit(codeTree({ counts, ordered: true, special: 0 }), (_from, _to, depth) => {
        deepest = Math.max(deepest, depth);
      });
    expect(deepest).toBe(51);
  });

  test.each([
    ["a fraction", [1, 0.5]],
    ["what is no number", [Number.NaN, Number.POSITIVE_INFINITY]],
    ["more than can be added up", [1, 2 ** 53]],
  ])("refuses %s", (_, counts) => {
    expect(() => codeTree({ counts, ordered: false, special: 0 })).toThrow(RangeError);
  });
});
