import { describe, expect, test } from "@jest/globals";
import type { ReportInput } from "../../src/report/report-input.js";
import { reportJson } from "../../src/report/report-json.js";
import { exampleReport } from "./example-report.js";
import { NEVER_CLAIMED } from "./never-claimed.js";

describe("the report as JSON", () => {
  test("is versioned, and holds the whole evaluation", async () => {
    const input = await exampleReport();
    const json = JSON.parse(reportJson(input));
    expect(json).toMatchObject({ format: "twinset-report", version: 1, twin: { rows: 200 }, model: { bytes: 41234 } });
    const evaluation = JSON.parse(JSON.stringify(input.evaluation));
    const columns = evaluation.columns.map((column: object) => ({ ...column, fewMissing: [] }));
    expect(json.evaluation).toEqual({ ...evaluation, columns });
    expect(json.schema.columns).toEqual(input.schema.columns);
    expect(json.read.dialect).toEqual(input.read.dialect);
    expect(json.run).toEqual({
      twinset: "1.2.3",
      seed: "ec5eed",
      command: "npx twinset people.csv --seed ec5eed",
      synthesizer: "bayes-net",
      options: { groups: 40 },
    });
  });

  test("says null of a model whose size is not known", async () => {
    expect(JSON.parse(reportJson(await exampleReport({ more: { model: undefined } }))).model).toBeNull();
  });

  test("says in words what the page says", async () => {
    const { summary } = JSON.parse(reportJson(await exampleReport({ twin: "copy" })));
    expect(summary).toMatchObject({ blocked: true, acceptedRisk: null });
    expect(summary.disclosure).toMatch(/^No twin was written/);
    expect(summary.toTry.length).toBeGreaterThan(1);
    expect(summary.headline.map(({ label }: { label: string }) => label)).toEqual([
      "columns alike",
      "pairs alike",
      "told apart, AUC",
      "exact copies",
      "near copies",
    ]);
  });

  test("has the same bytes for the same input, in whatever order its keys were set and however long it took", async () => {
    const one = await exampleReport();
    const other = await exampleReport();
    const options = { b: 1, a: [2, { d: 3, c: 4 }] };
    const first = reportJson({ ...one, run: { ...one.run, options } });
    const turned: ReportInput = {
      ...turn(other),
      run: { ...turn(other.run), options: turn(options) },
      read: { ...turn(other.read), dialect: turn(other.read.dialect) },
      times: { read: 0, fit: 0, sample: 0, evaluate: 0 },
    };
    expect(reportJson(turned)).toBe(first);
    expect(first).not.toMatch(/"times"|2345/);
    expect(first.startsWith('{\n  "format": "twinset-report",\n  "version": 1,\n')).toBe(true);
    expect(first.endsWith("}\n")).toBe(true);
  });

  test("steers no terminal, and gives names back as they are", async () => {
    const names = ["\u202eevil\u009b", "a\u{e0041}b"];
    const text = reportJson(await exampleReport({ names }));
    expect(text).not.toMatch(/[\u202e\u009b\u{e0041}]/u);
    expect(text).toContain("\\u202eevil\\u009b");
    expect(JSON.parse(text).schema.columns.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  test("claims nothing that must not be claimed", async () => {
    for (const twin of ["fair", "copy", "empty"] as const) {
      expect(reportJson(await exampleReport({ twin }))).not.toMatch(NEVER_CLAIMED);
    }
  });

  test("counts no one to four missing cells, in a column or in the schema", async () => {
    const input = await exampleReport();
    const few = { train: 0.01, holdout: 0.02, twin: 0.005 };
    const columns = input.evaluation.columns.map((column) => ({ ...column, missing: few }));
    const schema = {
      ...input.schema,
      columns: input.schema.columns.map((column) => ({ ...column, missing: { token: "", count: 3 } })),
    };
    const json = JSON.parse(reportJson({ ...input, schema, evaluation: { ...input.evaluation, columns } }));
    for (const { missing, fewMissing } of json.evaluation.columns) {
      expect(missing).toEqual({ train: 0.025, holdout: 0.025, twin: 0.005 });
      expect(fewMissing).toEqual(["train", "holdout"]);
    }
    for (const { missing } of json.schema.columns) expect(missing).toEqual({ token: "", count: 5, few: true });
  });

  test("holds no level that fewer than five persons have", async () => {
    expect(reportJson(await exampleReport({ persons: 400 }))).not.toMatch(/Zz\d/);
  });
});

/** The same object with its keys the other way round. */
function turn<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).reverse()) as T;
}
