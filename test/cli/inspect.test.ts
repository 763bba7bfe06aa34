import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { schemaSchema } from "../../src/schema/schema.js";
import { runCli, temporaryFolder } from "./run-cli.js";

const CREDIT = resolve("fixtures/credit/credit.csv");

describe("twinset inspect", () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("prints one line a column with the reason", () => {
    const run = runCli(folder, ["inspect", CREDIT, "--quiet"]);
    expect(run.stdout).toMatch(/4,454 rows x 14 columns {3}comma, UTF-8, header/);
    expect(run.stdout).toMatch(/Home +categorical +quasi-identifier +0\.1 % +6 levels in 4,448 rows/);
    expect(run.stderr).toBe("");
  });

  test("--json has the promised shape", () => {
    const found = JSON.parse(runCli(folder, ["inspect", CREDIT, "--json", "--quiet"]).stdout);
    expect(Object.keys(found)).toEqual(["dialect", "rows", "personKey", "columns", "notes"]);
    expect(found.dialect).toEqual({
      delimiter: ",",
      quote: '"',
      encoding: "utf-8",
      header: true,
      decimal: ".",
      newline: "\n",
    });
    expect(found.rows).toBe(4454);
    expect(found.personKey).toBeNull();
    for (const column of found.columns)
      expect(Object.keys(column)).toEqual([
        "name",
        "sdtype",
        "role",
        "format",
        "missing",
        "distinct",
        "evidence",
        "confidence",
      ]);
    expect(found.columns[9]).toMatchObject({
      name: "Income",
      sdtype: "numerical",
      missing: { token: "NA", count: 381 },
    });
  });

  test("--output writes a schema that --schema takes back, edited", () => {
    expect(runCli(folder, ["inspect", CREDIT, "--output", "schema.json", "--quiet"]).code).toBe(0);
    const path = join(folder, "schema.json");
    const schema = schemaSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    expect(schema.columns).toHaveLength(14);
    schema.columns[3] = { ...schema.columns[3], sdtype: "categorical", format: {}, ordered: true };
    writeFileSync(path, JSON.stringify(schema));
    const run = runCli(folder, [
      CREDIT,
      "--schema",
      "schema.json",
      "--synthesizer",
      "bayes-net",
      "--seed",
      "7",
      "--json",
      "--output",
      "edited.twin",
    ]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).schema.columns[3].sdtype).toBe("categorical");
  });
});
