import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { inferSchema } from "../../src/schema/infer.js";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { tableOf } from "../schema/tables.js";
import { filesOf, runInMemory, textSource } from "./run-in-memory.js";

const ROWS = 1200;
const columns = {
  patient_id: Array.from({ length: ROWS }, (_, row) => `P${10000 + Math.floor(row / 2)}`),
  born: Array.from({ length: ROWS }, (_, row) =>
    row % 50 === 7
      ? ""
      : `${String(1 + (row % 28)).padStart(2, "0")}.${String(1 + (row % 12)).padStart(2, "0")}.${1940 + ((row * 7) % 60)}`,
  ),
  zip: Array.from({ length: ROWS }, (_, row) => String(1001 + ((row * 37) % 9) * 10000 + (row % 3)).padStart(5, "0")),
  remark: Array.from({ length: ROWS }, (_, row) => `called ann${row}@clinic.org about the knee and the pills again`),
  outcome: Array.from({ length: ROWS }, (_, row) => ["yes", "no"][row % 2]),
};
const names = Object.keys(columns) as (keyof typeof columns)[];
const text = `${names.join(",")}\n${Array.from({ length: ROWS }, (_, row) => names.map((name) => columns[name][row]).join(",")).join("\n")}\n`;
const run = (job: object) =>
  runInMemory(textSource(text), { synthesizer: "independent", acceptRisk: "a test", ...job });
const columnOf = (made: Awaited<ReturnType<typeof run>>, name: string) => {
  const at = made.schema.columns.findIndex((column) => column.name === name);
  return Array.from({ length: made.twin.rows }, (_, row) => cellText(made.twin.columns[at], row));
};

describe("a column to drop", () => {
  test("is in no twin, model or figure, and the report says that it was left out", async () => {
    const made = await run({ drop: ["remark"] });
    const files = await filesOf(made);
    expect(files.get("share/synthetic.csv")!.split("\n")[0]).toBe("patient_id,born,zip,outcome");
    expect(files.get("private/model.json")).not.toContain("remark");
    const report = JSON.parse(files.get("private/report.json")!);
    expect(report.notes.filter((note: object) => JSON.stringify(note).includes("remark"))).toEqual([
      { code: "column-dropped", text: expect.stringContaining("left out, as asked"), place: { column: "remark" } },
    ]);
    expect(JSON.stringify({ ...report, notes: [], run: { ...report.run, command: "" } })).not.toContain("remark");
    expect(report.run.command).toContain("--drop remark");
  });

  test("may be named by a schema in place of a flag", async () => {
    const { schema } = inferSchema(tableOf(columns), { decimal: ".", quotedColumns: [] });
    const edited = {
      ...schema,
      columns: schema.columns.map((column) => (column.name === "zip" ? { ...column, action: "drop" } : column)),
    };
    const made = await run({ schema: edited });
    expect(made.schema.columns.map(({ name }) => name)).toEqual(["patient_id", "born", "remark", "outcome"]);
  });

  test("may be the person key: rows of one person still stay on one side of the split", async () => {
    const made = await run({ drop: ["patient_id"] });
    expect(made.schema.personKey).toBeNull();
    expect(made.split.holdout.rows).toBe(2 * made.split.holdout.persons);
    expect(made.twin.columns.map(({ name }) => name)).toEqual(["born", "zip", "remark", "outcome"]);
  });

  test.each([
    [{ drop: ["nobody"] }, /--drop names no column/],
    [{ drop: names }, /every column is to be dropped/],
    [{ coarsen: ["outcome"] }, /"outcome" has no coarser form/],
  ])("%j is refused", async (job, message) => {
    await expect(run(job)).rejects.toMatchObject({ code: "E_USAGE", message: expect.stringMatching(message) });
  });
});

describe("a column to coarsen", () => {
  test("of dates becomes years, missing cells staying so, before anything is learned", async () => {
    const made = await run({ coarsen: ["born", "zip"] });
    for (const value of columnOf(made, "born")) expect(value).toMatch(/^(?:19\d\d|2000)?$/);
    expect(new Set(columnOf(made, "born")).size).toBeGreaterThan(30);
    expect(made.schema.columns.find(({ name }) => name === "born")).toMatchObject({ role: "quasi-identifier" });
    expect(made.notes.filter(({ code }) => code === "column-coarsened").map(({ place }) => place?.column)).toEqual([
      "born",
      "zip",
    ]);
    expect(JSON.stringify(made.model)).not.toMatch(/DD\.MM|\.1940/);
  });

  test("of ZIP codes keeps three digits, zeros in front included", async () => {
    const made = await run({ coarsen: ["zip"] });
    expect([...new Set(columnOf(made, "zip"))].sort()).toEqual([
      "010",
      "110",
      "210",
      "310",
      "410",
      "510",
      "610",
      "710",
      "810",
    ]);
  });

  test("of a Parquet file is of another type from then on, and the types of dropped columns are gone", async () => {
    const source = memorySource("brotli.parquet", await readFile("fixtures/parquet/brotli.parquet"));
    const made = await runInMemory(source, {
      synthesizer: "independent",
      acceptRisk: "a test",
      coarsen: ["day"],
      drop: ["int64"],
    });
    expect(made.schema.columns.map(({ name }) => name)).toEqual(["int32", "double", "word", "day"]);
    expect(made.model.dialect.parquet?.map(({ kind }) => kind)).toEqual(["integer", "float", "string", "integer"]);
    expect(columnOf(made, "day").some((value) => /^\d{4}$/.test(value))).toBe(true);
  });
});
