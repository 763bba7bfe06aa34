import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  intervalsMass,
  isInside,
  truncatedNormal,
  WHOLE_LINE,
} from "../../../src/synthesizers/gaussian-copula/truncated-normal.js";
import { oracle } from "./oracle.js";

test.each(oracle.truncated)(
  "is SciPy's, in the tails too: $low .. $high, mean $mean, deviation $deviation, u = $u",
  ({ low, high, mean, deviation, mass, u, z }) => {
    const intervals = Float64Array.of(low, high);
    const own = intervalsMass(intervals, mean, deviation);
    expect(own / mass).toBeCloseTo(1, 11);
    expect(truncatedNormal(intervals, mean, deviation, own, u)).toBeCloseTo(z, 9);
  },
);

/** Ends of some intervals, ascending; the outermost may be infinite. */
const unions = fc
  .tuple(
    fc.uniqueArray(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 8 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([ends, openBelow, openAbove]) => {
    const sorted = ends.slice(0, ends.length - (ends.length % 2)).sort((a, b) => a - b);
    if (openBelow) sorted[0] = -Infinity;
    if (openAbove) sorted[sorted.length - 1] = Infinity;
    return Float64Array.from(sorted);
  });
const uniform = fc.oneof(fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }), fc.constant(1 - 2 ** -53));

test("a draw lies in its intervals, is finite, and grows with its uniform number, however far out they are", () => {
  fc.assert(
    fc.property(
      unions,
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      uniform,
      uniform,
      (intervals, mean, deviation, u, v) => {
        const mass = intervalsMass(intervals, mean, deviation);
        const [a, b] = [Math.min(u, v), Math.max(u, v)].map((one) =>
          truncatedNormal(intervals, mean, deviation, mass, one),
        );
        for (const place of [a, b]) {
          expect(Number.isFinite(place)).toBe(true);
          expect(isInside(intervals, place)).toBe(true);
        }
        // Inside one interval rounding may turn the last digits round.
        expect(a).toBeLessThanOrEqual(b + 1e-9 * (1 + Math.abs(b)));
      },
    ),
    { numRuns: 2000 },
  );
});

test("a uniform number that rounding carries past the last interval gives its upper end", () => {
  const intervals = Float64Array.of(-8e-18, 0, 1e-300, Infinity);
  const mass = intervalsMass(intervals, 2.4e-13, 0.01);
  const top = truncatedNormal(intervals, 2.4e-13, 0.01, mass * (1 + 2 ** -52), 1 - 2 ** -53);
  expect(top).toBeGreaterThan(0.05);
});

test("intervals past all doubles give the end nearest to the mean", () => {
  const mass = intervalsMass(Float64Array.of(45, 46, 50, Infinity), 0, 1);
  expect(mass).toBe(0);
  expect(truncatedNormal(Float64Array.of(45, 46, 50, Infinity), 0, 1, mass, 0.3)).toBe(45);
  expect(truncatedNormal(Float64Array.of(-Infinity, -45), 0, 1, 0, 0.3)).toBe(-45);
});

test("of the whole line is the normal distribution", () => {
  expect(intervalsMass(WHOLE_LINE, 3, 2)).toBe(1);
  expect(truncatedNormal(WHOLE_LINE, 3, 2, 1, 0.5)).toBe(3);
});
