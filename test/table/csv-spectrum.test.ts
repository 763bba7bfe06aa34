import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { readCsv } from "../../src/table/read-csv.js";

const FOLDER = "node_modules/csv-spectrum";
const FILES = readdirSync(`${FOLDER}/csvs`).map((name) => name.replace(".csv", ""));

/** Rows as objects, as the expected results are: fine here, where no name is that of an object's own. */
async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/csvs/${name}.csv`));
  const { table } = await readCsv(memorySource(`${name}.csv`, bytes));
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(table.columns.map((column) => [column.name, cellText(column, row)])),
  );
}

function expected(name: string): Record<string, string>[] {
  const json: unknown = JSON.parse(readFileSync(`${FOLDER}/json/${name}.json`, "utf8"));
  return (Array.isArray(json) ? json : [json]) as Record<string, string>[];
}

test("csv-spectrum has twelve files", () => expect(FILES).toHaveLength(12));

test.each(FILES.filter((name) => name !== "location_coordinates"))(
  "%s of csv-spectrum is read as expected",
  async (name) => {
    expect(await rowsOf(name)).toEqual(expected(name));
  },
);

test("location_coordinates of csv-spectrum is read as its file has it: its expected result is of another file", async () => {
  const [wanted] = expected("location_coordinates");
  const [found] = await rowsOf("location_coordinates");
  // The telephone number differs in the two files themselves.
  const text = readFileSync(`${FOLDER}/csvs/location_coordinates.csv`, "latin1");
  expect(text).not.toContain(wanted["Contact Phone Number"]);
  expect(text).toContain(found["Contact Phone Number"]);
  const { "Contact Phone Number": _, ...rest } = found;
  const { "Contact Phone Number": __, ...wantedRest } = wanted;
  expect(rest).toEqual(wantedRest);
});
