import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { personCounts, personsHolding, rowsByPerson } from "../../src/encode/person-counts.js";

const rows = fc.array(fc.tuple(fc.nat(5), fc.nat(9)), { maxLength: 80 });

test("persons of each value are counted once", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const values = list.map(([value]) => value);
      const person = Uint32Array.from(list, ([, p]) => p);
      const byHand = [0, 1, 2, 3, 4, 5].map((value) => new Set(person.filter((_, row) => values[row] === value)).size);
      expect([...personCounts(values, 6, person)]).toEqual(byHand);
      expect([...personCounts(values, 6, undefined)]).toEqual(
        [0, 1, 2, 3, 4, 5].map((v) => values.filter((w) => w === v).length),
      );
    }),
  );
});

test("persons that hold a number at all", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const values = Float64Array.from(list, ([value]) => (value === 0 ? NaN : value));
      const person = Uint32Array.from(list, ([, p]) => p);
      expect(personsHolding(values, person, 10)).toBe(new Set(person.filter((_, row) => values[row] > 0)).size);
      expect(personsHolding(values, undefined, values.length)).toBe(values.filter((value) => value > 0).length);
    }),
  );
});

test("rows are ordered by person, and within one as in the file", () =>
  expect([...rowsByPerson(Uint32Array.of(2, 0, 2, 1, 0))]).toEqual([1, 4, 3, 0, 2]));
