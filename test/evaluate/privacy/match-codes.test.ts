import { expect, test } from "@jest/globals";
import { matchCodes } from "../../../src/evaluate/privacy/match-codes.js";
import { sharedCoding } from "../../../src/evaluate/shared-coding.js";
import { exampleSchema, input, textTable } from "../example-tables.js";

/** The numbers that a twin's cells are matched as. */
function matched(real: (string | number)[], twin: (string | number)[]): number[] {
  const schema = exampleSchema({ x: "numerical" });
  const { columns } = sharedCoding(input(schema, textTable({ x: real }), textTable({ x: twin })));
  const [column] = columns;
  if (column.kind !== "numbers") throw new Error("not numbers");
  return Array.from(matchCodes(column).twin, (code) => column.values[code]);
}

test("a number off the real column's grid is the nearest real number within half a unit of its last decimal", () => {
  const real = [1.25, 1.26, 3];
  expect(matched(real, [1.25, 1.2500000001, 1.2549, 1.2551])).toEqual([1.25, 1.25, 1.25, 1.26]);
  expect(matched(real, [3.004, 2.996, 3.006, 2.99])).toEqual([3, 3, 3.006, 2.99]);
});

test("many numbers between two real ones are each matched with the nearer", () => {
  const twin = Array.from({ length: 11 }, (_, i) => (1000 + i) / 1000);
  expect(matched([1, 1.01], twin)).toEqual([1, 1, 1, 1, 1, 1.005, 1.01, 1.01, 1.01, 1.01, 1.01]);
});

test("numbers that another program printed with all their digits are read", () => {
  expect(matched([0.3, 0.1], ["0.30000000000000004", "1.0000000149011612e-1", ""])).toEqual([0.3, 0.1, Number.NaN]);
});
