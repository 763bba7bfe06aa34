import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Random } from "../../src/core/random/random.js";
import { equalDraws } from "../../src/evaluate/equal-draws.js";
import { numberPersons } from "../../src/evaluate/persons.js";

const stream = new Random("1").stream("draws");

test("draws share no person, keep persons whole and their rows together, and come as near to the size as persons let", () => {
  const owners = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(owners, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 5 }), (keys, size, most) => {
      const persons = numberPersons(Uint32Array.from(keys), keys.length);
      const draws = equalDraws(persons, keys.length, size, most, stream);
      expect(draws.length).toBeGreaterThan(0);
      expect(draws.length).toBeLessThanOrEqual(most);
      const seen = new Set<number>();
      const largest = Math.max(...persons.of!.map((person) => persons.of!.filter((other) => other === person).length));
      for (const { rows, starts } of draws) {
        for (let i = 0; i + 1 < starts!.length; i++) {
          const own = rows.slice(starts![i], starts![i + 1]);
          const person = persons.of![own[0]];
          expect(seen.has(person)).toBe(false);
          seen.add(person);
          expect([...own]).toEqual([...persons.of!.keys()].filter((row) => persons.of![row] === person));
        }
        expect(starts![starts!.length - 1]).toBe(rows.length);
        if (keys.length > size) expect(Math.abs(rows.length - size)).toBeLessThanOrEqual(largest + 0.1 * size);
      }
      if (keys.length <= size) expect(draws[0].rows).toHaveLength(keys.length);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("where every row is a person, draws have exactly the size and ascend", () => {
  const draws = equalDraws({ count: 1050, of: null }, 1050, 200, 4, stream);
  expect(draws.map(({ rows }) => rows.length)).toEqual([200, 200, 200, 200]);
  expect(new Set(draws.flatMap(({ rows }) => [...rows])).size).toBe(800);
  for (const { rows } of draws) expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
});

test("a table of no row has no draw, and one of no more rows than asked is taken as it is", () => {
  expect(equalDraws({ count: 0, of: null }, 0, 10, 4, stream)).toEqual([]);
  expect([...equalDraws({ count: 3, of: null }, 3, 10, 4, stream)[0].rows]).toEqual([0, 1, 2]);
});
