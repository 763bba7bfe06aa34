import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { PLAIN_DIALECT } from "../../src/table/dialect.js";
import type { ParquetType } from "../../src/table/parquet-type.js";
import { readCsv } from "../../src/table/read-csv.js";
import { readParquet } from "../../src/table/read-parquet.js";
import { writeCsv } from "../../src/table/write-csv.js";
import { writeParquet } from "../../src/table/write-parquet.js";
import { runCli, temporaryFolder } from "./run-cli.js";

/** The first rows of a fixture: enough for a twin. */
const ROWS = 1200;
const CREDIT = readFileSync(resolve("fixtures/credit/credit.csv"), "utf8")
  .split("\n")
  .slice(0, ROWS + 1)
  .join("\n");

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

describe("other files than delimited text, and other places than files", () => {
  const folder = temporaryFolder();
  const path = (...names: string[]) => join(folder, ...names);
  const parquet = (...names: string[]) => readParquet(memorySource("x", new Uint8Array(readFileSync(path(...names)))));
  let types: ParquetType[] = [];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const { table, headerNames } = await readCsv(memorySource("credit.csv", new TextEncoder().encode(CREDIT)));
    const texts = new Set(["Status", "Home", "Marital", "Records", "Job"]);
    types = headerNames.map((name) =>
      texts.has(name) ? { kind: "string" } : { kind: "integer", bits: 32, signed: true },
    );
    writeFileSync(path("credit.parquet"), await whole(writeParquet([table], headerNames, types)));
    // The Parquet file knows no other mark for what is missing than null.
    const again = await parquet("credit.parquet");
    const plainCsv = Buffer.from(await whole(writeCsv([again.table], headerNames, PLAIN_DIALECT))).toString();
    writeFileSync(path("plain.csv"), plainCsv);
    writeFileSync(path("plain.csv.gz"), gzipSync(plainCsv));
  });

  test("the twin of a Parquet file is one: same columns, same types, and the rows of the twin of the same text", async () => {
    const run = runCli(folder, ["credit.parquet", "--synthesizer", "bayes-net", "--seed", "7"]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toMatch(/credit\.parquet\s+1,200 rows x 14 columns\s+Parquet/);
    expect(run.stdout).toContain("wrote credit.twin/share    synthetic.parquet");
    expect(readdirSync(path("credit.twin/share"))).toEqual(["synthetic.parquet"]);
    const twin = await parquet("credit.twin/share/synthetic.parquet");
    expect(twin.dialect.parquet).toEqual(types);
    expect(twin.rows).toBe(ROWS);
    expect(runCli(folder, ["plain.csv", "--synthesizer", "bayes-net", "--seed", "7", "--quiet"]).code).toBe(0);
    const text = await whole(writeCsv([twin.table], twin.headerNames, PLAIN_DIALECT));
    expect(Buffer.from(text).toString()).toBe(readFileSync(path("plain.twin/share/synthetic.csv"), "utf8"));
    const report = JSON.parse(readFileSync(path("credit.twin/private/report.json"), "utf8"));
    expect(report.read.dialect).toEqual({ parquet: types });
  }, 60000);

  test("its job and its model give the same rows, as Parquet or as text", async () => {
    expect(
      runCli(folder, [
        "credit.parquet",
        "--config",
        "credit.twin/private/job.json",
        "--output",
        "again.twin",
        "--quiet",
      ]),
    ).toEqual({ code: 0, stdout: "", stderr: "" });
    const twin = readFileSync(path("credit.twin/share/synthetic.parquet"));
    expect(readFileSync(path("again.twin/share/synthetic.parquet")).equals(twin)).toBe(true);
    const sample = (...args: string[]) =>
      runCli(folder, [
        "sample",
        "credit.twin/private/model.json",
        "--seed",
        "7",
        "--rows",
        String(ROWS),
        "--quiet",
        ...args,
      ]);
    expect(sample("--output", "more.parquet")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(path("more.parquet")).equals(twin)).toBe(true);
    const text = readFileSync(path("plain.twin/share/synthetic.csv"), "utf8");
    expect(sample("--output", "more.csv").code).toBe(0);
    expect(readFileSync(path("more.csv"), "utf8")).toBe(text);
    expect(sample().stdout).toBe(text);
    expect(
      runCli(folder, ["credit.parquet", "--synthesizer", "bayes-net", "--seed", "7", "--output", "-", "--quiet"])
        .stdout,
    ).toBe(text);
  }, 60000);

  test("a model of text makes no Parquet file, and says how to get one", () => {
    const run = runCli(folder, ["sample", "plain.twin/private/model.json", "--output", "x.parquet"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/no column types for Parquet.*\.csv, or fit on a Parquet file/);
    expect(existsSync(path("x.parquet"))).toBe(false);
  });

  test("inspect and fit read Parquet", () => {
    const shown = runCli(folder, ["inspect", "credit.parquet", "--json", "--quiet"]);
    expect(JSON.parse(shown.stdout)).toMatchObject({ dialect: { parquet: types }, rows: ROWS });
    const fitted = runCli(folder, [
      "fit",
      "credit.parquet",
      "--synthesizer",
      "bayes-net",
      "--seed",
      "7",
      "--output",
      "model.json",
      "--quiet",
    ]);
    expect(fitted).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(runCli(folder, ["inspect", "credit.parquet", "--header", "no"])).toMatchObject({ code: 2, stdout: "" });
  }, 60000);

  test("a file packed with gzip gives the twin of the file unpacked, and a note", () => {
    const unpacked = readFileSync(path("plain.twin/share/synthetic.csv"), "utf8");
    const run = runCli(folder, ["plain.csv.gz", "--synthesizer", "bayes-net", "--seed", "7", "--force"]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("wrote plain.twin/share    synthetic.csv");
    expect(readFileSync(path("plain.twin/share/synthetic.csv"), "utf8")).toBe(unpacked);
    expect(readFileSync(path("plain.twin/private/report.json"), "utf8")).toContain("packed with gzip");
  }, 60000);

  test("standard input of any kind; the folder is called after it", () => {
    const input = new Uint8Array(readFileSync(path("credit.parquet")));
    const run = runCli(folder, ["-", "--synthesizer", "bayes-net", "--seed", "7", "--quiet"], input);
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
    const text = runCli(folder, ["sample", "stdin.twin/private/model.json", "--seed", "7", "--rows", "9", "--quiet"]);
    expect(text.stdout.split("\n")).toHaveLength(11);
    const packed = runCli(folder, ["inspect", "-", "--quiet"], new Uint8Array(readFileSync(path("plain.csv.gz"))));
    expect(packed.stdout).toMatch(/^standard input {3}1,200 rows x 14 columns/);
    const fitted = runCli(folder, ["fit", "-", "--synthesizer", "bayes-net", "--output", "in.json", "--quiet"], CREDIT);
    expect(fitted).toEqual({ code: 0, stdout: "", stderr: "" });
  }, 60000);

  test("standard input is held in memory, and so only up to a limit", () => {
    const source = JSON.stringify(pathToFileURL(resolve("dist/platform/node/file-source.js")).href);
    const code = `const { fileSource } = await import(${source});
      await fileSource("-", 2097152).catch((error) => process.stdout.write(error.code + ": " + error.message));`;
    const run = (length: number) =>
      spawnSync(process.execPath, ["--input-type=module", "-e", code], {
        input: new Uint8Array(length),
        encoding: "utf8",
      });
    expect(run(2097152).stdout).toBe("");
    expect(run(2097153).stdout).toMatch(/^E_LIMIT: standard input is longer than 2 MiB: save it as a file/);
  });

  test.each<[string, number, RegExp, () => Uint8Array]>([
    ["cut.parquet", 3, /damaged, cut short/, () => readFileSync(path("credit.parquet")).subarray(0, 9000)],
    ["nested.parquet", 3, /"tags" \(list\)/, () => readFileSync(resolve("fixtures/parquet/nested.parquet"))],
    ["cut.csv.gz", 3, /gzip file is damaged or cut short/, () => readFileSync(path("plain.csv.gz")).subarray(0, 4000)],
    ["bomb.csv.gz", 4, /more than 100 times its size/, () => gzipSync("1,2\n".repeat(8 << 20))],
    ["text.parquet", 3, /called Parquet/, () => new TextEncoder().encode(CREDIT)],
  ])("%s ends with code %d, one line, and writes nothing", (name, code, said, bytes) => {
    writeFileSync(path(name), bytes());
    const before = readdirSync(folder).sort();
    const run = runCli(folder, [name, "--output", "bad.twin", "--quiet"]);
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toMatch(said);
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test("a model file whose Parquet types do not fit its columns is no sound model", async () => {
    const { parseTwinModel, writeTwinModel } = await import("../../src/model/twin-model.js");
    copyFileSync(path("model.json"), path("copy.json"));
    const model = parseTwinModel(readFileSync(path("copy.json"), "utf8"));
    const changed = (more: object) => writeTwinModel({ ...model, ...more });
    expect(() => parseTwinModel(changed({}))).not.toThrow();
    const short = { dialect: { ...model.dialect, parquet: types.slice(1) } };
    expect(() => parseTwinModel(changed(short))).toThrow(expect.objectContaining({ code: "E_MODEL" }));
    const twice = { headerNames: model.headerNames.map(() => "same") };
    expect(() => parseTwinModel(changed(twice))).toThrow(expect.objectContaining({ code: "E_MODEL" }));
    const odd = {
      dialect: { ...model.dialect, parquet: types.map(() => ({ kind: "integer", bits: 7, signed: true })) },
    };
    expect(() => parseTwinModel(changed(odd))).toThrow(expect.objectContaining({ code: "E_MODEL" }));
  });
});
