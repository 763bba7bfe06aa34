import { expect, test } from "@jest/globals";
import { hypergeometricTable } from "../../../src/core/math/hypergeometric.js";
import { Random } from "../../../src/core/random/random.js";
import { excessTest } from "../../../src/evaluate/privacy/excess-test.js";
import { PERMUTATIONS } from "../../../src/evaluate/privacy/permuted-hits.js";
import { settlingTimes, upperBound } from "../../../src/evaluate/privacy/settling-size.js";

const stream = (seed: string) => new Random(seed).stream("test");

test("with one statistic it is Fisher's exact test", () => {
  // 8 of 400 against 0 of 400 (golden case 25 B): one-sided p .0038.
  const { p, statistics } = excessTest({ train: [392, 8], holdout: [400, 0] }, 1, stream("1"));
  expect(statistics[0].excess).toBe(0.02);
  expect(p).toBeGreaterThan(0.0022);
  expect(p).toBeLessThan(0.0058);
  const { p: middling } = excessTest({ train: [80, 20], holdout: [45, 5] }, 1, stream("2"));
  // P(holdout hits <= 5) of 25 marked among 150, 50 drawn.
  const exact = hypergeometricTable(150, 25, 50).cumulative[5];
  expect(Math.abs(middling - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / PERMUTATIONS));
});

test("nobody and everybody hit are defined: no excess, p of 1", () => {
  for (const [none, all] of [
    [50, 0],
    [0, 50],
  ]) {
    const { p, critical, statistics } = excessTest({ train: [none, all], holdout: [none, all] }, 1, stream("1"));
    expect({ p, critical, excess: statistics[0].excess, z: statistics[0].z }).toEqual({
      p: 1,
      critical: 0,
      excess: 0,
      z: 0,
    });
  }
  expect(excessTest({ train: [0, 0], holdout: [3, 4] }, 1, stream("1")).p).toBe(1);
  expect(excessTest({ train: [0, 0], holdout: [0, 0] }, 1, stream("1")).p).toBe(1);
});

test("p is uniform where nothing leaked: 60 runs", () => {
  const draws = stream("null");
  let low = 0;
  let half = 0;
  for (let run = 0; run < 60; run++) {
    const train = new Array<number>(8).fill(0);
    const holdout = new Array<number>(8).fill(0);
    // 150 + 100 persons, of whom a fifth is matched nearly, some of those where they are unique, some exactly.
    for (let person = 0; person < 250; person++) {
      const u = draws.uniform(run, person);
      const mask = u < 0.03 ? 7 : u < 0.05 ? 3 : u < 0.12 ? 6 : u < 0.2 ? 2 : 0;
      (person < 150 ? train : holdout)[mask]++;
    }
    const { p } = excessTest({ train, holdout }, 3, stream(`run ${run}`));
    if (p <= 0.02) low++;
    if (p <= 0.5) half++;
  }
  expect(low / 60).toBeLessThan(0.07);
  expect(half / 60).toBeGreaterThan(0.3);
  expect(half / 60).toBeLessThan(0.7);
});

test("the bound falls with size, and the size that settles reaches the threshold", () => {
  const { statistics, critical } = excessTest({ train: [28, 2], holdout: [19, 1] }, 1, stream("1"));
  const bound = (times: number) => upperBound(statistics, critical, 1.645, times);
  expect(bound(1)).toBeGreaterThan(0.09);
  expect(bound(4)).toBeLessThan(bound(1));
  const times = settlingTimes(statistics, critical, 1.645, 0.09)!;
  expect(bound(times)).toBeLessThanOrEqual(0.09);
  expect(bound(0.99 * times)).toBeGreaterThan(0.09);
  expect(settlingTimes(statistics, critical, 1.645, 0.0001)).toBeNull();
});
