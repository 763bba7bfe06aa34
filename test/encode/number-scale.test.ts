import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  binRange,
  drawFromBin,
  learnNumberScale,
  numberScaleSchema,
  scaleCode,
  scaleReader,
  scaleSize,
} from "../../src/encode/number-scale.js";
import { decoded, learn, numberColumn, numberSchema, numbersOf, uniforms } from "./example-columns.js";

const { floor, round } = Math;
const OPEN = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const value = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: -50, max: 200 }).map((n) => n * 10),
  fc.integer({ min: -1000, max: 90000 }),
  fc.integer({ min: -2_000_000_000_000_000, max: 2_000_000_000_000_000 }),
);
const columns = fc.array(value, { minLength: 5, maxLength: 300 }).map((list) => Float64Array.from(list));
const unit = fc.oneof(
  fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
  fc.constantFrom(2 ** -53, 1 - 2 ** -53),
);

describe("a draw from a bin", () => {
  test("is a whole unit of that bin, and within a condition that cuts through it", () => {
    const cuts = fc.record({ bin: fc.nat(), low: unit, width: unit, uniform: unit, grain: unit });
    fc.assert(
      fc.property(columns, fc.array(cuts, { minLength: 1, maxLength: 20 }), (units, list) => {
        const reader = scaleReader(learnNumberScale(units, undefined, 5));
        for (const cut of list) {
          const bin = cut.bin % scaleSize(reader.scale);
          const [low, high] = binRange(reader, bin);
          const free = drawFromBin(reader, bin, ...OPEN, cut.uniform, cut.grain);
          expect(free).toBeGreaterThanOrEqual(low);
          expect(free).toBeLessThanOrEqual(high);
          expect(scaleCode(reader.scale, free)).toBe(bin);
          const from = Math.ceil(low) + floor(cut.low * (floor(high) - Math.ceil(low) + 1));
          const to = from + floor(cut.width * (floor(high) - from + 1));
          const drawn = drawFromBin(reader, bin, from, to, cut.uniform, cut.grain);
          expect(Number.isSafeInteger(drawn)).toBe(true);
          expect(drawn).toBeGreaterThanOrEqual(from);
          expect(drawn).toBeLessThanOrEqual(to);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("of the middle is uniform over its grid points", () => {
    const reader = scaleReader(
      learnNumberScale(
        Float64Array.from({ length: 300 }, (_, i) => i * 13 + (i % 3)),
        undefined,
        60,
      ),
    );
    const [low, high] = binRange(reader, 2);
    const points = floor(high) - Math.ceil(low) + 1;
    const counts = new Float64Array(points);
    const draws = 200 * points;
    for (const u of uniforms(draws)) counts[drawFromBin(reader, 2, ...OPEN, u, 0.5) - Math.ceil(low)]++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(Math.abs(chiSquare - points)).toBeLessThan(4 * Math.sqrt(2 * points));
  });

  test("of a tail follows the tail, also where a condition leaves only part of it", () => {
    const units = uniforms(20_000).map((u) => round(-1000 * Math.log(u)));
    const reader = scaleReader(learnNumberScale(units, undefined, 500));
    const last = scaleSize(reader.scale) - 1;
    const [low] = binRange(reader, last);
    const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x / values.length, 0);
    const us = uniforms(4000, "t");
    const open = us.map((u) => drawFromBin(reader, last, ...OPEN, u, 0.5));
    expect(Math.abs(mean(open) - low - 1000)).toBeLessThan(150);
    const cut = us.map((u) => drawFromBin(reader, last, low + 500.5, Number.POSITIVE_INFINITY, u, 0.5));
    // An exponential tail beyond a bound is the same tail.
    expect(Math.abs(mean(cut) - low - 1500)).toBeLessThan(150);
  });
});

describe("tails", () => {
  const seeds = Array.from({ length: 60 }, (_, i) => `s${i}`);
  const heavy = uniforms(2000, "heavy").map((u) =>
    round((u < 0.5 ? -1 : 1) * (1000 / (2 * Math.min(u, 1 - u)) ** 0.3)),
  );
  const own = learn(numberColumn(heavy, 0), numberSchema(0));
  const twins = seeds.map((seed) => numbersOf(decoded(own, seed)));

  test("seldom repeat the extremes, and pass them about as often as not", () => {
    for (const sign of [1, -1]) {
      const greatest = (values: Float64Array) => Math.max(...values.map((x) => x * sign));
      const drawn = twins.map(greatest);
      expect(drawn.filter((x) => x === greatest(heavy)).length).toBeLessThan(3);
      const beyond = drawn.filter((x) => x > greatest(heavy)).length;
      expect([beyond > 5, beyond < 55]).toEqual([true, true]);
    }
  });

  test("hardly move the mean: the mean over all twins is the column's, and no twin is far off", () => {
    const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x / values.length, 0);
    const shifts = Float64Array.from(twins, (twin) => mean(twin) - mean(heavy));
    const spread = Math.sqrt(mean(heavy.map((x) => x * x)));
    expect(Math.abs(mean(shifts))).toBeLessThan(0.005 * spread);
    for (const shift of shifts) expect(Math.abs(shift)).toBeLessThan(0.02 * spread);
  });
  test.each([
    { sign: "positive", values: uniforms(500).map((u) => 1 + floor(40 * u * u * u)), least: 1 },
    { sign: "positive", values: Float64Array.from([1, 2, 3, 5, 90, 4, 2]), least: 1 },
    { sign: "not negative", values: Float64Array.from([0, 1, 2, 3, 5, 90, 4, 2]), least: 0 },
    { sign: "not negative", values: uniforms(60).map((u, i) => (i === 0 ? 0 : round(100 * u))), least: 0 },
  ])("keep the sign: $sign", ({ sign, values, least }) => {
    const column = learn(numberColumn(values, 0), numberSchema(0));
    expect(column.codec.columns[0]).toMatchObject({ scale: { tails: { sign } } });
    for (const seed of seeds) expect(Math.min(...numbersOf(decoded(column, seed)))).toBeGreaterThanOrEqual(least);
  });

  test("pass below zero only in a column that does", () => {
    const values = uniforms(200).map((u) => round(1000 * u) - 20);
    const column = learn(numberColumn(values, 0), numberSchema(0));
    const least = seeds.map((seed) => Math.min(...numbersOf(decoded(column, seed))));
    expect(least.filter((x) => x < 0).length).toBeGreaterThan(10);
  });

  test.each([
    { capped: "above", values: uniforms(3000).map((u) => Math.min(100, round(1200 * u) / 10)), cap: 100 },
    { capped: "below", values: uniforms(3000).map((u) => Math.max(-5, round(1200 * u - 300) / 10)), cap: -5 },
  ])("do not leave a cap: $capped", ({ values, cap }) => {
    const column = learn(numberColumn(values, 1), numberSchema(1));
    for (const seed of seeds.slice(0, 20)) {
      const twin = numbersOf(decoded(column, seed));
      expect(twin.every((x) => (cap > 0 ? x <= cap : x >= cap))).toBe(true);
      // Up to four persons next to the cap may have snapped to it.
      expect(twin.filter((x) => x === cap).length - values.filter((x) => x === cap).length).toBeLessThan(5);
    }
  });

  test("of a column of one bin keep its mean", () => {
    const column = learn(numberColumn([101, 102, 102, 103, 140, 103, 102, 101.5], 1), numberSchema(1));
    expect(column.codec.columns[0]).toMatchObject({ scale: { bins: { uppers: [] }, tails: { sign: "positive" } } });
    const drawn = Array.from({ length: 4000 }, (_, i) => numbersOf(decoded(column, `m${i % 500}`))[i % 8]);
    expect(Math.abs(drawn.reduce((sum, x) => sum + x / 4000, 0) - 106.8)).toBeLessThan(1);
  });
});

describe("a scale from a file", () => {
  const scale = learnNumberScale(
    Float64Array.from({ length: 100 }, (_, i) => (i % 4 === 0 ? 50 : i)),
    undefined,
    5,
  );
  const changed = (change: (copy: typeof scale) => void) => {
    const copy = structuredClone(scale);
    change(copy);
    return numberScaleSchema.safeParse(copy).success;
  };
  test("is taken as it was written", () => expect(changed(() => {})).toBe(true));
  test.each<[string, (copy: typeof scale) => void]>([
    ["an edge too few", ({ bins }) => bins.uppers.pop()],
    ["edges out of order", ({ bins }) => bins.uppers.reverse()],
    ["bins that overlap", ({ bins }) => (bins.lowers[0] = bins.uppers[0] - 2)],
    ["an atom without a bin", ({ bins }) => (bins.atoms[0] = 1000)],
    ["an atom outside its bin", ({ bins }) => (bins.atomValues[0] = 99)],
    ["an atom without a value", ({ bins }) => bins.atomValues.pop()],
    ["no tail", ({ tails }) => (tails.upper = null)],
    ["a centre beside edges", ({ tails }) => (tails.centre = 3)],
    ["a tail without bounds", ({ tails }) => (tails.lower!.shape = 7)],
    ["no grain", (copy) => (copy.grains = [])],
    ["an edge that is no number", ({ bins }) => (bins.uppers[0] = Number.NaN)],
    ["an edge past whole numbers", ({ bins }) => (bins.uppers[bins.uppers.length - 1] = 1e300)],
  ])("is refused with %s", (_, change) => expect(changed(change)).toBe(false));
});
