import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { filesOf, fixtureSource, runInMemory } from "../job/run-in-memory.js";
import { runCli, temporaryFolder } from "./run-cli.js";

const CREDIT = resolve("fixtures/credit/credit.csv");

/** What is tested here holds for every synthesizer: a quick one. */
const QUICK = ["--synthesizer", "bayes-net"];

/** A table whose rows a fine tree repeats: pairs of 200 and 200 levels, nearly every pair held by one person. */
function leakyTable(): string {
  const lines = ["ward,code"];
  for (let row = 0; row < 2400; row++)
    lines.push(`w${row % 200},c${(row * 7 + Math.floor(row / 200) * 61 + ((row * row) % 83)) % 200}`);
  return `${lines.join("\n")}\n`;
}

describe("twinset FILE", () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (path: string) => readFileSync(join(folder, path), "utf8");

  test("writes the folder of a run, and the same bytes with one worker, two workers, and in this process", async () => {
    const one = runCli(folder, [CREDIT, ...QUICK, "--seed", "7", "--workers", "1", "--output", "one.twin"]);
    expect(one).toMatchObject({ code: 0 });
    expect(one.stdout).toContain("wrote one.twin/share");
    const two = runCli(folder, [CREDIT, ...QUICK, "--seed", "7", "--workers", "2", "--output", "two.twin", "--quiet"]);
    expect(two).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readdirSync(join(folder, "one.twin"), { recursive: true }).sort()).toEqual(
      [
        "private",
        "private/job.json",
        "private/model.json",
        "private/report.html",
        "private/report.json",
        "share",
        "share/synthetic.csv",
      ].sort(),
    );
    const here = await filesOf(await runInMemory(await fixtureSource("credit")));
    for (const [path, content] of here) {
      expect({ path, same: read(`one.twin/${path}`) === content }).toEqual({ path, same: true });
      expect({ path, same: read(`two.twin/${path}`) === content }).toEqual({ path, same: true });
    }
  }, 60000);

  test("keeps private/ to its owner", () => {
    if (process.platform === "win32") return;
    expect(statSync(join(folder, "one.twin/private")).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "one.twin/private/model.json")).mode & 0o777).toBe(0o600);
  });

  test("draws a seed when none is given, prints it, and its job.json repeats the run", () => {
    const first = runCli(folder, [CREDIT, ...QUICK, "--output", "first.twin"]);
    const seed = JSON.parse(read("first.twin/private/job.json")).seed as string;
    expect(seed).toMatch(/^\d{6,}$/);
    expect(first.stdout).toContain(seed);
    expect(
      runCli(folder, [CREDIT, "--config", "first.twin/private/job.json", "--output", "again.twin", "--quiet"]).code,
    ).toBe(0);
    expect(read("again.twin/share/synthetic.csv")).toBe(read("first.twin/share/synthetic.csv"));
    const other = runCli(folder, [CREDIT, ...QUICK, "--output", "other.twin", "--quiet"]);
    expect(other.code).toBe(0);
    expect(read("other.twin/share/synthetic.csv")).not.toBe(read("first.twin/share/synthetic.csv"));
  }, 60000);

  test("--output - writes the twin to standard output and nothing else there", () => {
    const run = runCli(folder, [CREDIT, ...QUICK, "--seed", "7", "--output", "-"]);
    expect(run.stdout).toBe(read("one.twin/share/synthetic.csv"));
    expect(run.stderr).toContain("columns alike");
  });

  test("reads standard input", () => {
    const run = runCli(
      folder,
      ["-", ...QUICK, "--seed", "7", "--output", "-", "--quiet"],
      readFileSync(CREDIT, "utf8"),
    );
    expect(run.stdout).toBe(read("one.twin/share/synthetic.csv"));
  });

  test("--json prints the report", () => {
    const run = runCli(folder, [CREDIT, ...QUICK, "--seed", "7", "--json", "--output", "json.twin"]);
    expect(run.stdout).toBe(read("json.twin/private/report.json"));
    expect(JSON.parse(run.stdout)).toMatchObject({ format: "twinset-report" });
  });

  test("--dry-run says what it would do and writes nothing", () => {
    const run = runCli(folder, [CREDIT, "--dry-run", "--output", "dry.twin"]);
    expect(run.stdout).toContain("would fit     boosted-trees on 2,454 persons, holding out 2,000");
    expect(existsSync(join(folder, "dry.twin"))).toBe(false);
  });

  test("--force replaces a folder that twinset wrote, whole", () => {
    writeFileSync(join(folder, "first.twin/share/old.csv"), "x");
    expect(runCli(folder, [CREDIT, ...QUICK, "--seed", "7", "--output", "first.twin", "--force", "--quiet"]).code).toBe(
      0,
    );
    expect(readdirSync(join(folder, "first.twin/share"))).toEqual(["synthetic.csv"]);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("a twin that copies persons is blocked: exit 7, a report and no twin, unless the risk is accepted", () => {
    writeFileSync(join(folder, "leaky.csv"), leakyTable());
    const run = runCli(folder, ["leaky.csv", ...QUICK, "--seed", "7", "--set", "groups=256"]);
    expect(run.code).toBe(7);
    expect(run.stderr).toMatch(/not written/);
    expect(readdirSync(join(folder, "leaky.twin"), { recursive: true }).sort()).toEqual(
      ["private", "private/job.json", "private/report.html", "private/report.json"].sort(),
    );
    expect(read("leaky.twin/private/report.html")).toMatch(/BLOCK/);
    const stdout = runCli(folder, [
      "leaky.csv",
      ...QUICK,
      "--seed",
      "7",
      "--set",
      "groups=256",
      "--output",
      "-",
      "--quiet",
    ]);
    expect(stdout).toMatchObject({ code: 7, stdout: "" });
    const accepted = runCli(folder, [
      "leaky.csv",
      ...QUICK,
      "--seed",
      "7",
      "--set",
      "groups=256",
      "--accept-risk",
      "made-up data",
      "--force",
    ]);
    expect(accepted.code).toBe(0);
    expect(existsSync(join(folder, "leaky.twin/share/synthetic.csv"))).toBe(true);
    expect(read("leaky.twin/private/report.json")).toContain("made-up data");
  }, 60000);
});
