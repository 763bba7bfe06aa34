import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DECIMAL_STEPS, drawGridPoint, type Grains, learnGrains, snapToGrain } from "../../src/encode/grains.js";
import { uniforms } from "./example-columns.js";

const { floor } = Math;
const u = uniforms(20_000, "grains");
const v = uniforms(20_000, "steps");

function learned(values: ArrayLike<number>, steps = DECIMAL_STEPS): Grains {
  return learnGrains(Float64Array.from(values), new Uint8Array(values.length).fill(1), steps);
}

describe("the mixture of steps", () => {
  test("is found: 60 % multiples of 100, 30 % of 10, 10 % any", () => {
    const values = u.map((x, i) => {
      const step = v[i] < 0.6 ? 100 : v[i] < 0.9 ? 10 : 1;
      return (1 + floor((x * 1e7) / step)) * step;
    });
    const grains = learned(values);
    expect(grains.map((grain) => grain.step)).toEqual([1, 10, 100]);
    [0.1, 0.3, 0.6].forEach((share, at) => void expect(Math.abs(grains[at].share - share)).toBeLessThan(0.015));
  });

  test("of unrounded values is one step, and chance is none", () => {
    for (let seed = 0; seed < 50; seed++)
      expect(learned(uniforms(500, `plain${seed}`).map((x) => floor(x * 1e6))).map(({ step }) => step)).toEqual([1]);
  });

  test("of quarter hours is found among minutes", () => {
    const values = u.map((x, i) => (v[i] < 0.75 ? 15 * floor(x * 96) : floor(x * 1440)));
    expect(learned(values, [1, 5, 15, 30, 60]).map(({ step }) => step)).toEqual([1, 15]);
  });

  test.each([
    { of: "multiples of 50 alone", values: u.map((x) => 50 * floor(x * 1e5)), steps: [50] },
    { of: "nothing", values: new Float64Array(0), steps: [1] },
    { of: "zeros", values: new Float64Array(9), steps: [1] },
    { of: "both signs", values: u.map((x) => 10 * floor((x - 0.5) * 1e5)), steps: [10] },
  ])("of $of", ({ values, steps }) => expect(learned(values).map(({ step }) => step)).toEqual(steps));

  test("adds up to 1, whatever the values", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1e6, max: 1e6 }).map((n) => n * 5),
          { maxLength: 300 },
        ),
        (values) => {
          const grains = learned(values);
          expect(grains.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(grains.every(({ share }) => share > 0)).toBe(true);
        },
      ),
    );
  });
});

describe("a point drawn between two edges", () => {
  const grains: Grains = [
    { step: 1, share: 0.1 },
    { step: 10, share: 0.3 },
    { step: 100, share: 0.6 },
  ];

  test("is a whole number between them, for every uniform", () => {
    const uniform = fc.oneof(
      fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
      fc.constantFrom(2 ** -53, 1 - 2 ** -53),
    );
    const some = fc.subarray(grains, { minLength: 1 });
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: -1e15, max: 1e15 }),
        fc.nat(500),
        uniform,
        uniform,
        (own, first, width, a, b) => {
          const drawn = drawGridPoint(own, first - 0.5, first + width + 0.5, a, b);
          expect(Number.isInteger(drawn)).toBe(true);
          expect(Object.is(drawn, -0)).toBe(false);
          expect(drawn).toBeGreaterThanOrEqual(first);
          expect(drawn).toBeLessThanOrEqual(first + width);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("is of a step by its share in a wide bin, and by what lies there in a narrow one", () => {
    const drawn = (low: number, high: number) => u.map((x, i) => drawGridPoint(grains, low, high, x, v[i]));
    const share = (values: Float64Array, step: number) => values.filter((x) => x % step === 0).length / values.length;
    expect(share(drawn(0.5, 1e6 + 0.5), 100)).toBeCloseTo(0.6 + 0.3 / 10 + 0.1 / 100, 1);
    // 61 … 69 hold no multiple: all are alike. 61 … 70: 70 weighs 0.1 + 0.3 x 10 against 0.1 each.
    expect(share(drawn(60.5, 69.5), 10)).toBe(0);
    expect(share(drawn(60.5, 70.5), 10)).toBeCloseTo(3.1 / 4, 1);
    expect(share(drawn(90.5, 100.5), 100)).toBeCloseTo(63.1 / 64, 1);
  });

  test("snaps to the drawn step, or a finer one inside the limits", () => {
    expect(snapToGrain(grains, 149, 100, 200, 0.3)).toBe(100);
    expect(snapToGrain(grains, 149, 101, 199, 0.3)).toBe(150);
    expect(snapToGrain(grains, 149, 148, 149, 0.3)).toBe(149);
    expect(snapToGrain([{ step: 100, share: 1 }], 149, 148, 149, 0.3)).toBe(149);
  });
});
