import { expect, test } from "@jest/globals";
import { columnNumbers, isMissingText } from "../../src/schema/column-values.js";
import { columnOf, inferAlone } from "./tables.js";

const rows = (make: (row: number) => string) => Array.from({ length: 200 }, (_, row) => make(row));

test("a date column counts its layout's unit, and what is no date is no number", () => {
  const cells = rows((row) =>
    row === 7 ? "NA" : row === 8 ? "2023-02-30" : `2023-01-${String(1 + (row % 28)).padStart(2, "0")}`,
  );
  const schema = inferAlone("seen", cells);
  const numbers = columnNumbers(columnOf("seen", cells), schema);
  expect(numbers[0]).toBe(Date.UTC(2023, 0, 1) / 86400000);
  expect([numbers[7], numbers[8]]).toEqual([Number.NaN, Number.NaN]);
});

test("a number that stands for no value is missing", () => {
  const cells = rows((row) => (row % 10 === 0 ? "999" : row % 10 === 1 ? "" : String(50 + (row % 60))));
  const schema = inferAlone("weight", cells);
  expect(schema.missing).toEqual({ token: "", count: 40, also: ["999"] });
  expect(schema.distinct).toBe(new Set(cells).size - 2);
  expect(["", "999", "50"].map((text) => isMissingText(text, schema))).toEqual([true, true, false]);
  expect(columnNumbers(columnOf("weight", cells), schema).slice(0, 3)).toEqual(
    Float64Array.of(Number.NaN, Number.NaN, 52),
  );
});
