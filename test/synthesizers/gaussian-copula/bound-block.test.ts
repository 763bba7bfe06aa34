import { describe, expect, test } from "@jest/globals";
import { cholesky } from "../../../src/core/math/cholesky.js";
import { normalQuantile } from "../../../src/core/math/normal-quantile.js";
import { Random } from "../../../src/core/random/random.js";
import { BoundBlock } from "../../../src/synthesizers/gaussian-copula/bound-block.js";
import { correlationMatrix } from "../../../src/synthesizers/gaussian-copula/copula-data.js";
import type { Site } from "../../../src/synthesizers/gaussian-copula/sites.js";
import { isInside } from "../../../src/synthesizers/gaussian-copula/truncated-normal.js";
import { normalRows } from "./example-copulas.js";
import { oracle } from "./oracle.js";

const I = Infinity;

function block(matrix: Float64Array, intervals: readonly (readonly number[])[]): BoundBlock {
  const sites = intervals.map((own, latent): [Site] => [
    { latent, intervals: Float64Array.from(own), holding: undefined, follows: false },
  ]);
  return new BoundBlock(sites, cholesky(matrix, sites.length)!, 100);
}

test.each(oracle.boxes)(
  "the probability of a box is SciPy's: $probability",
  ({ correlations, low, high, probability }) => {
    const matrix = correlationMatrix(correlations, low.length);
    const intervals = low.map((end, at) => [end ?? -I, high[at] ?? I]);
    expect(Math.abs(block(matrix, intervals).probability - probability)).toBeLessThan(2e-4);
  },
);

/** Kolmogorov's distance of two samples, in units in which 1.63 is passed once in a hundred. */
function kolmogorov(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [a, b].map((values) => Float64Array.from(values).sort());
  let [i, j, most] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    if (x[i] < y[j]) i++;
    else j++;
    most = Math.max(most, Math.abs(i / x.length - j / y.length));
  }
  return most / Math.sqrt(1 / x.length + 1 / y.length);
}

const top = normalQuantile(0.8);
const equal = (size: number, rho: number) =>
  Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : rho));

describe("draws under bounds are those of rejection", () => {
  // The first is settled by tries, the others by walks and sweeps, as next to no try meets bounds that contradict the correlations.
  test.each([
    {
      of: "that agree",
      matrix: equal(3, 0.8),
      intervals: [
        [top, I],
        [0, I],
        [-1, 2],
      ],
    },
    {
      of: "that disagree",
      matrix: equal(2, 0.9),
      intervals: [
        [top, I],
        [-I, 0.2],
      ],
    },
    {
      of: "of three that disagree",
      matrix: equal(3, 0.85),
      intervals: [
        [1, I],
        [-I, -0.2],
        [0, 0.6],
      ],
    },
    {
      of: "in pieces",
      matrix: equal(2, 0.97),
      intervals: [
        [-I, -1, 1, 1.3],
        [-0.7, 0.7, 1.9, I],
      ],
    },
  ])("$of", ({ matrix, intervals }) => {
    const size = intervals.length;
    const rows = 200_000;
    const free = normalRows(matrix, size, rows, "free");
    const bounds = intervals.map((own) => Float64Array.from(own));
    const met = [...Array(rows).keys()].filter((row) => bounds.every((own, k) => isInside(own, free[k][row])));
    const own = block(matrix, intervals);
    expect(own.probability / (met.length / rows)).toBeCloseTo(1, 0);
    const stream = new Random("bound").stream("model");
    const [z, e] = [new Float64Array(size), new Float64Array(size)];
    const drawn: number[][] = intervals.map(() => []);
    const lower = cholesky(matrix, size)!;
    for (let row = 0; row < 4000; row++) {
      own.draw(z, e, stream, row);
      z.forEach((value, k) => {
        expect(isInside(bounds[k], value)).toBe(true);
        expect(value).toBeCloseTo(
          e.reduce((sum, one, j) => sum + (j <= k ? lower[k * size + j] * one : 0), 0),
          9,
        );
        drawn[k].push(value);
      });
    }
    for (let k = 0; k < size; k++) {
      const accepted = met.map((row) => free[k][row]);
      expect(kolmogorov(drawn[k], accepted)).toBeLessThan(2);
      // And how they go together.
      const gap = (a: number, b: number) => b - a;
      if (k > 0)
        expect(
          kolmogorov(
            drawn[k].map((value, at) => gap(drawn[0][at], value)),
            met.map((row) => gap(free[0][row], free[k][row])),
          ),
        ).toBeLessThan(2);
    }
  });
});
