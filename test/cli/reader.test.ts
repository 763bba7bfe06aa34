import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { runCli, temporaryFolder } from "./run-cli.js";

const folder = temporaryFolder();
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const csv = (name: string) => resolve(`fixtures/csv/${name}.csv`);
const people = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join("");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The twin of a file, made without checks: its text. */
function twinOf(name: string, ...flags: string[]): string {
  const run = runCli(folder, [
    name,
    "--synthesizer",
    "bayes-net",
    "--seed",
    "7",
    "--accept-risk",
    "a test",
    "--output",
    "-",
    "--quiet",
    ...flags,
  ]);
  expect(run.stderr).toBe("");
  expect(run.code).toBe(0);
  return run.stdout;
}

describe("a twin is written as its file was", () => {
  test("with header names that objects have of their own, that repeat, and that are left out", () => {
    const header = "__proto__,constructor,age,,age";
    put(
      "names.csv",
      `${header}\n${people(60, (at) => `${at % 3},${"xy"[at % 2]},${20 + (at % 30)},${at % 5},w${at % 4}\n`)}`,
    );
    const lines = twinOf("names.csv").trimEnd().split("\n");
    expect(lines[0]).toBe(header);
    expect(lines).toHaveLength(61);
    for (const line of lines.slice(1)) expect(line).toMatch(/^[012],[xy],\d+,[0-4],w[0-3]$/);
  });

  test("with its delimiter, quotes, header rows, decimal comma and padded cells", () => {
    put(
      "written.csv",
      `sep=;\r\n'group';'group';'rest'\r\n'n';'share';'note'\r\n${people(80, (at) => `${at % 7}; ${at % 9},${at % 10}%;'a;b ${"xyz"[at % 3]}'\r\n`)}`,
    );
    const text = twinOf("written.csv");
    expect(text).toMatch(
      /^sep=;\r\n'group';'group';'rest'\r\n'n';'share';'note'\r\n(?:\d; \d,\d%;'a;b [xyz]'\r\n){80}$/,
    );
  });
});

