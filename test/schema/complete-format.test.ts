import { describe, expect, test } from "@jest/globals";
import { completeFormat } from "../../src/schema/complete-format.js";
import type { ColumnSchema, Sdtype } from "../../src/schema/schema.js";
import { columnOf, inferAlone } from "./tables.js";

const many = (make: (row: number) => string) => Array.from({ length: 300 }, (_, row) => make(row));

function changed(cells: readonly string[], sdtype: Sdtype): ColumnSchema {
  const column = columnOf("v", cells);
  return completeFormat({ ...inferAlone("v", cells), sdtype, format: {} }, column, ".");
}

describe("a schema edited by hand", () => {
  test("number codes that are numbers", () => {
    const cells = many((row) => (row % 20 === 0 ? "NA" : String(1 + (row % 5))));
    expect(inferAlone("v", cells).sdtype).toBe("categorical");
    expect(changed(cells, "numerical").format.number).toMatchObject({ decimals: 0, prefix: "" });
  });

  test("numbers that are dates, however the reader holds them", () => {
    const cells = many((row) => String(20200000 + 100 * (1 + (row % 12)) + 1 + (row % 28)));
    expect(changed(cells, "datetime").format).toEqual({ date: "YYYYMMDD" });
  });

  test("a format that is there stays", () => {
    const cells = many((row) => String(row / 4));
    const schema = inferAlone("v", cells);
    expect(completeFormat(schema, columnOf("v", cells), ".")).toBe(schema);
  });

  test.each<[Sdtype, RegExp]>([
    ["numerical", /column "v" is numerical, but its cells do not read as numbers: write format.number/],
    ["datetime", /column "v" is datetime, but its cells do not read as dates.*: write format.date/],
  ])("words are not %s, and the error holds none of them", (sdtype, message) => {
    const cells = many((row) => ["amber", "blue", "crimson"][row % 3]);
    const run = () => changed(cells, sdtype);
    expect(run).toThrow(message);
    expect(run).toThrow(expect.objectContaining({ code: "E_SCHEMA", place: { column: "v" } }));
    expect(run).not.toThrow(/amber|blue|crimson/);
  });

  test("a column without values", () =>
    expect(() => changed(["", ""], "numerical")).toThrow("no cell of it holds a value"));
});
