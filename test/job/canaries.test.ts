import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { isTwinsetError } from "../../src/core/errors.js";
import { filesOf, runInMemory, textSource } from "./run-in-memory.js";

const ROWS = 20000;

/** A repeatable stream of 128-bit strings. */
const secret = (kind: string, row: number) => createHash("sha256").update(`${kind} ${row}`).digest("hex").slice(0, 32);

/** A table in which each of 1,000 values is held by one person: in free text, ids, levels, dates and numbers. */
function plantedTable(): { text: string; planted: string[] } {
  const planted: string[] = [];
  const plant = (value: string) => {
    planted.push(value);
    return value;
  };
  const lines = ["patient,note,ward,amount,lab,seen,outcome"];
  for (let row = 0; row < ROWS; row++) {
    const odd = row % 100 === 17;
    const patient = odd ? plant(secret("id", row)) : createHash("md5").update(`patient ${row}`).digest("hex");
    const note = odd
      ? plant(`seen with ${secret("note", row)} twice`)
      : `seen at visit ${row % 977} of ${(row * 31) % 4001}`;
    const ward = odd ? plant(secret("ward", row)) : ["north", "south", "east", "west"][row % 4];
    const amount = odd
      ? plant(`${100 + (row % 800)}.${String(1000003 + row * 7).slice(1)}`)
      : `${100 + ((row * 37) % 900)}.${String(100 + (row % 100)).slice(1)}`;
    const lab = odd
      ? plant(`${(row % 9) + 1}.${String(10000019 + row * 13).slice(1)}`)
      : row % 5 === 0
        ? ""
        : `${(row % 9) + 1}.${row % 10}`;
    const seen = `2023-${String((row % 12) + 1).padStart(2, "0")}-${String((row % 28) + 1).padStart(2, "0")}`;
    lines.push([patient, note, ward, amount, lab, seen, row % 3 === 0 ? "yes" : "no"].join(","));
  }
  return { text: `${lines.join("\n")}\n`, planted };
}

describe("1,000 values that one person each holds", () => {
  const { text, planted } = plantedTable();
  let files = new Map<string, string>();
  let notes = "";

  beforeAll(async () => {
    const run = await runInMemory(textSource(text));
    files = await filesOf(run);
    notes = JSON.stringify(run.notes);
  }, 60000);

  test("the table is what the test says it is", () => {
    expect(planted).toHaveLength(1000);
    expect(new Set(planted).size).toBe(1000);
    for (const value of planted) expect(text).toContain(value);
  });

  test.each([
    "share/synthetic.csv",
    "private/model.json",
    "private/report.html",
    "private/report.json",
    "private/job.json",
  ])("are not in %s", (path) => {
    const content = files.get(path)!;
    expect(content.length).toBeGreaterThan(100);
    expect(planted.filter((value) => content.includes(value))).toEqual([]);
  });

  test("are not in the notes", () => {
    expect(planted.filter((value) => notes.includes(value))).toEqual([]);
  });

  test.each([
    ["ragged rows", (lines: string[]) => lines.map((line, at) => (at % 50 === 18 ? `${line},extra` : line))],
    ["an open quote", (lines: string[]) => [...lines, `"${lines[18]}`]],
    ["too few rows", (lines: string[]) => lines.slice(0, 19)],
  ])("are not in the error for %s", async (_, spoil) => {
    const spoiled = textSource(`${spoil(text.trimEnd().split("\n")).join("\n")}\n`);
    const error: unknown = await runInMemory(spoiled).catch((reason: unknown) => reason);
    expect(isTwinsetError(error)).toBe(true);
    const said = `${(error as Error).message} ${JSON.stringify(error)} ${(error as Error).stack}`;
    expect(planted.filter((value) => said.includes(value))).toEqual([]);
  });
});
