import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { inferSchema } from "../../src/schema/infer.js";
import { type Sdtype, schemaSchema } from "../../src/schema/schema.js";
import { memorySource } from "../../src/table/byte-source.js";
import { readCsv } from "../../src/table/read-csv.js";

/** What an owner would say of the columns, those that are no numbers; and what the rows of one person share. */
const TABLES: Record<string, Partial<Record<Sdtype, string>>> = {
  brandsma: { id: "pup", boolean: "sex min", categorical: "sch den" },
  "breast-cancer": { categorical: "diagnosis" },
  "college-distance": {
    boolean: "fcollege mcollege home urban",
    categorical: "gender ethnicity income region",
  },
  credit: { boolean: "Records", categorical: "Status Home Marital Job" },
  flchain: { boolean: "mgus death", categorical: "sex flc.grp chapter" },
  hmda: {
    boolean: "deny phist selfemp insurance condomin afam single hschool",
    categorical: "chist mhist",
  },
  "lending-club": { categorical: "term sub_grade addr_state verification_status emp_length Class" },
  nafld1: { id: "id case.id", boolean: "male status" },
  pbc: { id: "id", boolean: "ascites hepato spiders", categorical: "status trt sex stage" },
  randhie: { boolean: "idp hlthg hlthf hlthp" },
  star: {
    id: "column_1",
    categorical:
      "gender ethnicity birth " +
      ["star", "lunch", "school", "degree", "ladder", "tethnicity", "system", "schoolid"]
        .flatMap((name) => ["k", "1", "2", "3"].map((year) => name + year))
        .join(" "),
  },
};

test.each(Object.keys(TABLES))("%s", async (name) => {
  const reading = await readCsv(memorySource(`${name}.csv`, readFileSync(`fixtures/${name}/${name}.csv`)));
  const { schema } = inferSchema(reading.table, reading.dialect);
  const expected = new Map<string, string>();
  for (const [sdtype, columns] of Object.entries(TABLES[name]))
    for (const column of columns.split(" ")) expected.set(column, sdtype);
  const found = schema.columns.map((column) => `${column.name}: ${column.sdtype}`);
  expect(found).toEqual(schema.columns.map((column) => `${column.name}: ${expected.get(column.name) ?? "numerical"}`));
  // Where these tables have several rows a person, they do not say which.
  expect(schema.personKey).toBeNull();
  expect(schemaSchema.parse(JSON.parse(JSON.stringify(schema)))).toEqual(schema);
});
