import { expect, test } from "@jest/globals";
import { inferSchema } from "../../src/schema/infer.js";
import { schemaSchema } from "../../src/schema/schema.js";
import { CORPUS } from "./corpus.js";
import { columnOf } from "./tables.js";

const rows = Math.max(...CORPUS.map(({ cells }) => cells.length));
const columns = CORPUS.map(({ name, cells, decimal }, at) =>
  columnOf(
    `${name}_${at}`,
    Array.from({ length: rows }, (_, row) => cells[row % cells.length]),
    decimal,
  ),
);

test("a schema comes back from its JSON as it was", () => {
  const { schema } = inferSchema({ columns, rows }, { decimal: ".", quotedColumns: [] });
  expect(schemaSchema.parse(JSON.parse(JSON.stringify(schema, null, 2)))).toEqual(schema);
});

test("inference gives the same twice", () => {
  const infer = () => inferSchema({ columns, rows }, { decimal: ".", quotedColumns: [] });
  expect(infer()).toEqual(infer());
});

test("evidence is one sentence for every column", () => {
  const { schema } = inferSchema({ columns, rows }, { decimal: ".", quotedColumns: [] });
  for (const { evidence } of schema.columns) {
    expect(evidence).toMatch(/^[a-z\d][^\n]{8,160}[a-z\d%]$/i);
    expect(evidence).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test("what a schema does not know is refused", () => {
  const { schema } = inferSchema({ columns: columns.slice(0, 2), rows }, { decimal: ".", quotedColumns: [] });
  expect(() => schemaSchema.parse({ ...schema, version: 2 })).toThrow();
  expect(() => schemaSchema.parse({ ...schema, extra: 1 })).toThrow();
  expect(() => schemaSchema.parse({ ...schema, columns: [{ ...schema.columns[0], sdtype: "float" }] })).toThrow();
});
