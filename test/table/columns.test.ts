import { expect, test } from "@jest/globals";
import { cellText } from "../../src/table/column-text.js";
import type { NumberLayout } from "../../src/table/number-layout.js";
import { numericValues } from "../../src/table/numeric-values.js";
import { selectRows } from "../../src/table/select-rows.js";
import type { Column, Table } from "../../src/table/table.js";
import { toDictionary } from "../../src/table/to-dictionary.js";

const layout: NumberLayout = {
  decimalMark: ",",
  thousands: "",
  prefix: "",
  suffix: "",
  decimals: 2,
  fixed: true,
  leadingZero: true,
};

const TEXTS = ["1,50", "NA", "2,00", "1,50"];
const COLUMNS: Column[] = [
  { kind: "dictionary", name: "x", codes: Uint32Array.of(0, 1, 2, 0), levels: ["1,50", "NA", "2,00"] },
  { kind: "numbers", name: "x", values: Float64Array.of(1.5, Number.NaN, 2, 1.5), layout, missing: "NA" },
  { kind: "plain", name: "x", texts: TEXTS },
];
const TABLE: Table = { columns: COLUMNS, rows: 4 };

test.each(COLUMNS)("a $kind column gives its texts, as cells and as a dictionary", (column) => {
  expect(TEXTS.map((_, row) => cellText(column, row))).toEqual(TEXTS);
  expect(toDictionary(column)).toEqual(COLUMNS[0]);
});

test.each(COLUMNS)("a $kind column gives its numbers", (column) => {
  const read: string[] = [];
  const values = numericValues(column, (text) => {
    read.push(text);
    return text === "NA" ? Number.NaN : Number(text.replace(",", "."));
  });
  expect(values).toEqual(Float64Array.of(1.5, Number.NaN, 2, 1.5));
  if (column.kind === "dictionary") expect(read).toEqual(column.levels);
});

test("rows are selected in the order given, a row more than once", () => {
  const some = selectRows(TABLE, Uint32Array.of(2, 0, 0));
  expect(some.rows).toBe(3);
  for (const column of some.columns)
    expect([0, 1, 2].map((row) => cellText(column, row))).toEqual(["2,00", "1,50", "1,50"]);
  expect(some.columns[0]).toMatchObject({ levels: ["1,50", "NA", "2,00"] });
  expect(selectRows(TABLE, new Uint32Array(0)).rows).toBe(0);
});
