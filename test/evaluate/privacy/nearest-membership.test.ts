import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import type { Draw } from "../../../src/evaluate/equal-draws.js";
import type { EvaluationInput } from "../../../src/evaluate/evaluation-input.js";
import { gowerNearest } from "../../../src/evaluate/privacy/gower-nearest.js";
import { gowerRows } from "../../../src/evaluate/privacy/gower-rows.js";
import { attackedRows, nearestMembership } from "../../../src/evaluate/privacy/nearest-membership.js";
import { sharedCoding } from "../../../src/evaluate/shared-coding.js";
import type { Table } from "../../../src/table/table.js";
import { exampleSchema, input, PEOPLE, people, pick, range, stack, texts, textTable } from "../example-tables.js";

function attack(train: Table, holdout: Table, twin: Table, more: Partial<EvaluationInput> = {}, schema = PEOPLE) {
  const given = input(schema, train, twin, { holdout, ...more });
  return nearestMembership(given, sharedCoding(given));
}

/** Gower's distance of two rows from their cells as written: |a - b| over the range of the real rows, at most 1; 1 for another level; a gap is 1 from a value. */
function slowDistance(a: readonly string[], b: readonly string[], ranges: readonly (number | null)[]): number {
  let sum = 0;
  a.forEach((cell, column) => {
    const range = ranges[column];
    if (range === null || cell === "" || b[column] === "") sum += cell === b[column] ? 0 : 1;
    else sum += Math.min(1, Math.abs(numberOf(cell) - numberOf(b[column])) / range);
  });
  return sum / a.length;
}

function numberOf(cell: string): number {
  return /^\d{4}-/.test(cell) ? Date.parse(cell) / 86400000 : Number(cell);
}

function rowsOf(table: Table): string[][] {
  const columns = table.columns.map((_, column) => texts(table, column));
  return range(0, table.rows).map((row) => columns.map((cells) => cells[row]));
}

const whole = (table: Table): Draw => ({ rows: Uint32Array.from(range(0, table.rows)), starts: null });

describe("the distance to the nearest row", () => {
  test("is Gower's, as the slow way finds it from the cells", () => {
    const [train, holdout, twin] = [people("a", 120), people("b", 100), people("c", 150)];
    const coding = sharedCoding(input(PEOPLE, train, twin, { holdout }));
    const points = gowerRows(coding, { train: whole(train), holdout: whole(holdout), twin: whole(twin) });
    const real = [...rowsOf(train), ...rowsOf(holdout)];
    const ranges = PEOPLE.columns.map(({ sdtype }, column) => {
      if (sdtype !== "numerical" && sdtype !== "datetime") return null;
      const numbers = real.map((row) => row[column]).filter((cell) => cell !== "");
      const values = numbers.map(numberOf);
      return Math.max(...values) - Math.min(...values);
    });
    const made = rowsOf(twin);
    for (const [side, table] of [["train", train] as const, ["holdout", holdout] as const]) {
      const found = gowerNearest(points[side], points.twin);
      const slow = rowsOf(table).map((row) => Math.min(...made.map((other) => slowDistance(row, other, ranges))));
      expect(found.length).toBe(slow.length);
      for (const [at, distance] of slow.entries()) expect(found[at]).toBeCloseTo(distance, 6);
    }
  });

  test("is 0 for the row itself, and counts what lies beyond the real range, a gap and another level as 1", () => {
    const schema = exampleSchema({ x: "numerical", town: "categorical", constant: "numerical" });
    const real = textTable({ x: [0, 10, ""], town: ["a", "b", "c"], constant: [5, 5, 5] });
    const made = textTable({ x: [35, ""], town: ["z", "z"], constant: [7, 5] });
    const coding = sharedCoding(input(schema, real, made, { holdout: real }));
    const points = gowerRows(coding, { train: whole(real), holdout: whole(real), twin: whole(made) });
    expect([...gowerNearest(points.train, points.holdout)]).toEqual([0, 0, 0]);
    const [first, second, third] = gowerNearest(points.train, points.twin);
    expect(first).toBeCloseTo(2 / 3, 9);
    expect(second).toBeCloseTo(2 / 3, 9);
    expect(third).toBeCloseTo(1 / 3, 9);
  });

  test("stops when it is cancelled", () => {
    const table = people("a", 600);
    const coding = sharedCoding(input(PEOPLE, table, table, { holdout: table }));
    const points = gowerRows(coding, { train: whole(table), holdout: whole(table), twin: whole(table) });
    const controller = new AbortController();
    const seen: number[] = [];
    expect(() =>
      gowerNearest(points.train, points.twin, controller.signal, (done) => {
        seen.push(done);
        controller.abort();
      }),
    ).toThrow();
    expect(seen).toEqual([256]);
  });
});

describe("the attack by nearest rows", () => {
  const train = people("train", 700);
  const holdout = people("holdout", 400);

  test("recognises everybody in a copy, half of them where half was copied, and nobody in fresh rows", () => {
    expect(attack(train, holdout, train).value).toBeGreaterThan(0.99);
    const half = attack(train, holdout, stack(pick(train, range(0, 350)), people("fresh", 350)));
    expect(half.value).toBeGreaterThan(0.7);
    expect(half.interval!.low).toBeGreaterThan(0.6);
    const { low, high } = attack(train, holdout, people("fresh", 700)).interval!;
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  });

  test("attacks as many rows on both sides, 3,000 at most, and the same ones every time", () => {
    const given = input(PEOPLE, people("many", 5000), train, { holdout: people("others", 4000) });
    const coding = sharedCoding(given);
    const draws = attackedRows(coding, new Random("7"));
    expect([draws.train.rows.length, draws.holdout.rows.length]).toEqual([3000, 3000]);
    expect(attackedRows(coding, new Random("7"))).toEqual(draws);
    expect(attackedRows(coding, new Random("8"))).not.toEqual(draws);
    const small = sharedCoding(input(PEOPLE, train, train, { holdout }));
    expect(attackedRows(small, new Random("7")).train.rows.length).toBe(400);
  });

  test("keeps the rows of a person together, and is as sure as there are persons", () => {
    const persons = Uint32Array.from(range(0, 700), (row) => Math.floor(row / 7));
    const byRow = attack(train, holdout, people("fresh", 700));
    const byPerson = attack(train, holdout, people("fresh", 700), { trainPersons: persons });
    expect(byPerson.interval!.persons).toBeLessThan(byRow.interval!.persons);
    const few = Uint32Array.from(range(0, 700), (row) => Math.floor(row / 100));
    expect(attack(train, holdout, train, { trainPersons: few }).reason).toMatch(/30 persons/);
  });

  test("says why where there is no figure", () => {
    const none = pick(train, []);
    expect(attack(train, none, train).reason).toBe("there is no holdout");
    expect(attack(train, holdout, none).reason).toBe("the twin has no row");
    const ids = exampleSchema({ age: "id", income: "id", town: "text", smoker: "id", joined: "id" });
    expect(attack(train, holdout, train, {}, ids).reason).toBe("no column is modelled");
    expect(attack(pick(train, range(0, 20)), holdout, train).reason).toMatch(/30 persons/);
  });
});
