import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { comparisonFileSchema } from "../../src/report/comparison/comparison.js";
import { SYNTHESIZERS } from "../../src/synthesizers/registry.js";
import { type CliRun, runCli, temporaryFolder } from "./run-cli.js";

describe("twinset compare FILE", () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const compare = (...flags: string[]) =>
    runCli(folder, ["compare", "people.csv", "--seed", "7", "--holdout", "150", ...flags]);

  let first: CliRun;
  beforeAll(() => {
    const rows = Array.from({ length: 600 }, (_, row) => {
      const age = 20 + ((row * 7919) % 61);
      return `${age},${Math.floor(age / 4) + ((row * 31) % 5)},${["a", "b", "c"][(age + row) % 3]}`;
    });
    writeFileSync(join(folder, "people.csv"), `age,score,ward\n${rows.join("\n")}\n`);
    first = compare("--output", "out", "--workers", "1");
  }, 60000);

  test("tries every synthesizer of the registry, and writes a page and its figures", () => {
    expect(first.code).toBe(0);
    for (const { id } of SYNTHESIZERS) expect(first.stdout).toMatch(new RegExp(`^${id} `, "m"));
    expect(first.stdout).toMatch(/^wrote out {4}compare\.html {2}compare\.json$/m);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["compare.html", "compare.json"]);
    const found = comparisonFileSchema.parse(JSON.parse(read("out/compare.json")));
    expect(found.synthesizers.map(({ synthesizer }) => synthesizer).sort()).toEqual(
      SYNTHESIZERS.map(({ id }) => id).sort(),
    );
    expect(first.stdout.replace(/\s+/g, " ")).toContain(found.summary.title);
    if (process.platform !== "win32") expect(statSync(join(folder, "out/compare.json")).mode & 0o777).toBe(0o600);
  });

  test("gives the same figures with two workers, as JSON too", () => {
    const run = compare("--json", "--quiet", "--workers", "2", "--synthesizers", "bayes-net,independent,boosted-trees");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const figures = (text: string, ids: string[]) =>
      comparisonFileSchema
        .parse(JSON.parse(text))
        .synthesizers.filter(({ synthesizer }) => ids.includes(synthesizer))
        .map(({ seconds, ...one }) => one);
    const ids = ["bayes-net", "independent", "boosted-trees"];
    expect(figures(run.stdout, ids)).toEqual(figures(read("out/compare.json"), ids));
  }, 60000);

  test("replaces a folder that it wrote when told to, and no other", () => {
    expect(compare("--output", "out", "--synthesizers", "independent")).toMatchObject({ code: 2, stdout: "" });
    expect(compare("--output", "out", "--synthesizers", "independent", "--force", "--quiet")).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(JSON.parse(read("out/compare.json")).synthesizers).toHaveLength(1);
    writeFileSync(join(folder, "out/mine.txt"), "x");
    expect(compare("--output", "out", "--synthesizers", "independent", "--force").code).toBe(2);
    expect(existsSync(join(folder, "out/mine.txt"))).toBe(true);
  }, 60000);

  test.each([
    ["an unknown synthesizer", ["--synthesizers", "magic"], /boosted-trees, .*independent/],
    ["an attack limit under a coin", ["--attack-limit", "0.2"], /attackLimit/],
    ["a time that is none", ["--time-limit", "soon"], /--time-limit takes a number above 0/],
  ])("refuses %s", (_, flags, message) => {
    const run = compare(...flags, "--quiet");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(message);
  });

  test("leaves out what the time does not allow, and says so", () => {
    const run = compare("--time-limit", "0.001", "--quiet", "--json");
    const found = comparisonFileSchema.parse(JSON.parse(run.stdout));
    expect(run.code).toBe(0);
    expect(found.synthesizers).toEqual([]);
    expect(found.leftOut).toHaveLength(SYNTHESIZERS.length);
  });
});

describe("limits of a run", () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("a smaller synthesizer is taken where the time asks for it, and the scorecard says so", () => {
    const rows = Array.from(
      { length: 300 },
      (_, row) => `${20 + ((row * 7) % 60)},${"fm"[row % 2]},${(row * row) % 9}`,
    );
    writeFileSync(join(folder, "small.csv"), `age,sex,n\n${rows.join("\n")}\n`);
    const run = runCli(folder, ["small.csv", "--seed", "7", "--time-limit", "0.001", "--accept-risk", "a test"]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^fit {10}bayes-net/m);
    expect(run.stdout.replace(/\s+/g, " ")).toContain(
      "boosted-trees would have taken longer than the 0.001 s of the time limit by estimate, so bayes-net was taken",
    );
    expect(readFileSync(join(folder, "small.twin/private/report.html"), "utf8")).toContain("so bayes-net was taken");
    const refused = runCli(folder, ["small.csv", "--memory-limit", "20", "--output", "x.twin"]);
    expect(refused).toMatchObject({ code: 4, stdout: "" });
    expect(refused.stderr).toMatch(/memory limit is 20 MB: raise --memory-limit/);
  }, 60000);
});
