import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { countOffGrid, fromUnits, gridDecimals, toUnits, unitsOf } from "../../src/encode/decimal-grid.js";
import { exactAtoms } from "../../src/encode/exact-atoms.js";
import { layout, uniforms } from "./example-columns.js";

const { round } = Math;
const u = uniforms(1000);
const at = (decimals: number) => u.map((x) => Number((x * 100).toFixed(decimals)));

describe("the grid of a column", () => {
  test.each([
    { of: "whole numbers", values: at(0), written: 0, decimals: 0 },
    { of: "cents", values: at(2), written: 2, decimals: 2 },
    { of: "cents, written with up to nine decimals", values: at(2), written: 9, decimals: 2 },
    { of: "cents, but for four values", values: at(2).map((x, i) => (i < 4 ? x / 3 : x)), written: 15, decimals: 2 },
    {
      of: "cents, but for nine values",
      values: at(2).map((x, i) => (i < 9 ? Number((x / 3).toFixed(9)) : x)),
      written: 15,
      decimals: 9,
    },
    { of: "thirteen decimals", values: at(13), written: 13, decimals: 13 },
    { of: "floats", values: at(15).map((x) => Number(Math.fround(x).toPrecision(15))), written: 15, decimals: 13 },
    {
      of: "so large numbers that cents do not count",
      values: u.map((x) => round(x * 1e15) / 10),
      written: 2,
      decimals: 1,
    },
    { of: "1e18 and so on", values: u.map((x) => x * 1e18), written: 0, decimals: -3 },
    { of: "missing cells alone", values: new Float64Array(9).fill(NaN), written: 4, decimals: 0 },
  ])("$of: $decimals decimals", ({ values, written, decimals }) =>
    expect(gridDecimals(values, layout(written))).toBe(decimals),
  );

  test("of a column with fixed decimals has them all", () =>
    expect(gridDecimals(at(0), layout(2, { fixed: true }))).toBe(2));

  test("leaves every half unit a whole number that a double holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e20, max: 1e20, noNaN: true }), { minLength: 1 }),
        fc.integer({ min: 0, max: 15 }),
        (list, written) => {
          const values = Float64Array.from(list);
          const decimals = gridDecimals(values, layout(written));
          for (const unit of toUnits(values, decimals)) expect(Number.isSafeInteger(2 * unit + 1)).toBe(true);
        },
      ),
    );
  });

  test("gives decimal texts back to the last digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e15, max: 4e15 }), fc.integer({ min: 0, max: 15 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        fc.pre(text.replace(/[-.]/g, "").replace(/^0+/, "").length <= 15);
        const values = Float64Array.of(Number(text));
        expect(fromUnits(toUnits(values, decimals)[0], decimals)).toBe(Number(text));
        expect(countOffGrid(values, decimals)).toBe(0);
        expect(unitsOf(Number(text), decimals)).toBe(toUnits(values, decimals)[0]);
      }),
      { numRuns: 1000 },
    );
  });

  test("has places between its points for a bound", () => {
    expect(unitsOf(1.005, 2)).toBeCloseTo(100.5, 6);
    expect(unitsOf(0.1 + 0.2, 1)).toBe(3);
    expect(toUnits(Float64Array.of(-0.001), 2).every((unit) => Object.is(unit, 0))).toBe(true);
  });
});

describe("atoms that lie off the grid", () => {
  const atoms = (values: number[], decimals: number, person?: number[]) => {
    const own = Float64Array.from(values);
    const units = toUnits(own, decimals);
    return exactAtoms([...new Set(units)], { values: own, units, decimals }, person && Uint32Array.from(person), 5);
  };
  const third = 0.333333333333333;

  test("keep the value that five persons share", () =>
    expect(atoms([...Array(5).fill(third), 0.5], 2)).toEqual([[33, third]]));
  test("keep none that four share", () => expect(atoms(Array(4).fill(third), 2)).toEqual([]));
  test("count persons, not rows", () =>
    expect(atoms(Array(9).fill(third), 2, [0, 0, 0, 0, 0, 0, 1, 2, 3])).toEqual([]));
  test("are left on the grid where most persons are", () =>
    expect(atoms([...Array(6).fill(third), ...Array(7).fill(0.33)], 2)).toEqual([]));
  test("take the value of most persons", () =>
    expect(atoms([...Array(5).fill(0.334), ...Array(6).fill(third)], 2)).toEqual([[33, third]]));
});
