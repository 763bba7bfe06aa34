import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { TreeNodes } from "../../../src/learn/tree-nodes.js";
import { codeTree } from "../../../src/synthesizers/autoregressive/code-tree.js";
import { CodeTreeConditional } from "../../../src/synthesizers/autoregressive/code-tree-conditional.js";
import { nodeGroups } from "../../../src/synthesizers/autoregressive/node-groups.js";
import { countCells, misfit } from "../example-codes.js";
import { anyForests, anyPrefix, anyTree, codeProbabilities, WIDTH } from "./example-trees.js";

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

/** A column and its conditional. */
function example(seed: string, size: number, { ordered = true, special = 1, heavy = 30, leaves = 2 } = {}) {
  const stream = new Random(seed).stream("example");
  const { counts, tree } = anyTree(stream, size, ordered, special);
  const forests = anyForests(new Random(seed).stream("forests"), tree, heavy, leaves);
  return {
    counts,
    conditional: new CodeTreeConditional(tree, forests, size),
    probabilities: (cells: readonly number[]) => codeProbabilities(tree, forests, cells, size),
  };
}

const uniforms = (seed: string, rows: number) => {
  const stream = new Random(seed).stream("uniforms");
  return Float64Array.from({ length: rows }, (_, row) => stream.uniform(row, 0));
};

/** The same prefix for many rows. */
function repeated(cells: readonly number[], rows: number) {
  return { cells: Uint8Array.from({ length: rows * WIDTH }, (_, at) => cells[at % WIDTH] ?? 0), width: WIDTH };
}

const examples = [
  { name: "an ordered column", size: 40, ordered: true, special: 2 },
  { name: "a nominal column", size: 23, ordered: false, special: 0 },
  { name: "two codes", size: 2, ordered: false, special: 0 },
  { name: "one code", size: 1, ordered: true, special: 1 },
  { name: "no group of its own", size: 60, ordered: true, special: 1, heavy: 1e9 },
  { name: "scores that end in certainty", size: 30, ordered: true, special: 1, leaves: 60 },
  { name: "scores past what exp can say", size: 30, ordered: false, special: 0, leaves: 2000 },
];

describe.each(examples)("a column with $name", ({ name, size, ...shape }) => {
  const { conditional, probabilities, counts } = example(name, size, shape);
  const { prefix, cells } = anyPrefix(new Random(name).stream("prefix"), 40);

  test("gives each code the product of the chances on the way to it", () => {
    for (let code = 0; code < size; code++) {
      const logs = new Float64Array(cells.length);
      conditional.addLogProbability(prefix, new Uint16Array(cells.length).fill(code), logs);
      cells.forEach((own, row) => {
        if (counts[code] === 0) expect(logs[row]).toBe(Number.NEGATIVE_INFINITY);
        else {
          expect(logs[row]).toBeGreaterThan(-20_000);
          expect(Math.exp(logs[row])).toBeCloseTo(probabilities(own)[code], 12);
        }
      });
    }
    for (const own of cells) expect(total(probabilities(own))).toBeCloseTo(1, 12);
  });

  test("draws codes as often as that says", () => {
    for (const own of cells.slice(0, 3)) {
      const codes = new Uint16Array(20_000);
      conditional.draw(repeated(own, codes.length), uniforms(name, codes.length), codes);
      const expected = probabilities(own).map((p) => p * codes.length);
      expect(misfit(countCells(Float64Array.from(codes), size), expected)).toBeLessThan(4);
    }
  });

  const masks = {
    "every other code": (code: number) => code % 2 === 0,
    "a range": (code: number) => code < 1 || code > size / 2,
    "one code": (code: number) => code === Math.max(...counts.map((count, at) => (count > 0 ? at : 0))),
    "all codes": () => true,
  };
  test.each(Object.entries(masks))("draws among %s as by rejection, and knows their probability", (_, isIn) => {
    const isAllowed = Uint8Array.from(counts, (_, code) => (isIn(code) ? 1 : 0));
    cells.slice(0, 3).forEach((own) => {
      const rows = 5000;
      const codes = new Uint16Array(rows);
      const mass = new Float64Array(rows);
      conditional.drawAllowed(repeated(own, rows), uniforms(name, rows), isAllowed, codes, mass);
      const p = probabilities(own).map((each, code) => (isAllowed[code] === 1 ? each : 0));
      expect(mass.every((own) => Math.abs(own - total(p)) < 1e-12)).toBe(true);
      expect(codes.every((code) => isAllowed[code] === 1 && counts[code] > 0)).toBe(true);
      if (total(p) > 1e-300)
        expect(
          misfit(
            countCells(Float64Array.from(codes), size),
            p.map((each) => (each / total(p)) * rows),
          ),
        ).toBeLessThan(4);
    });
  });

  test("takes each row for itself", () => {
    const isAllowed = Uint8Array.from(counts, (_, code) => (code % 3 === 0 ? 1 : 0));
    const rows = cells.length;
    const [codes, allowed, mass] = [new Uint16Array(rows), new Uint16Array(rows), new Float64Array(rows)];
    conditional.draw(prefix, uniforms(name, rows), codes);
    conditional.drawAllowed(prefix, uniforms(name, rows), isAllowed, allowed, mass);
    for (let row = rows - 1; row >= 0; row--) {
      const alone = { cells: Uint8Array.of(...cells[row], 1), width: WIDTH };
      const [code, among, chance] = [new Uint16Array(1), new Uint16Array(1), new Float64Array(1)];
      conditional.draw(alone, uniforms(name, rows).slice(row, row + 1), code);
      conditional.drawAllowed(alone, uniforms(name, rows).slice(row, row + 1), isAllowed, among, chance);
      expect([code[0], among[0], chance[0]]).toEqual([codes[row], allowed[row], mass[row]]);
    }
  });

  test("never leaves the allowed codes, at either end of the uniform numbers", () => {
    const ends = Float64Array.of(2 ** -53, 1 - 2 ** -53, 0.5, 0.5 - 2 ** -53);
    const isAllowed = Uint8Array.from(counts, (_, code) => (code % 2 === 0 ? 1 : 0));
    for (const own of cells) {
      const [codes, allowed] = [new Uint16Array(4), new Uint16Array(4)];
      conditional.draw(repeated(own, 4), ends.slice(), codes);
      conditional.drawAllowed(repeated(own, 4), ends.slice(), isAllowed, allowed, new Float64Array(4));
      expect(codes.every((code) => counts[code] > 0)).toBe(true);
      expect(allowed.every((code) => counts[code] > 0 && isAllowed[code] === 1)).toBe(true);
    }
  });
});

