import { describe, expect, test } from "@jest/globals";
import { evaluate } from "../../src/evaluate/evaluate.js";
import type { EvaluationInput } from "../../src/evaluate/evaluation-input.js";
import { METRICS } from "../../src/evaluate/metrics.js";
import { exampleSchema, input, PEOPLE, people, pick, range, textTable } from "./example-tables.js";

/** Evaluates, and holds the result to what holds of every evaluation. */
async function checked(given: EvaluationInput) {
  const found = await evaluate(given);
  const walk = (value: unknown): void => {
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(found);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  for (const { better, twin, holdout } of found.metrics) {
    for (const figure of holdout === null ? [twin] : [twin, holdout]) {
      if (figure.value === null) expect(figure.reason).not.toBe("");
      else expect(figure.value).toBeGreaterThanOrEqual(0);
      // What is set against 1 may be any number of times as much.
      if (figure.value !== null && better !== "near 1") expect(figure.value).toBeLessThanOrEqual(1);
    }
  }
  expect(found.gates).toHaveLength(12);
  return found;
}

const TRAIN = people("train", 600);
const HOLDOUT = people("holdout", 300);
const TWIN = people("twin", 500);

describe("an evaluation", () => {
  test("sets every figure of the twin beside the holdout's", async () => {
    const found = await checked(input(PEOPLE, TRAIN, TWIN, { holdout: HOLDOUT }));
    expect(found).toMatchObject({
      version: 1,
      rows: { train: 600, holdout: 300, twin: 500 },
      persons: { train: 600, holdout: 300, twin: 500 },
    });
    expect(found.metrics.map(({ id }) => id)).toEqual(METRICS.map(({ id }) => id));
    expect(found.columns.map(({ name }) => name)).toEqual(["age", "income", "town", "smoker", "joined"]);
    const shape = found.metrics[0];
    for (const figure of [shape.twin, shape.holdout!]) {
      expect(figure.value).toBeGreaterThan(0.93);
      expect(figure.interval!.low).toBeLessThan(figure.value!);
      expect(figure.interval!.high).toBeGreaterThan(figure.value!);
    }
    expect(found.gates[1]).toMatchObject({ id: "D1", state: "WITHIN TOLERANCE" });
    expect(found.checks.slice(0, 3).map(({ state }) => state)).not.toContain("REVIEW");
  });

  test("is the same to the bit for the same input", async () => {
    const given = input(PEOPLE, TRAIN, TWIN, { holdout: HOLDOUT });
    expect(JSON.stringify(await evaluate(given))).toBe(JSON.stringify(await evaluate(given)));
  });

  test("does not depend on the order in which twin and schema hold the columns", async () => {
    const turned = { ...TWIN, columns: [...TWIN.columns].reverse() };
    expect(await evaluate(input(PEOPLE, TRAIN, turned))).toEqual(await evaluate(input(PEOPLE, TRAIN, TWIN)));
  });

  test("has a worse figure for a worse twin", async () => {
    const shifted = textTable({
      age: range(0, 500).map(() => 30),
      income: range(0, 500).map((i) => i),
      town: range(0, 500).map(() => "Aber"),
      smoker: range(0, 500).map(() => "no"),
      joined: range(0, 500).map(() => "2015-05-05"),
    });
    const found = await checked(input(PEOPLE, TRAIN, shifted, { holdout: HOLDOUT }));
    expect(found.metrics[0].twin.value).toBeLessThan(0.6);
    expect(found.checks[0].state).toBe("REVIEW");
    expect(found.verdict.quality.state).toBe("REVIEW");
  });

  const STAGES = ["coding", "columns", "accuracy", "propensity", "discriminator", "copies"];

  test("says how far it is, stage by stage", async () => {
    const seen: string[] = [];
    const progress = ({ stage, done, total }: { stage: string; done: number; total: number }) => {
      expect(done).toBeLessThanOrEqual(total);
      if (seen[seen.length - 1] !== stage) seen.push(stage);
    };
    await evaluate(input(PEOPLE, TRAIN, TWIN, { holdout: HOLDOUT, progress }));
    expect(seen).toEqual(STAGES);
  });

  test.each(["", ...STAGES])("stops when it is told to (at stage %j)", async (at) => {
    const signal = {
      aborted: at === "",
      throwIfAborted() {
        if (this.aborted) throw new Error("stopped");
      },
    };
    let last = "";
    const progress = ({ stage }: { stage: string }) => {
      if (signal.aborted) last = stage;
      signal.aborted ||= stage === at;
    };
    await expect(evaluate(input(PEOPLE, TRAIN, TWIN, { holdout: HOLDOUT, signal, progress }))).rejects.toThrow(
      "stopped",
    );
    // Before the next stage, that is.
    expect(["", at]).toContain(last);
  });

  test("has figures of the holdout where the twin has no row", async () => {
    const { metrics } = await checked(input(PEOPLE, TRAIN, pick(TWIN, []), { holdout: HOLDOUT }));
    for (const id of ["accuracy", "pmse-pairs", "pmse-tree", "discriminator-auc"]) {
      const { twin, holdout } = metrics.find((metric) => metric.id === id)!;
      expect(twin.reason).toBe("the twin has no row");
      expect(holdout!.value).toBeGreaterThan(0.4);
      expect(holdout!.interval!.persons).toBe(300);
    }
  });
});

describe("ids, texts and columns that are not as they should be", () => {
  const schema = exampleSchema({ key: "id", note: "text", size: "numerical", kind: "categorical" });
  const table = (from: number) =>
    textTable({
      key: range(from, from + 50).map((i) => `k${i}`),
      note: range(from, from + 50).map((i) => (i % 5 === 0 ? "" : `note ${i}`)),
      size: range(from, from + 50).map((i) => i % 9),
      kind: range(from, from + 50).map((i) => "ab"[i % 2]),
    });

  test("ids and texts are listed, their missing cells counted, and not compared", async () => {
    const { columns, metrics } = await checked(input(schema, table(0), table(100), { holdout: table(200) }));
    expect(columns[1]).toEqual({
      name: "note",
      sdtype: "text",
      metric: null,
      twin: null,
      holdout: null,
      missing: { train: 0.2, holdout: 0.2, twin: 0.2 },
      margin: null,
    });
    expect(metrics.find(({ id }) => id === "key-uniqueness")!.twin).toMatchObject({ value: 1, over: 1 });
    expect(metrics[0].columns.map(({ name }) => name)).toEqual(["size", "kind"]);
  });

  test("a twin without a column is refused, and the column is named", async () => {
    const twin = { ...table(0), columns: table(0).columns.slice(0, 3) };
    await expect(evaluate(input(schema, table(0), twin))).rejects.toMatchObject({
      code: "E_DATA",
      message: expect.stringContaining('the twin has no column "kind"'),
    });
  });

  test("cells that do not read, and columns that nobody asked for, are counted and said", async () => {
    const twin = table(100);
    const spoilt = texts(twin, "size", ["five", "", "6"]);
    const { notes } = await checked(input(schema, table(0), spoilt));
    expect(notes).toMatchObject([
      { code: "twin-unreadable", count: 1, place: { column: "size" } },
      { code: "twin-extra-columns", count: 1 },
    ]);
    expect(JSON.stringify(notes)).not.toContain("five");
  });

  function texts(twin: ReturnType<typeof table>, name: string, first: string[]) {
    const columns = twin.columns.map((column) => {
      if (column.name !== name || column.kind !== "plain") return column;
      return { ...column, texts: [...first, ...column.texts.slice(first.length)] };
    });
    return {
      ...twin,
      columns: [...columns, { kind: "plain" as const, name: "extra", texts: range(0, 50).map(String) }],
    };
  }
});

describe("golden case 26: degenerate tables have a defined state, never NaN and never a pass", () => {
  const flat = (rows: number) =>
    textTable({
      age: range(0, rows).map(() => 40),
      income: range(0, rows).map(() => 1000),
      town: range(0, rows).map(() => "Aber"),
      smoker: range(0, rows).map(() => "no"),
      joined: range(0, rows).map(() => "2020-01-01"),
    });
  const blank = (rows: number) =>
    textTable(
      Object.fromEntries(
        ["age", "income", "town", "smoker", "joined"].map((name) => [name, range(0, rows).map(() => "")]),
      ),
    );
  const none = pick(TRAIN, []);
  const tables = {
    people: pick(TRAIN, range(0, 200)),
    constant: flat(60),
    "all missing": blank(60),
    "one row": pick(TRAIN, [0]),
    "no row": none,
  };
  const cases = Object.entries(tables).flatMap(([real, train]) =>
    Object.entries(tables).map(([made, twin]) => ({ real, train, made, twin })),
  );

  test.each(cases)("real: $real, twin: $made", async ({ train, twin, real, made }) => {
    for (const holdout of [pick(HOLDOUT, range(0, 100)), none, pick(HOLDOUT, [0])]) {
      const found = await checked(input(PEOPLE, train, twin, { holdout }));
      const { state } = found.gates[1];
      if (made === "no row" || real === "no row") expect(state).toBe("NOT ASSESSED");
      // Nobody, or one person, has a row of their own: nothing can be told.
      else if (real !== "people") expect(state).not.toBe("WITHIN TOLERANCE");
      if (holdout.rows === 0) {
        expect(found.gates[1].state).toBe("NOT ASSESSED");
        expect(found.metrics.every((metric) => metric.holdout === null)).toBe(true);
      }
    }
  });

  test("a level that the real table lacks counts against the twin", async () => {
    const schema = exampleSchema({ town: "categorical" });
    const [real, twin] = [textTable({ town: ["a", "b"] }), textTable({ town: ["a", "z"] })];
    const { columns, metrics } = await checked(input(schema, real, twin));
    expect(columns[0].twin).toBe(0.5);
    expect(metrics.find(({ id }) => id === "category-adherence")!.twin.value).toBe(0.5);
  });
});
