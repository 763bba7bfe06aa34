import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import type { EvaluationInput } from "../../../src/evaluate/evaluation-input.js";
import { verbatim } from "../../../src/evaluate/privacy/verbatim.js";
import type { VerbatimEvidence } from "../../../src/evaluate/privacy/verbatim-evidence.js";
import { sharedCoding } from "../../../src/evaluate/shared-coding.js";
import type { Schema } from "../../../src/schema/schema.js";
import type { Table } from "../../../src/table/table.js";
import {
  exampleSchema,
  input,
  PEOPLE,
  people,
  pick,
  range,
  stack,
  texts,
  textTable,
  withColumn,
} from "../example-tables.js";

function gate(schema: Schema, train: Table, holdout: Table, twin: Table, more: Partial<EvaluationInput> = {}) {
  const given = input(schema, train, twin, { holdout, ...more });
  const found = verbatim({ input: given, coding: sharedCoding(given) });
  return { ...found, evidence: found.evidence as VerbatimEvidence };
}

/** The table with one column's cells moved on by some rows: every row is changed in that column. */
function changeColumn(table: Table, column: number): Table {
  const cells = texts(table, column);
  const moved = cells.map((_, row) => cells[(row + 17) % cells.length]);
  return withColumn(table, column, moved);
}

const TRAIN = people("train", 800);
const HOLDOUT = people("holdout", 400);
const FRESH = people("fresh", 800);

describe("leaks", () => {
  test("a full copy blocks, in order or shuffled", () => {
    expect(gate(PEOPLE, TRAIN, HOLDOUT, TRAIN).state).toBe("BLOCK");
    const shuffled = pick(
      TRAIN,
      range(0, 800).map((i) => (i * 271) % 800),
    );
    const { state, evidence } = gate(PEOPLE, TRAIN, HOLDOUT, shuffled);
    expect(state).toBe("BLOCK");
    expect(evidence.rows).toMatchObject({ twinInTrain: 800, twinInHoldout: 0 });
    expect(evidence.equalSize).toMatchObject({
      persons: 400,
      train: { twinRows: 400, exact: 400 },
      holdout: { twinRows: 0 },
    });
  });

  test("a copy of 1 % of the rows, each several times, is counted by persons", () => {
    const twin = stack(FRESH, ...Array.from({ length: 10 }, () => pick(TRAIN, range(0, 8))));
    expect(gate(PEOPLE, TRAIN, HOLDOUT, twin).evidence.statistics[0].train.hits).toBe(8);
  });

  test("one person in twenty copied blocks", () => {
    const twin = stack(pick(FRESH, range(0, 760)), pick(TRAIN, range(100, 140)));
    expect(gate(PEOPLE, TRAIN, HOLDOUT, twin).state).toBe("BLOCK");
  });

  test.each([0, 1, 2, 3, 4])("a copy with column %i changed blocks", (column) => {
    const { state, evidence } = gate(PEOPLE, TRAIN, HOLDOUT, changeColumn(TRAIN, column));
    expect(state).toBe("BLOCK");
    expect(evidence.statistics[1].train.hits).toBeGreaterThan(700);
  });

  test("a copy written with the noise of floating point is a copy", () => {
    const income = texts(TRAIN, 1).map((text) => String(Math.fround(Number(text))));
    const twin = withColumn(TRAIN, 1, income);
    const { evidence } = gate(PEOPLE, TRAIN, HOLDOUT, twin);
    expect(evidence.statistics[0].train.hits).toBeGreaterThan(790);
  });

  test("a full copy of levels alone blocks where 20 persons are unique", () => {
    const schema = exampleSchema({ a: "categorical", b: "categorical", c: "categorical" });
    const table = (from: number, rows: number) =>
      textTable({
        a: range(from, from + rows).map((i) => `a${i % 7}`),
        b: range(from, from + rows).map((i) => `b${i % 11}`),
        c: range(from, from + rows).map((i) => `c${i % 13}`),
      });
    const train = table(0, 24);
    expect(gate(schema, train, table(500, 12), train).state).toBe("BLOCK");
  });

  test("columns in another order are the same columns", () => {
    const turned = { ...TRAIN, columns: [...TRAIN.columns].reverse() };
    expect(gate(PEOPLE, TRAIN, HOLDOUT, turned).state).toBe("BLOCK");
  });
});

