import { beforeAll, describe, expect, test } from "@jest/globals";
import { compare } from "../../src/job/compare.js";
import { compareFiles } from "../../src/job/compare-files.js";
import { type CompareJob, parseCompareJob } from "../../src/job/compare-job.js";
import type { Host } from "../../src/job/host.js";
import { type Comparison, comparisonFileSchema } from "../../src/report/comparison/comparison.js";
import { TEST_HOST, textSource } from "./run-in-memory.js";

const ROWS = 1600;

/** Wards and scores that hang together; each tenth row has a note and a ward of its own. */
function tableText(persons = ROWS): string {
  const lines = ["patient,klinik,alder,poeng,utfall,notat"];
  for (let row = 0; row < ROWS; row++) {
    const age = 20 + ((row * 7919) % 61);
    const score = Math.floor(age / 3) + ((row * 31) % 7);
    const ward = row % 50 === 3 ? `W${row}only` : ["north", "south", "east"][(age + row) % 3];
    lines.push(
      `P${10000 + (row % persons)},${ward},${age},${score},${score > 22 ? "yes" : "no"},kept for ${row * 7919}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function run(more: Partial<CompareJob> = {}, host: Partial<Host> = {}, text = tableText()): Promise<Comparison> {
  const job = parseCompareJob({ seed: "7", holdout: 500, synthesizers: ["bayes-net", "independent"], ...more });
  return compare(job, textSource(text, "patients.csv"), { ...TEST_HOST, ...host });
}

/** The same without what may differ from run to run. */
function timeless({ synthesizers, ...rest }: Comparison) {
  return { ...rest, synthesizers: synthesizers.map(({ seconds, ...one }) => one) };
}

describe("a comparison", () => {
  let found: Comparison;
  let stages: string[] = [];
  beforeAll(async () => {
    stages = [];
    found = await run({}, { progress: ({ stage }) => void (stages.includes(stage) || stages.push(stage)) });
  });

  test("splits by person: training, validation and the holdout of the main job", () => {
    const { train, validation, holdout } = found.split;
    expect(holdout.persons).toBe(500);
    expect(validation.persons).toBe(550);
    expect(train.persons).toBe(ROWS - 500 - 550);
    expect(found.read).toMatchObject({ name: "patients.csv", rows: ROWS, persons: ROWS, columns: 6 });
  });

  test("judges each synthesizer on the validation rows, those nearest first, beside what training rows reach", () => {
    expect(found.synthesizers.map(({ synthesizer }) => synthesizer)).toEqual(["bayes-net", "independent"]);
    const [near, far] = found.synthesizers;
    expect(near.likeness.toldApart.value!).toBeLessThan(far.likeness.toldApart.value! - 0.1);
    expect(near.likeness.nmiError.value!).toBeLessThan(far.likeness.nmiError.value! - 0.1);
    expect(Math.abs(found.ceiling.toldApart.value! - 0.5)).toBeLessThan(0.06);
    for (const { membership, whiteBox, twin } of found.synthesizers) {
      expect(membership.interval!.low).toBeLessThan(0.54);
      expect(whiteBox!.value!).toBeGreaterThan(0.45);
      expect(twin.rows).toBe(found.split.train.rows);
    }
  });

  test("recommends one, and shows the holdout to no other", () => {
    expect(found.recommendation.synthesizer).toBe("bayes-net");
    expect(found.holdout!.likeness.toldApart.value!).toBeGreaterThan(0.45);
    expect(found.holdout!.likeness).not.toEqual(found.synthesizers[0].likeness);
    expect(stages.filter((stage) => stage.startsWith("holdout"))).toEqual(["holdout: sample", "holdout: judge"]);
    expect(found.run.next).toBe("twinset patients.csv --seed 7 --synthesizer bayes-net --holdout 500");
  });

  test("says whose stage it is at", () => {
    for (const id of ["bayes-net", "independent"])
      expect(stages).toEqual(expect.arrayContaining([`${id}: sample`, `${id}: judge`]));
  });

  test("is the same for the same seed but for seconds, whatever else takes part and however fast the machine is, and else it is not", async () => {
    let clock = 0;
    const slow = await run({}, { now: () => (clock += 700) });
    expect(timeless(slow)).toEqual(timeless(found));
    expect(slow.synthesizers[0].seconds.fit).toBeGreaterThan(0);
    const alone = await run({ synthesizers: ["independent"] });
    expect(timeless(alone).synthesizers[0]).toEqual(timeless(found).synthesizers[1]);
    expect(timeless(await run({ seed: "8" })).synthesizers).not.toEqual(timeless(found).synthesizers);
  });

  test("holds no value of the table and no name of a column, in either file", () => {
    const files = compareFiles(found);
    expect(files.map(({ path, secret }) => [path, secret])).toEqual([
      ["compare.html", true],
      ["compare.json", true],
    ]);
    for (const { content } of files) {
      const text = String(content).replace(/<style>[\s\S]*?<\/style>/, "");
      expect(text).not.toMatch(/P1\d{4}|W\d+only|north|south|kept for|klinik|alder|poeng|utfall|notat/);
    }
  });

  test("gives a file that its schema knows, and knows when it is broken", () => {
    const json = JSON.parse(String(compareFiles(found)[1].content));
    expect(comparisonFileSchema.safeParse(json).error).toBeUndefined();
    expect(Object.keys(json).slice(0, 3)).toEqual(["format", "version", "summary"]);
    expect(comparisonFileSchema.safeParse({ ...json, version: 2 }).success).toBe(false);
    expect(comparisonFileSchema.safeParse({ ...json, overall: 0.9 }).success).toBe(false);
  });
});

describe("comparing", () => {
  test("keeps all rows of a person on one side", async () => {
    const { split, read } = await run({ synthesizers: ["independent"], person: "patient" }, {}, tableText(400));
    expect(read.persons).toBe(400);
    expect(split.train.persons + split.validation.persons + split.holdout.persons).toBe(400);
    for (const part of [split.train, split.validation, split.holdout]) expect(part.rows).toBe(4 * part.persons);
  });

  test("does without a holdout", async () => {
    const found = await run({ synthesizers: ["independent"], holdout: 0 });
    expect(found.split.holdout).toEqual({ persons: 0, rows: 0 });
    expect(found.holdout).toBeNull();
  });

  test("leaves out what a limit forbids, and says why", async () => {
    let clock = 0;
    const late = await run({ timeLimit: 1 }, { now: () => (clock += 1500) });
    expect(late.synthesizers).toEqual([]);
    expect(late.leftOut).toContainEqual({
      synthesizer: "bayes-net",
      reason: "by estimate it takes longer than the 1 s of the time limit",
    });
    expect(late.recommendation.synthesizer).toBeNull();
    const large = await run({ memoryLimit: 1 });
    expect(large.leftOut.map(({ reason }) => reason)).toEqual([
      "by estimate it takes more than the 1 MB of the memory limit",
      "by estimate it takes more than the 1 MB of the memory limit",
    ]);
  });

  test("refuses a synthesizer that there is not, and a limit that is none", async () => {
    await expect(run({ synthesizers: ["magic"] })).rejects.toMatchObject({ code: "E_USAGE" });
    expect(() => parseCompareJob({ attackLimit: 0.2 })).toThrow(/attackLimit/);
    expect(() => parseCompareJob({ synthesizer: "bayes-net" })).toThrow(/not right/);
  });

  test("ends at once when it is cancelled", async () => {
    const controller = new AbortController();
    const stages: string[] = [];
    const cancelled = run(
      {},
      {
        signal: controller.signal,
        progress: ({ stage }) => {
          stages.push(stage);
          if (stage === "independent: judge") controller.abort();
        },
      },
    );
    await expect(cancelled).rejects.toThrow();
    expect(stages.filter((stage) => stage.startsWith("bayes-net"))).toEqual([]);
  });
});
