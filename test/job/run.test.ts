import { describe, expect, test } from "@jest/globals";
import { drawRows } from "../../src/job/draw-rows.js";
import type { TwinRun } from "../../src/job/run.js";
import { cellText } from "../../src/table/column-text.js";
import { concatTables } from "../../src/table/concat-tables.js";
import type { Table } from "../../src/table/table.js";
import { writeCsv } from "../../src/table/write-csv.js";
import { filesOf, fixtureSource, runInMemory, TEST_HOST, textOf, textSource } from "./run-in-memory.js";

/** Rows of a table as texts. */
function rowsOf(table: Table): string[][] {
  return Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));
}

/** Draws rows from a run's model again. */
async function drawAgain(run: TwinRun, start: number, count: number, chunk?: number): Promise<string> {
  const request = { seed: run.job.seed, given: run.job.given };
  return textOf(
    writeCsv(
      drawRows({ model: run.model, request }, start, count, TEST_HOST, chunk),
      run.model.headerNames,
      run.model.dialect,
    ),
  );
}

describe("a twin of the credit table", () => {
  test("has the input's rows, columns, header and formats", async () => {
    const run = await runInMemory(await fixtureSource("credit"));
    const csv = (await filesOf(run)).get("share/synthetic.csv")!;
    const lines = csv.trimEnd().split("\n");
    expect(lines).toHaveLength(4455);
    expect(lines[0]).toBe(
      '"Status","Seniority","Home","Time","Age","Marital","Records","Job","Expenses","Income","Assets","Debt","Amount","Price"',
    );
    for (const line of lines.slice(1))
      expect(line).toMatch(
        /^"(good|bad)",\d+,("\w+"|NA),\d+,\d+,("\w+"|NA),"(yes|no)",("\w+"|NA),\d+,(\d+|NA),(\d+|NA),(\d+|NA),\d+,\d+$/,
      );
  });

  test("comes out the same, byte for byte, with the same seed, and otherwise not", async () => {
    const files = async (seed: string) => [
      ...(await filesOf(await runInMemory(await fixtureSource("credit"), { seed }))).entries(),
    ];
    const one = await files("11");
    expect(await files("11")).toEqual(one);
    expect((await files("12"))[0][1]).not.toBe(one[0][1]);
  });

  test("does not depend on batches or ranges: any row is the same however it is drawn", async () => {
    const run = await runInMemory(await fixtureSource("credit"));
    const whole = await drawAgain(run, 0, 1200);
    for (const chunk of [1, 7, 4096]) expect(await drawAgain(run, 0, 1200, chunk)).toBe(whole);
    const part = (await drawAgain(run, 500, 10)).split("\n").slice(1, 11);
    expect(part).toEqual(whole.split("\n").slice(501, 511));
    expect((await filesOf(run)).get("share/synthetic.csv")!.startsWith(whole.trimEnd())).toBe(true);
  });
});

describe("--given", () => {
  test("gives rows that meet the condition only, bins cut through included", async () => {
    const run = await runInMemory(await fixtureSource("credit"), {
      given: ["Status=bad", "Age>=33", "Age<41"],
      rows: 400,
    });
    const at = (name: string) => run.schema.columns.findIndex((column) => column.name === name);
    for (const row of rowsOf(run.twin)) {
      expect(row[at("Status")]).toBe("bad");
      expect(Number(row[at("Age")])).toBeGreaterThanOrEqual(33);
      expect(Number(row[at("Age")])).toBeLessThan(41);
    }
    expect(run.twin.rows).toBe(400);
  });

  test("is refused when fewer than five training persons meet it", async () => {
    const source = await fixtureSource("credit");
    await expect(
      runInMemory(source, { given: ["Home=other", "Marital=widow", "Job=others", "Status=bad"] }),
    ).rejects.toMatchObject({ code: "E_CONDITION" });
  });

  test("names the columns there are when it names none", async () => {
    await expect(runInMemory(await fixtureSource("credit"), { given: ["Sttus=bad"] })).rejects.toThrow(
      /the columns are Status, Seniority/,
    );
  });
});

describe("a table in which persons have several rows", () => {
  const lines = ["patient_id,sex,visit,score"];
  for (let p = 0; p < 1500; p++)
    for (let visit = 0; visit < 1 + (p % 4); visit++)
      lines.push(
        `P${String(10000 + ((p * 7919) % 80000))},${p % 2 ? "f" : "m"},${visit + 1},${(p * 13 + visit * 5) % 40}`,
      );
  const source = textSource(`${lines.join("\n")}\n`, "visits.csv");

  test("is split by person, and the twin's persons have several rows too", async () => {
    const run = await runInMemory(source);
    expect(run.schema.personKey).toBe("patient_id");
    expect(run.read.persons).toBe(1500);
    expect(run.split.train.persons + run.split.holdout.persons).toBe(1500);
    const rowsPer = new Map<string, number>();
    for (const [id] of rowsOf(run.twin)) rowsPer.set(id, (rowsPer.get(id) ?? 0) + 1);
    expect(rowsPer.size).toBe(1500);
    const share = [...rowsPer.values()].filter((rows) => rows === 4).length / 1500;
    expect(Math.abs(share - 0.25)).toBeLessThan(0.05);
    expect(Math.max(...rowsPer.values())).toBeLessThanOrEqual(5);
    for (const id of rowsPer.keys()) expect(id).toMatch(/^P\d{5}$/);
  });

  test("counts rows as persons when told that there is no key", async () => {
    const run = await runInMemory(source, { person: "none" });
    expect(run.read.persons).toBe(lines.length - 1);
  });

  test("draws whole persons in any range", async () => {
    const run = await runInMemory(source);
    const request = { seed: run.job.seed, given: [] };
    const draw = async (start: number, count: number) => {
      const chunks: Table[] = [];
      for await (const chunk of drawRows({ model: run.model, request }, start, count, TEST_HOST)) chunks.push(chunk);
      return rowsOf(concatTables(chunks));
    };
    const whole = await draw(0, 40);
    expect([...(await draw(0, 13)), ...(await draw(13, 27))]).toEqual(whole);
  });
});

describe("a twin that would give away its rows", () => {
  /** A table so coarse in its parts and so wide that copies are told from chance. */
  test("is blocked: no synthetic.csv and no model, the report says why, and --accept-risk overrides", async () => {
    const run = await runInMemory(await fixtureSource("credit"));
    const blocked: TwinRun = {
      ...run,
      evaluation: {
        ...run.evaluation,
        verdict: { ...run.evaluation.verdict, disclosure: { ...run.evaluation.verdict.disclosure, state: "BLOCK" } },
      },
    };
    const files = await filesOf(blocked);
    expect([...files.keys()].sort()).toEqual(["private/job.json", "private/report.html", "private/report.json"]);
    const accepted = await filesOf({ ...blocked, job: { ...blocked.job, acceptRisk: "test data" } });
    expect(accepted.has("share/synthetic.csv")).toBe(true);
    expect(accepted.get("private/report.json")).toContain("test data");
  });
});

describe("fidelity on every fixture of more than 2,000 rows", () => {
  test.each(["brandsma", "college-distance", "credit", "flchain", "hmda", "lending-club", "nafld1", "randhie", "star"])(
    "%s: columns of the twin are within half a point of what the holdout reaches",
    async (name) => {
      const run = await runInMemory(await fixtureSource(name));
      const shape = run.evaluation.metrics.find((metric) => metric.id === "shape")!;
      expect(shape.twin.value!).toBeGreaterThan(shape.holdout!.value! - 0.005);
    },
    60000,
  );
});
