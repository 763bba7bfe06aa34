import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Bins, binCount, binOf, halfUnit, learnBins } from "../../src/encode/bins.js";
import { learnNumberScale, numberScaleSchema } from "../../src/encode/number-scale.js";
import { valueHolders } from "../../src/encode/value-holders.js";

/** Whole numbers as columns have them: heaped, skewed, tied, of both signs, far apart. */
const value = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: -40, max: 40 }).map((n) => n * 10),
  fc.integer({ min: 1, max: 400 }).map((n) => n * n * n),
  fc.integer({ min: -2_000_000_000_000_000, max: 2_000_000_000_000_000 }),
);
const columns = fc.array(fc.oneof({ weight: 12, arbitrary: value }, fc.constant(Number.NaN)), {
  minLength: 5,
  maxLength: 300,
});
const least = fc.record({ persons: fc.integer({ min: 1, max: 12 }), rows: fc.integer({ min: 1, max: 20 }) });

function personsOf(rows: readonly number[], person: Uint32Array | undefined): number {
  return person === undefined ? rows.length : new Set(rows.map((row) => person[row])).size;
}

/** The rows of each bin. */
function rowsByBin(bins: Bins, units: Float64Array): number[][] {
  const rows = Array.from({ length: binCount(bins) }, (): number[] => []);
  units.forEach((unit, row) => {
    if (!Number.isNaN(unit)) rows[binOf(bins, unit)].push(row);
  });
  return rows;
}

const cases = fc
  .tuple(columns, least, fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }), fc.nat())
  .map(([list, least, people, salt]) => {
    const units = Float64Array.from(list);
    const person =
      people === undefined ? undefined : Uint32Array.from(list, (_, row) => ((row * 7919 + salt) >>> 2) % people);
    return { units, person, least };
  });

describe("bins", () => {
  test("each is held by the least number of persons and of rows, or is the only one", () => {
    fc.assert(
      fc.property(cases, ({ units, person, least }) => {
        fc.pre(units.some((unit) => !Number.isNaN(unit)));
        const bins = learnBins(valueHolders(units, person), least);
        const rows = rowsByBin(bins, units);
        if (rows.length === 1) return;
        for (const own of rows) {
          expect(personsOf(own, person)).toBeGreaterThanOrEqual(least.persons);
          expect(own.length).toBeGreaterThanOrEqual(least.rows);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("an atom is held by enough persons on its own", () => {
    fc.assert(
      fc.property(cases, ({ units, person, least }) => {
        fc.pre(units.some((unit) => !Number.isNaN(unit)));
        const bins = learnBins(valueHolders(units, person), least);
        const holding = (unit: number) => [...units.keys()].filter((row) => units[row] === unit);
        for (const atom of bins.atomValues) {
          expect(personsOf(holding(atom), person)).toBeGreaterThanOrEqual(least.persons);
          expect(holding(atom).length).toBeGreaterThanOrEqual(least.rows);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("edges are odd half units between observed values, in order", () => {
    fc.assert(
      fc.property(cases, ({ units, person, least }) => {
        fc.pre(units.some((unit) => !Number.isNaN(unit)));
        const bins = learnBins(valueHolders(units, person), least);
        const sorted = units.filter((unit) => !Number.isNaN(unit)).sort();
        for (const edge of [...bins.uppers, ...bins.lowers]) {
          expect(Math.abs(edge % 2)).toBe(1);
          expect(edge).toBeGreaterThan(sorted[0] * 2);
          expect(edge).toBeLessThan(sorted[sorted.length - 1] * 2);
        }
        for (let at = 0; at < bins.uppers.length; at++) {
          expect(bins.lowers[at]).toBeGreaterThanOrEqual(bins.uppers[at]);
          if (at > 0) expect(bins.uppers[at]).toBeGreaterThan(bins.lowers[at - 1]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("no more than asked for, however many rows a person has", () => {
    const units = Float64Array.from({ length: 60_000 }, (_, row) => row * 3);
    const person = Uint32Array.from(units, (_, row) => row % 20);
    const scale = learnNumberScale(units, person, 5, { most: 100 });
    expect(binCount(scale.bins)).toBe(100);
  });

  test("five visits of one person are one person, not five", () => {
    const units = Float64Array.from({ length: 50 }, (_, row) => row);
    const person = Uint32Array.from(units, (_, row) => Math.floor(row / 5));
    const bins = learnBins(valueHolders(units, person), { persons: 5, rows: 1 });
    expect(rowsByBin(bins, units).map((rows) => rows.length)).toEqual([21, 29]);
  });

  test("equal counts: a smooth column splits evenly", () => {
    const units = Float64Array.from({ length: 1000 }, (_, row) => row * row);
    const bins = learnBins(valueHolders(units, undefined), { persons: 10, rows: 10 });
    expect(rowsByBin(bins, units).every((rows) => rows.length === 10)).toBe(true);
  });

  test("few values between two atoms join the nearer", () => {
    const units = Float64Array.from([...Array(50).fill(0), 97, 98, ...Array(8).fill(100)]);
    const bins = learnBins(valueHolders(units, undefined), { persons: 5, rows: 5 });
    expect(bins.atomValues).toEqual([0, 100]);
    expect([97, 98].map((unit) => binOf(bins, unit))).toEqual([1, 1]);
  });

  test("a bin does not spread over empty ground", () => {
    const units = Float64Array.from([...Array(10).keys(), ...Array.from({ length: 10 }, (_, i) => 1000 + i)]);
    const bins = learnBins(valueHolders(units, undefined), { persons: 5, rows: 5 });
    expect(bins).toEqual({ uppers: [9, 19, 2009], lowers: [9, 1999, 2009], atoms: [], atomValues: [] });
    expect([9, 12, 900, 1000].map((unit) => binOf(bins, unit))).toEqual([1, 1, 2, 2]);
  });

  test("a learned scale is one that a model file may hold", () => {
    fc.assert(
      fc.property(cases, ({ units, person }) => {
        fc.pre(units.some((unit) => !Number.isNaN(unit)));
        const scale = learnNumberScale(units, person, 5);
        expect(numberScaleSchema.parse(JSON.parse(JSON.stringify(scale)))).toEqual(scale);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    { place: 3, edge: 7 },
    { place: 3.9, edge: 7 },
    { place: -1, edge: -1 },
    { place: -0.5, edge: -1 },
  ])("the half unit at $place is $edge", ({ place, edge }) => expect(halfUnit(place)).toBe(edge));
});

test("value holders agree with a count by hand", () => {
  fc.assert(
    fc.property(cases, ({ units, person }) => {
      const held = valueHolders(units, person);
      const rows = [...units.keys()].filter((row) => !Number.isNaN(units[row]));
      const distinct = [...new Set(rows.map((row) => units[row]))].sort((a, b) => a - b);
      expect([...held.values]).toEqual(distinct);
      expect([...held.rows]).toEqual(distinct.map((unit) => rows.filter((row) => units[row] === unit).length));
      expect([...held.persons]).toEqual(
        distinct.map((unit) =>
          personsOf(
            rows.filter((row) => units[row] === unit),
            person,
          ),
        ),
      );
      const count = held.countPersons();
      expect(distinct.map((_, at) => count(at))).toEqual(
        distinct.map((_, at) =>
          personsOf(
            rows.filter((row) => units[row] <= distinct[at]),
            person,
          ),
        ),
      );
    }),
    { numRuns: 200 },
  );
});
