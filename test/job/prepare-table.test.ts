import { describe, expect, test } from "@jest/globals";
import { prepareTable } from "../../src/job/prepare-table.js";
import type { Schema } from "../../src/schema/schema.js";
import { readCsv } from "../../src/table/read-csv.js";
import { textSource } from "./run-in-memory.js";

const ROWS = 200;
const LINES = Array.from({ length: ROWS }, (_, row) =>
  [1000 + ((row * 7) % 90), 1 + (row % 4), row % 3 === 0 ? "tall" : "short", row % 2 === 0 ? "F" : "M"].join(","),
);

/** The table of the lines, and the schema that an owner made of what was inferred. */
async function prepared(edit: (schema: Schema) => Schema, person?: string) {
  const { table, dialect } = await readCsv(textSource(`uid,level,height,sex\n${LINES.join("\n")}\n`));
  const { schema } = prepareTable(table, dialect, undefined, undefined);
  return prepareTable(table, dialect, edit(schema), person);
}

const retyped = (name: string, sdtype: "numerical" | "datetime") => (schema: Schema) => ({
  ...schema,
  columns: schema.columns.map((column) => (column.name === name ? { ...column, sdtype } : column)),
});

describe("a schema given", () => {
  test("gets the number layout that a change of sdtype by hand left out", async () => {
    const { schema } = await prepared(retyped("level", "numerical"));
    expect(schema.columns[1]).toMatchObject({ sdtype: "numerical", format: { number: { decimals: 0 } } });
  });

  test.each(["numerical", "datetime"] as const)("cannot make words %s", async (sdtype) => {
    await expect(prepared(retyped("height", sdtype))).rejects.toMatchObject({
      code: "E_SCHEMA",
      place: { column: "height" },
      message: expect.stringMatching(/column "height" is .*, but its cells do not read as .*: write format\./),
    });
  });

  test("of other columns is refused", async () => {
    await expect(prepared((schema) => ({ ...schema, columns: schema.columns.slice(1) }))).rejects.toMatchObject({
      code: "E_SCHEMA",
    });
  });
});

test("what is doubtful of the person key is not said to those who name it", async () => {
  const { table, dialect } = await readCsv(
    textSource(
      `id,case_id\n${LINES.map((line, row) => `${5000 + ((row * 37) % 9001)},${line.slice(0, 4)}`).join("\n")}\n`,
    ),
  );
  const codes = (person?: string) => prepareTable(table, dialect, undefined, person).notes.map(({ code }) => code);
  expect(codes()).toEqual(["person-key-doubt"]);
  expect(codes("case_id")).toEqual([]);
});
