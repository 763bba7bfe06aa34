import { readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runCli, temporaryFolder } from "./run-cli.js";

const CREDIT = resolve("fixtures/credit/credit.csv");

describe("twinset fit and sample", () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const sample = (...args: string[]) => runCli(folder, ["sample", "model.json", "--seed", "7", "--quiet", ...args]);

  beforeAll(() => {
    expect(
      runCli(folder, ["fit", CREDIT, "--synthesizer", "bayes-net", "--output", "model.json", "--seed", "7", "--quiet"]),
    ).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  test("the model learned from every row, and is for its owner", () => {
    const file = JSON.parse(readFileSync(join(folder, "model.json"), "utf8"));
    expect(file.payload.provenance).toMatchObject({ rows: 4454, persons: 4454, k: 5, generation: 1 });
    if (process.platform !== "win32") expect(statSync(join(folder, "model.json")).mode & 0o777).toBe(0o600);
  });

  test("rows 500-509 are the same alone as among others, with one worker or two", () => {
    const whole = sample("--rows", "20000", "--workers", "1").stdout.split("\n");
    expect(whole).toHaveLength(20002);
    const part = sample("--rows", "10", "--start", "500").stdout.split("\n");
    expect(part.slice(1, 11)).toEqual(whole.slice(501, 511));
    expect(sample("--rows", "20000", "--workers", "2").stdout.split("\n")).toEqual(whole);
  });

  test("--given holds in every row, and is refused where too few persons meet it", () => {
    const rows = sample("--rows", "300", "--given", "Status=bad").stdout.trimEnd().split("\n").slice(1);
    expect(rows).toHaveLength(300);
    expect(rows.every((row) => row.startsWith('"bad",'))).toBe(true);
    const refused = sample("--rows", "3", "--given", "Marital=widow", "--given", "Age<20");
    expect(refused).toMatchObject({ code: 3, stdout: "" });
    expect(refused.stderr).toMatch(/fewer than 5 persons/);
  });

  test("--output writes a file and says that no verdict covers it", () => {
    const run = runCli(folder, ["sample", "model.json", "--rows", "5", "--seed", "7", "--output", "more.csv"]);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/no verdict covers them/);
    expect(readFileSync(join(folder, "more.csv"), "utf8")).toBe(sample("--rows", "5").stdout);
    expect(runCli(folder, ["sample", "model.json", "--rows", "5", "--output", "more.csv"]).code).toBe(2);
  });
});
