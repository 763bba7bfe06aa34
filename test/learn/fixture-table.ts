import { readFileSync } from "node:fs";
import { encode, learnCodec } from "../../src/encode/codec.js";
import type { Features } from "../../src/learn/features.js";
import { featureGroups, groupFeatures } from "../../src/learn/to-features.js";
import { inferSchema } from "../../src/schema/infer.js";
import type { Schema } from "../../src/schema/schema.js";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { readCsv } from "../../src/table/read-csv.js";
import { selectRows } from "../../src/table/select-rows.js";
import type { Table } from "../../src/table/table.js";

/** A fixture as this project reads it. */
export interface FixtureTable {
  table: Table;
  schema: Schema;
}

/** Reads a fixture and infers its types. */
export async function fixtureTable(name: string): Promise<FixtureTable> {
  const bytes = readFileSync(new URL(`../../fixtures/${name}/${name}.csv`, import.meta.url));
  const { table, dialect } = await readCsv(memorySource(name, new Uint8Array(bytes)));
  return { table, schema: inferSchema(table, dialect).schema };
}

/** The texts of a column. */
export function columnTexts({ table }: FixtureTable, name: string): string[] {
  const column = table.columns.find((own) => own.name === name)!;
  return Array.from({ length: table.rows }, (_, row) => cellText(column, row));
}

/** The rows listed, of the columns named, in that order of columns. */
export function part({ table, schema }: FixtureTable, names: readonly string[], rows: Uint32Array): FixtureTable {
  const places = names.map((name) => table.columns.findIndex((column) => column.name === name));
  const columns = places.map((at) => table.columns[at]);
  return {
    table: selectRows({ columns, rows: table.rows }, rows),
    schema: { ...schema, columns: places.map((at) => schema.columns[at]) },
  };
}

/** Codes all rows by a codec and groups that only the training rows were looked at for. */
export function codedFeatures({ table, schema }: FixtureTable, training: Uint32Array, persons = 5): Features {
  const own = selectRows(table, training);
  const { codec } = learnCodec(own, schema, { person: undefined, persons: own.rows }, { k: persons, maxCodes: 4096 });
  const groups = featureGroups(encode(codec, own, schema).columns);
  return groupFeatures(encode(codec, table, schema).columns, groups);
}
