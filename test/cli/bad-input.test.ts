import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runCli, temporaryFolder } from "./run-cli.js";

const CREDIT = resolve("fixtures/credit/credit.csv");

describe("bad input gives one clear line, the right exit code, and writes nothing", () => {
  const folder = temporaryFolder();
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

  beforeAll(() => {
    put("empty.csv", "");
    put("picture.csv", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13));
    put("header.csv", "a,b,c\n");
    put("ragged.csv", `a,b,c\n${"1,2,3\n".repeat(40)}${"1,2\n".repeat(4)}${"1,2,3\n".repeat(40)}`);
    put("open-quote.csv", `a,b,c\n${"1,2,3\n".repeat(40)}"1,2,3\n${"1,2,3\n".repeat(40)}`);
    put("zeros.csv", "a,b\n1,\0\n");
    put("few.csv", `a,b\n${"1,x\n".repeat(15)}`);
    put("model.json", "{}");
    put("job.json", '{"rows": -1}');
    put("schema.json", '{"format": "twinset-schema"}');
    mkdirSync(join(folder, "folder"));
    mkdirSync(join(folder, "mine/letters"), { recursive: true });
    mkdirSync(join(folder, "credit.twin/share"), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[string, string[], number, RegExp]>([
    ["an empty file", ["empty.csv"], 3, /empty/],
    ["a PNG", ["picture.csv"], 3, /PNG/],
    ["a header only", ["header.csv"], 3, /header|no rows|no data/],
    ["ragged rows", ["ragged.csv"], 3, /line 42 has 2 cells.*lines 42, 43, 44/],
    ["a zero byte", ["zeros.csv"], 3, /binary/],
    ["a delimiter of three characters", [CREDIT, "--delimiter", "abc"], 2, /--delimiter takes one character/],
    ["an encoding that nobody knows", [CREDIT, "--encoding", "klingon"], 2, /--encoding takes utf-8/],
    ["a header that is neither there nor not", [CREDIT, "--header", "maybe"], 2, /--header takes yes or no/],
    ["a decimal mark that is none", [CREDIT, "--decimal", ";"], 2, /--decimal takes/],
    ["an open quote", ["open-quote.csv"], 3, /line 42/],
    ["too few rows", ["few.csv"], 3, /at least 20/],
    ["a folder", ["folder"], 5, /folder is|it is a folder/],
    ["a missing file", ["nothing.csv"], 5, /nothing\.csv: there is no such file/],
    ["a mistyped command", ["inspekt", "few.csv"], 2, /did you mean the command "inspect"/],
    ["a mistyped command alone", ["inspekt"], 5, /did you mean the command "inspect"/],
    ["a mistyped flag", [CREDIT, "--sede", "7"], 2, /Did you mean --seed/],
    ["an output that exists", [CREDIT], 2, /credit\.twin exists already.*--force/],
    ["a folder of the user's, even with --force", [CREDIT, "--output", "mine", "--force"], 2, /did not write/],
    ["the input as the output, even with --force", ["few.csv", "--output", "few.csv", "--force"], 2, /never replaced/],
    ["the input as the schema", ["inspect", "ragged.csv", "--output", "ragged.csv", "--force"], 2, /never replaced/],
    ["the input as the model", ["fit", CREDIT, "--output", CREDIT, "--force"], 2, /never replaced/],
    ["a file where a folder is to be", [CREDIT, "--output", "few.csv", "--force"], 2, /is a file/],
    ["an output below a file", [CREDIT, "--output", "few.csv/x.twin"], 5, /few\.csv/],
    ["a holdout of one and a half", [CREDIT, "--holdout", "1.5"], 2, /share under 1, or a whole number/],
    ["an output in no folder", [CREDIT, "--output", "nowhere/out.twin"], 5, /nowhere/],
    ["an unknown synthesizer", [CREDIT, "--output", "x.twin", "--synthesizer", "magic"], 2, /bayes-net/],
    ["a wrong number", [CREDIT, "--rows", "many"], 2, /--rows takes a whole number/],
    ["a wrong job", [CREDIT, "--config", "job.json", "--output", "x.twin"], 2, /rows/],
    ["a wrong schema", [CREDIT, "--schema", "schema.json", "--output", "x.twin"], 3, /schema/],
    ["a person key that is no column", [CREDIT, "--person", "patient", "--output", "x.twin"], 2, /no column "patient"/],
    ["a condition on no column", [CREDIT, "--given", "x=1", "--output", "x.twin"], 3, /Status, Seniority/],
    ["a model that is none", ["sample", "model.json", "--rows", "3"], 6, /no twinset model/],
    ["a fit without an output", ["fit", CREDIT], 2, /--output/],
  ])("%s", (_, args, code, said) => {
    const before = readdirSync(folder, { recursive: true }).sort();
    const run = runCli(folder, [...args, "--quiet"]);
    expect(run.stderr).toMatch(said);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(
      run.stderr
        .trimEnd()
        .split("\n")
        .filter((line) => !line.startsWith("(")).length,
    ).toBeLessThanOrEqual(2);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: "" });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  test("an output folder that cannot be written", () => {
    // The superuser may write anywhere but where no file system is.
    const target = process.getuid?.() === 0 ? "/proc/out.twin" : join(folder, "locked/out.twin");
    if (process.getuid?.() !== 0) {
      mkdirSync(join(folder, "locked"));
      chmodSync(join(folder, "locked"), 0o500);
    }
    const run = runCli(folder, [CREDIT, "--output", target, "--quiet"]);
    expect(run).toMatchObject({ code: 5, stdout: "" });
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