describe("what was found and mended is told", () => {
  test("by inspect, with counts and lines", () => {
    const { stdout, code } = runCli(folder, ["inspect", csv("c15-preamble"), "--quiet"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/note {2}2 lines stand above the table, which begins on line 4/);
  });

  test("in the report", () => {
    put(
      "mended.csv",
      `Title\n\nage,sex,n\n${people(60, (at) => `${20 + (at % 9)},${"fm"[at % 2]},${at % 4}\n`)}30,f\nTotal,,90\n`,
    );
    const run = runCli(folder, [
      "mended.csv",
      "--synthesizer",
      "bayes-net",
      "--seed",
      "7",
      "--accept-risk",
      "a test",
      "--json",
      "--output",
      "m.twin",
    ]);
    const notes = (JSON.parse(run.stdout) as { notes: { code: string; place?: { line?: number } }[] }).notes;
    const found = notes.filter(({ code }) => ["preamble", "footer", "rows-filled"].includes(code));
    expect(found.map(({ code, place }) => [code, place?.line])).toEqual([
      ["preamble", 3],
      ["rows-filled", 64],
      ["footer", 65],
    ]);
  });

  test("C22 with hidden characters as code points", () => {
    const run = runCli(folder, ["inspect", csv("c22-hidden"), "--quiet"]);
    expect(run.stdout).toContain("na<U+202E>me<U+200B>");
    for (const hidden of ["\u202e", "\u200b", "\u001b"]) expect(run.stdout).not.toContain(hidden);
    runCli(folder, [
      csv("c22-hidden"),
      "--synthesizer",
      "bayes-net",
      "--seed",
      "7",
      "--accept-risk",
      "a test",
      "--output",
      "h.twin",
      "--quiet",
    ]);
    const html = readFileSync(join(folder, "h.twin/private/report.html"), "utf8");
    for (const hidden of ["\u202e", "\u200b", "\u001b"]) expect(html).not.toContain(hidden);
  });
});

describe("flags override what was found", () => {
  const columns = (...args: string[]) => {
    const run = runCli(folder, ["inspect", ...args, "--json", "--quiet"]);
    return JSON.parse(run.stdout) as {
      dialect: Record<string, unknown>;
      columns: { name: string; sdtype: string; missing: { count: number } }[];
    };
  };

  test("delimiter, header and decimal mark", () => {
    put(
      "odd.csv",
      people(40, (at) => `a${at % 3}:1,${at % 10}:x\n`),
    );
    const found = columns("odd.csv", "--delimiter", "colon", "--header", "no", "--decimal", ",");
    expect(found.dialect).toMatchObject({ delimiter: ":", header: false, decimal: "," });
    expect(found.columns.map(({ name }) => name)).toEqual(["column_1", "column_2", "column_3"]);
  });

  test("encoding", () => {
    put(
      "latin.csv",
      Uint8Array.from(`näme,n\n${people(30, (at) => `Zoë,${at}\n`)}`, (letter) => letter.charCodeAt(0)),
    );
    expect(columns("latin.csv", "--encoding", "latin-1").columns[0].name).toBe("näme");
    expect(runCli(folder, ["inspect", "latin.csv", "--encoding", "utf-8", "--quiet"])).toMatchObject({ code: 3 });
  });

  test("texts that stand for no value", () => {
    put(
      "codes.csv",
      `age,ward\n${people(60, (at) => `${at % 6 === 0 ? 15 : 20 + at},${at % 5 === 0 ? "unknown" : "AB"[at % 2]}\n`)}`,
    );
    const before = columns("codes.csv");
    const after = columns("codes.csv", "--missing", "15", "--missing", "unknown");
    expect(before.columns.map(({ missing }) => missing.count)).toEqual([0, 0]);
    expect(after.columns.map(({ sdtype, missing }) => [sdtype, missing.count])).toEqual([
      ["numerical", 10],
      ["categorical", 12],
    ]);
    expect(twinOf("codes.csv", "--missing", "15", "--missing", "unknown")).toMatch(/\n15,/);
  });

  test("faults that are an error are let pass", () => {
    expect(runCli(folder, ["inspect", csv("c09-ragged"), "--quiet"]).code).toBe(3);
    const run = runCli(folder, ["inspect", csv("c09-ragged"), "--lenient", "--quiet"]);
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining("6 rows with too few cells were filled up")]);
  });

  test("errors quote a cell only where that is asked for, cut short", () => {
    put("secret.csv", `a,b\n1,2\n3,"SECRET ${"x".repeat(60)}\n4,5\n`);
    const quiet = runCli(folder, ["inspect", "secret.csv", "--quiet"]);
    expect([quiet.code, quiet.stderr]).toEqual([3, expect.not.stringContaining("SECRET")]);
    const shown = runCli(folder, ["inspect", "secret.csv", "--show-values", "--quiet"]);
    expect(shown.stderr).toContain(`before "SECRET ${"x".repeat(33)}…"`);
  });
});

describe("C23 tables with nothing to learn", () => {
  test.each(["c23-one-column", "c23-all-missing", "c23-all-constant", "c23-all-unique"])("%s gives a twin", (name) => {
    mkdirSync(join(folder, name));
    const text = twinOf(csv(name));
    expect(text.split("\n")[0]).toBe(readFileSync(csv(name), "utf8").split("\n")[0]);
    expect(text.trimEnd().split("\n")).toHaveLength(41);
  });

  test("one row is refused by name", () => {
    expect(runCli(folder, [csv("c23-one-row"), "--quiet", "--output", "-"])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/at least 20/),
    });
  });
});

test("C19 what is no number is missing, counted, and no number of a twin", () => {
  const run = runCli(folder, ["inspect", csv("c19-no-numbers"), "--json", "--quiet"]);
  const x = (JSON.parse(run.stdout) as { columns: { name: string; sdtype: string; missing: { count: number } }[] })
    .columns[1];
  expect([x.sdtype, x.missing.count]).toEqual(["numerical", 10]);
});
