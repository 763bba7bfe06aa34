import { describe, expect, test } from "@jest/globals";
import { codeCounts, total } from "../../../src/synthesizers/code-counts.js";
import { estimateCorrelations } from "../../../src/synthesizers/gaussian-copula/estimate-correlations.js";
import { latentsOf, withoutOrder } from "../../../src/synthesizers/gaussian-copula/latents.js";
import { scoreMoments } from "../../../src/synthesizers/gaussian-copula/score-moments.js";
import { scoredLatent } from "../../../src/synthesizers/gaussian-copula/scored-latent.js";
import { codeColumn, codesOf, relatedCodes } from "../example-codes.js";
import { cut, normalRows } from "./example-copulas.js";

function scored(codes: ReturnType<typeof codesOf>) {
  const margins = codes.columns.map((column) => withoutOrder({ ...column, counts: Array.from(codeCounts(column)) }));
  return latentsOf(margins).map((latent) => scoredLatent(latent, codes.columns[latent.column]));
}

test("moments of scores are those of the rows where both columns hold a value", () => {
  const latents = scored(relatedCodes(500, [9, 4, 12, 6, 2]));
  for (const a of latents)
    for (const b of latents) {
      const rows = [...a.codes.keys()].filter(
        (row) => (a.holds?.[a.codes[row]] ?? 1) && (b.holds?.[b.codes[row]] ?? 1),
      );
      const mean = (of: (row: number) => number) => total(rows.map(of)) / rows.length;
      const x = (row: number) => a.scores[a.codes[row]];
      const y = (row: number) => b.scores[b.codes[row]];
      const found = scoreMoments(a, b);
      expect(found.rows).toBe(rows.length);
      expect(found.varianceA).toBeCloseTo(mean((row) => x(row) * x(row)) - mean(x) ** 2, 10);
      expect(found.varianceB).toBeCloseTo(mean((row) => y(row) * y(row)) - mean(y) ** 2, 10);
      expect(found.covariance).toBeCloseTo(mean((row) => x(row) * y(row)) - mean(x) * mean(y), 10);
      expect(found.squares).toBeCloseTo(
        mean((row) => (x(row) * y(row)) ** 2),
        10,
      );
    }
});

describe("the variance of an estimate", () => {
  const TABLES = 150;
  test.each([
    {
      shares: [
        [1, 1],
        [3, 2, 1],
      ],
      rho: 0.4,
    },
    { shares: [Array(20).fill(1), Array(200).fill(1)], rho: 0.7 },
    { shares: [[5, 1], Array(30).fill(1)], rho: 0 },
  ])("is that of its scatter over tables: $shares.length columns, ρ = $rho", ({ shares, rho }) => {
    const errors: number[] = [];
    const variances: number[] = [];
    for (let table = 0; table < TABLES; table++) {
      const z = normalRows(Float64Array.of(1, rho, rho, 1), 2, 600, `scatter ${table}`);
      const latents = scored(codesOf(...shares.map((own, at) => cut(z[at], own))));
      const row = estimateCorrelations.run(latents, 0) as { correlations: Float64Array; variances: Float64Array };
      errors.push(row.correlations[1] - rho);
      variances.push(row.variances[1]);
    }
    const scatter = total(errors.map((value) => value * value)) / TABLES;
    // A variance over 150 tables is known to some 12 %.
    expect(scatter / (total(variances) / TABLES)).toBeGreaterThan(0.6);
    expect(scatter / (total(variances) / TABLES)).toBeLessThan(1.6);
    expect(Math.abs(total(errors) / TABLES)).toBeLessThan(3.5 * Math.sqrt(scatter / TABLES));
  });
});

test("columns that are never seen together, and a column's own two latents, stay uncorrelated", () => {
  const odd = Array.from({ length: 400 }, (_, row) => row % 2);
  const codes = (parity: number) =>
    codeColumn(
      odd.map((own, row) => (own === parity ? 0 : 1 + (row % 7))),
      8,
      { ordered: true, special: 1 },
    );
  const latents = scored(codesOf(codes(0), codes(1)));
  expect(latents.map(({ column, holds }) => [column, holds === undefined])).toEqual([
    [0, true],
    [0, false],
    [1, true],
    [1, false],
  ]);
  const [states, values] = [0, 1].map((at) => estimateCorrelations.run(latents, at)) as {
    correlations: Float64Array;
    variances: Float64Array;
  }[];
  // The two gaps exclude each other.
  expect(states.correlations[2]).toBeLessThan(-0.99);
  expect([states.correlations[1], states.variances[1]]).toEqual([0, Infinity]);
  expect([values.correlations[3], values.variances[3]]).toEqual([0, Infinity]);
});
