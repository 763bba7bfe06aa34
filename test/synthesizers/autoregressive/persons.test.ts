import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Random } from "../../../src/core/random/random.js";
import { heldOutRows } from "../../../src/synthesizers/autoregressive/held-out-rows.js";
import { rowsForPersons } from "../../../src/synthesizers/autoregressive/rows-for-persons.js";

describe("rowsForPersons", () => {
  const tables = fc.array(fc.nat(12), { minLength: 1, maxLength: 60 }).chain((persons) =>
    fc.record({
      person: fc.constant(Uint32Array.from(persons)),
      rows: fc.subarray([...persons.keys()], { minLength: 1 }).map((rows) => Uint32Array.from(rows)),
      k: fc.integer({ min: 1, max: 6 }),
    }),
  );

  test("so many rows hold k persons, whichever they are, and one row fewer need not", () => {
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.nat()), ({ person, rows, k }, keys) => {
        const least = rowsForPersons(k, person, rows);
        const persons = (some: Iterable<number>) => new Set([...some].map((row) => person[row])).size;
        // Any leaf: rows in any sequence, the first `least` of them.
        const shuffled = [...rows].map((row) => ({ row, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const leaf = shuffled.slice(0, least).map(({ row }) => row);
        if (leaf.length === least) expect(persons(leaf)).toBeGreaterThanOrEqual(k);
        // The rows of the persons with most rows are the worst leaf.
        const count = (of: number) => rows.filter((row) => person[row] === of).length;
        const worst = [...rows].sort((a, b) => count(person[b]) - count(person[a]) || person[a] - person[b]);
        expect(persons(worst.slice(0, least - 1))).toBeLessThan(k);
      }),
      { numRuns: 500 },
    );
  });

  test("is k where every row is a person", () => {
    expect(rowsForPersons(5, undefined, Uint32Array.of(1, 2, 3))).toBe(5);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 50 }), (k, size) => {
        const rows = Uint32Array.from({ length: size }, (_, row) => row);
        expect(rowsForPersons(k, rows, rows)).toBe(1 + Math.min(k - 1, size));
      }),
    );
  });
});

describe("held-out rows", () => {
  const stream = new Random("held").stream("out");

  test("are the share that was asked for, by persons", () => {
    const rows = 60_000;
    const person = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / 3));
    const held = heldOutRows({ rows, person }, 0.15, stream);
    expect(new Set(held)).toEqual(new Set([0, 1]));
    for (let row = 0; row < rows; row++)
      if (held[row] !== held[row - (row % 3)]) throw new Error("a person is divided");
    const share = held.reduce((sum, is) => sum + is, 0) / rows;
    // Four standard errors of 20,000 persons.
    expect(Math.abs(share - 0.15)).toBeLessThan(4 * Math.sqrt((0.15 * 0.85) / 20_000));
  });

  test("are the same for a person wherever its rows stand", () => {
    const before = heldOutRows({ rows: 4, person: Uint32Array.of(7, 8, 9, 8) }, 0.5, stream);
    const after = heldOutRows({ rows: 2, person: Uint32Array.of(8, 7) }, 0.5, stream);
    expect([...after]).toEqual([before[1], before[0]]);
    expect(before[3]).toBe(before[1]);
  });
});
