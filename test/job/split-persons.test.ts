import { describe, expect, test } from "@jest/globals";
import { Random } from "../../src/core/random/random.js";
import { holdoutSize, splitPersons } from "../../src/job/split-persons.js";

describe("the holdout", () => {
  test.each([
    [418, undefined, 209],
    [4454, undefined, 2000],
    [17549, undefined, 3510],
    [1000000, undefined, 200000],
    [4454, 0, 0],
    [1000, 0.3, 300],
    [1000, 250, 250],
    [1000, 900, 500],
  ])("of %d persons with --holdout %p is %d", (persons, holdout, expected) => {
    expect(holdoutSize(persons, holdout)).toBe(expected);
  });

  test("takes whole persons, leaves nobody out and keeps the order of the file", () => {
    const person = Uint32Array.from({ length: 3000 }, (_, row) => Math.floor(row / 3));
    const { train, holdout } = splitPersons(3000, person, 1000, 200, new Random("1"));
    expect(train.length + holdout.length).toBe(3000);
    expect(holdout).toHaveLength(600);
    const held = new Set(Array.from(holdout, (row) => person[row]));
    expect(held.size).toBe(200);
    expect(Array.from(train).some((row) => held.has(person[row]))).toBe(false);
    expect(Array.from(train)).toEqual(Array.from(train).sort((a, b) => a - b));
  });

  test("is another one with another seed, and the same one with the same", () => {
    const draw = (seed: string) => Array.from(splitPersons(500, undefined, 500, 100, new Random(seed)).holdout);
    expect(draw("1")).toEqual(draw("1"));
    expect(draw("1")).not.toEqual(draw("2"));
  });
});
