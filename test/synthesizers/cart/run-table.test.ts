import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FEW_ROWS, NO_ROWS, RunTable, type Side } from "../../../src/synthesizers/cart/run-table.js";
import { readOracle } from "../../oracles/read-oracle.js";

interface Case {
  left: number[];
  right: number[];
  mass: number[];
  least: number;
  onLeft: number[];
  onRight: number[];
}
const oracle = readOracle<{ runs: Case[] }>("cart");

function settled({ left, right, mass, least }: Omit<Case, "onLeft" | "onRight">, first = 0): RunTable {
  const table = new RunTable(5);
  for (let at = 0; at < first; at++) table.add(at, 7, 9, 0);
  let before = 0;
  mass.forEach((share, run) => {
    table.add(run, left[run], right[run], before);
    before += share;
  });
  expect(table.settle(first, least)).toBe(true);
  return table;
}

/** What each run of a side comes to. */
function shares(side: Side, runs: number, first = 0): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const end = run + 1 < runs ? side.before[first + run + 1] : 1;
    return end - side.before[first + run];
  });
}

describe("what a split does to the codes", () => {
  test.each(oracle.runs)("is as SciPy's chi-square has it: $left of $right", (own) => {
    // Counts under five are not stored, so the oracle's tables have none.
    const table = settled(own);
    const runs = own.mass.length;
    shares(table.left, runs).forEach((share, run) => void expect(share).toBeCloseTo(own.onLeft[run], 12));
    shares(table.right, runs).forEach((share, run) => void expect(share).toBeCloseTo(own.onRight[run], 12));
    own.mass.forEach((mass, run) => void expect(table.left.ratio[run] * mass).toBeCloseTo(own.onLeft[run], 12));
  });

  const anySplit = fc
    .array(fc.record({ left: fc.nat(60), right: fc.nat(60), mass: fc.integer({ min: 1, max: 1000 }) }), {
      minLength: 1,
      maxLength: 80,
    })
    .filter((runs) => runs.some(({ left }) => left >= 5) && runs.some(({ right }) => right >= 5))
    .map((runs) => {
      const whole = runs.reduce((sum, { mass }) => sum + mass, 0);
      return {
        left: runs.map(({ left }) => left),
        right: runs.map(({ right }) => right),
        mass: runs.map(({ mass }) => mass / whole),
        least: 0.5,
      };
    });

  test("leaves the node as it was where the sides are mixed again, and no code without probability", () => {
    fc.assert(
      fc.property(anySplit, fc.nat(70), (split, first) => {
        const table = settled(split, first);
        const { left, right } = table;
        const runs = split.mass.length;
        // P(left) from any one run, as mass = w l + (1 - w) r; the run whose ratios differ most tells it best.
        const at = split.mass.map((_, run) => first + run);
        const told = at.reduce((best, run) =>
          Math.abs(left.ratio[run] - right.ratio[run]) > Math.abs(left.ratio[best] - right.ratio[best]) ? run : best,
        );
        const weight = (1 - right.ratio[told]) / (left.ratio[told] - right.ratio[told]);
        if (Math.abs(left.ratio[told] - right.ratio[told]) > 1e-6)
          for (const run of at) expect(weight * left.ratio[run] + (1 - weight) * right.ratio[run]).toBeCloseTo(1, 6);
        for (const side of [left, right]) {
          expect(shares(side, runs, first).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(at.every((run) => side.ratio[run] > 0 && side.ratio[run] < Number.POSITIVE_INFINITY)).toBe(true);
        }
      }),
    );
  });

  test("keeps of few rows only that there are some, whatever their number", () => {
    const of = (few: number) => settled({ left: [40, few], right: [30, 50], mass: [0.5, 0.5], least: 1 });
    const one = of(1);
    expect([...one.left.count.slice(0, 2)]).toEqual([40, FEW_ROWS]);
    for (const few of [2, 3, 4]) {
      expect(of(few).left.count[1]).toBe(FEW_ROWS);
      expect(of(few).left.ratio).toEqual(one.left.ratio);
    }
    expect(of(0).left.count[1]).toBe(NO_ROWS);
    expect(of(0).left.ratio[1]).toBeLessThan(one.left.ratio[1]);
    expect(of(5).left.count[1]).toBe(5);
  });

  test("says so when there is no count of one side", () => {
    const table = new RunTable(5);
    table.add(0, 4, 30, 0);
    table.add(1, 3, 30, 0.5);
    expect(table.settle(0, 1)).toBe(false);
  });
});
