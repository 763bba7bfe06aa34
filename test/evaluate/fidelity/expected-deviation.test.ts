import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ExpectedDeviation } from "../../../src/evaluate/fidelity/expected-deviation.js";
import { readOracle } from "../../oracles/read-oracle.js";

const { deviation } = readOracle<{ deviation: [number, number, number, number][] }>("fidelity");

test.each(deviation)("of two tables of %d and %d rows, %d in a cell: as SciPy sums it", (a, b, m, expected) => {
  const own = new ExpectedDeviation(a, b).of(m);
  // Where the variance passes 400 the normal approximation stands in: good to 1 / (12 × 400) there.
  if (expected < 15) expect(own).toBeCloseTo(expected, 11);
  else expect(own / expected).toBeCloseTo(1, 3.2);
});

test("golden case 19: the published ceilings, to half a percent (they are normal approximations)", () => {
  const distance = (a: number, b: number, shares: number[]) => {
    const deviation = new ExpectedDeviation(a, b);
    return shares.reduce((sum, share) => sum + (1 / a + 1 / b) * deviation.of(share * (a + b)), 0);
  };
  const cases: [number, number, number[], number][] = [
    [100, 100, [0.5, 0.5], 0.112838],
    [1000, 1000, [0.2, 0.2, 0.2, 0.2, 0.2], 0.071365],
    [10000, 5000, new Array<number>(10).fill(0.1), 0.041459],
    [500, 500, [0.7, 0.2, 0.1], 0.058449],
  ];
  for (const [a, b, shares, published] of cases) {
    expect(Math.abs(distance(a, b, shares) / published - 1)).toBeLessThan(0.005);
  }
});

test("of a cell with few rows the normal approximation is far off, and is not used", () => {
  const of = new ExpectedDeviation(1000, 1000).of(1);
  expect(of).toBeCloseTo(0.5, 12);
  expect(Math.sqrt((2 / Math.PI) * 0.25)).toBeLessThan(0.8 * of);
});

test("cells that hold nothing or everything do not deviate, and tables may change places", () => {
  const size = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const [one, other] = [new ExpectedDeviation(a, b), new ExpectedDeviation(b, a)];
      expect([one.of(0), one.of(a + b)]).toEqual([0, 0]);
      const m = Math.floor(share * (a + b));
      expect(one.of(m)).toBeCloseTo(other.of(m), 9);
      expect(one.of(m)).toBeCloseTo(one.of(a + b - m), 9);
      expect(one.ofClustered(m, 1)).toBe(one.of(m));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("blocks of rows deviate as so many rows less, each a block", () => {
  const rows = new ExpectedDeviation(4000, 4000);
  const blocks = new ExpectedDeviation(1000, 1000);
  for (const m of [1, 3, 20, 200]) expect(rows.ofClustered(4 * m, 4) / (4 * blocks.of(m))).toBeCloseTo(1, 3);
  expect(rows.ofClustered(500, 0.25)).toBeCloseTo(rows.of(500) / 2, 12);
  expect(rows.ofClustered(500, 0)).toBe(0);
});