test("a rare code deep in a tree is drawn as often as it should be", () => {
  // 2^-k for 30 codes: each step down takes one bit of the uniform number.
  const counts = Array.from({ length: 31 }, (_, at) => 2 ** Math.max(0, 29 - at));
  const tree = codeTree({ counts, ordered: true, special: 0 });
  const forests = anyForests(new Random("deep").stream("forests"), tree, 1, 0);
  const conditional = new CodeTreeConditional(tree, forests, counts.length);
  const bits = Float64Array.from({ length: 31 }, (_, at) => 1 - 1.5 * 2 ** -(at + 1));
  const codes = new Uint16Array(31);
  conditional.draw({ cells: new Uint8Array(31 * WIDTH), width: WIDTH }, bits, codes);
  expect([...codes]).toEqual(Array.from({ length: 31 }, (_, at) => at));
});

test("an allowed code is drawn even where all are too unlikely to be told from 0", () => {
  // Pairs of codes by weight; in each half the score leads away from the pair with an allowed one.
  const tree = codeTree({ counts: Array(8).fill(10), ordered: true, special: 0 });
  const groups = nodeGroups(tree, 1);
  const halves = [tree.left[0], tree.right[0]].map((node) => groups.groupOf[node]);
  const first = new Uint32Array(groups.nodes.length + 1);
  for (let group = 0; group < groups.nodes.length; group++)
    first[group + 1] = first[group] + (halves.includes(group) ? 1 : 0);
  const leaf = new TreeNodes();
  leaf.add(1);
  leaf.value[0] = 2000;
  const roots = new Uint32Array(2);
  const conditional = new CodeTreeConditional(tree, { trees: leaf.forest(roots, 1), roots, first, groups }, 8);
  const [codes, mass] = [new Uint16Array(500), new Float64Array(500)];
  const isAllowed = Uint8Array.of(0, 0, 1, 0, 0, 0, 1, 0);
  conditional.drawAllowed(repeated([], 500), uniforms("unlikely", 500), isAllowed, codes, mass);
  expect(mass.every((p) => p === 0)).toBe(true);
  expect(new Set(codes)).toEqual(new Set([2, 6]));
});

test("a code that is none of the column's is no code of it", () => {
  const { conditional } = example("foreign", 5);
  const logs = new Float64Array(2);
  conditional.addLogProbability(repeated([0, 0, 0], 2), Uint16Array.of(0, 900), logs);
  expect(logs[0]).toBeLessThan(0);
  expect(logs[1]).toBe(Number.NEGATIVE_INFINITY);
});