describe("controls", () => {
  test("a second holdout as the twin blocks in none of 20 seeds", () => {
    const states = range(0, 20).map((seed) => {
      const [train, holdout, twin] = ["t", "h", "s"].map((name, i) => people(`${name}${seed}`, [400, 200, 400][i]));
      return gate(PEOPLE, train, holdout, twin, { random: new Random(String(seed)) }).state;
    });
    expect(states).not.toContain("BLOCK");
    expect(states.filter((state) => state === "WITHIN TOLERANCE").length).toBeGreaterThanOrEqual(18);
  });

  test("p is uniform at the most where nothing leaked: 200 small tables that repeat rows often", () => {
    const schema = exampleSchema({ a: "categorical", b: "categorical", c: "numerical" });
    let low = 0;
    for (let run = 0; run < 200; run++) {
      const stream = new Random(`run ${run}`).stream("cells");
      const table = (from: number, rows: number) => {
        const cells = (slot: number, levels: number) =>
          range(from, from + rows).map((row) => Math.floor(levels * stream.uniform(row, slot)));
        return textTable({ a: cells(0, 5), b: cells(1, 6), c: cells(2, 8) });
      };
      const random = new Random(`test ${run}`);
      if (gate(schema, table(0, 90), table(1000, 60), table(2000, 90), { random }).evidence.p <= 0.02) low++;
    }
    expect(low / 200).toBeLessThan(0.05);
  });

  test("a copy of the holdout is no excess of training persons", () => {
    const { state, evidence } = gate(PEOPLE, TRAIN, HOLDOUT, HOLDOUT);
    expect(state).toBe("WITHIN TOLERANCE");
    expect(evidence.rows.twinInHoldout).toBe(400);
  });

  test("the same input gives the same answer", () => {
    expect(gate(PEOPLE, TRAIN, HOLDOUT, FRESH)).toEqual(gate(PEOPLE, TRAIN, HOLDOUT, FRESH));
  });
});

describe("states", () => {
  test("without a holdout, rows or columns it is not assessed, and says why", () => {
    const empty = pick(TRAIN, []);
    expect(gate(PEOPLE, TRAIN, empty, TRAIN)).toMatchObject({ state: "NOT ASSESSED", evidence: null });
    expect(gate(PEOPLE, TRAIN, HOLDOUT, empty).reason).toBe("The twin has no row.");
    expect(gate(PEOPLE, empty, HOLDOUT, TRAIN).state).toBe("NOT ASSESSED");
    const note = exampleSchema({ note: "text" });
    const table = textTable({ note: ["x"] });
    expect(gate(note, table, table, table).reason).toMatch(/No column is modelled/);
  });

  test("fewer than 20 eligible persons are never within tolerance", () => {
    const found = gate(PEOPLE, pick(TRAIN, range(0, 12)), pick(HOLDOUT, range(0, 6)), FRESH);
    expect(found).toMatchObject({ state: "INCONCLUSIVE" });
    expect(found.reason).toMatch(/^Only 12 training and 6 holdout persons/);
    expect(found.needed).toBeGreaterThan(18);
  });

  test("large cells alone leave nobody eligible, and no number of persons would settle it", () => {
    const schema = exampleSchema({ a: "categorical" });
    const table = textTable({ a: range(0, 100).map((i) => `a${i % 2}`) });
    expect(gate(schema, table, table, table)).toMatchObject({ state: "INCONCLUSIVE", needed: null });
  });

  test("a bound above the threshold is inconclusive, and the number that would settle it is said", () => {
    const policy = { floor: 0.01, threshold: 0.02 };
    const found = gate(PEOPLE, pick(TRAIN, range(0, 120)), pick(HOLDOUT, range(0, 60)), FRESH, { policy });
    expect(found.state).toBe("INCONCLUSIVE");
    expect(found.needed).toBeGreaterThan(180);
    expect(found.needed).toBeLessThan(2000);
  });

  test("an excess at or under the floor never blocks", () => {
    const twin = stack(FRESH, pick(TRAIN, range(0, 7)));
    const found = gate(PEOPLE, TRAIN, people("large holdout", 4000), twin);
    expect(found.evidence.p).toBeLessThan(0.02);
    expect(found).toMatchObject({ state: "WITHIN TOLERANCE" });
    expect(found.reason).toMatch(/small, but not chance/);
  });
});

describe("persons of three rows", () => {
  const key = (rows: number) => Uint32Array.from(range(0, rows), (row) => Math.floor(row / 3));
  const persons = { trainPersons: key(900), holdoutPersons: key(450) };
  const train = people("three", 900);
  const holdout = people("three held out", 450);

  test("a person is hit when any of their rows is, and counted once", () => {
    // The first row of 40 of 300 persons.
    const twin = stack(
      FRESH,
      pick(
        train,
        range(0, 40).map((person) => 3 * person),
      ),
    );
    const { state, evidence } = gate(PEOPLE, train, holdout, twin, persons);
    expect(evidence.eligible).toEqual({ train: 300, holdout: 150 });
    expect(evidence.statistics[0].train).toEqual({ hits: 40, of: 300 });
    expect(state).toBe("BLOCK");
  });

  test("a row that a person repeats is still theirs alone", () => {
    const twice = pick(
      train,
      range(0, 900).map((row) => 3 * Math.floor(row / 3)),
    );
    expect(gate(PEOPLE, twice, holdout, FRESH, persons).evidence.eligible.train).toBe(300);
    expect(gate(PEOPLE, twice, holdout, FRESH).evidence.eligible.train).toBe(0);
  });
});
