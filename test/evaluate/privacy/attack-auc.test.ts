import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { type AttackedRows, attackAuc } from "../../../src/evaluate/privacy/attack-auc.js";
import { readOracle } from "../../oracles/read-oracle.js";

interface Case {
  members: number[];
  others: number[];
  starts: [number[], number[]] | null;
  auc: number;
  variance: number;
}
const { attacks } = readOracle<{ attacks: Case[] }>("attacks");

const Z = 1.959963984540054;

function side(scores: readonly number[], starts: readonly number[] | null = null): AttackedRows {
  return { scores: Float64Array.from(scores), starts: starts && Uint32Array.from(starts) };
}

describe("the AUC of an attack", () => {
  test.each(attacks)("is scikit-learn's, with the interval of DeLong and Obuchowski", (example) => {
    const { members, others, starts, auc, variance } = example;
    const found = attackAuc(side(members, starts?.[0]), side(others, starts?.[1]));
    expect(found.value).toBeCloseTo(auc, 6);
    expect(found.interval!.low).toBeCloseTo(auc - Z * Math.sqrt(variance), 6);
    expect(found.interval!.high).toBeCloseTo(auc + Z * Math.sqrt(variance), 6);
  });

  test("turns round with the sides, and knows no scale", () => {
    const { members, others } = attacks[0];
    const there = attackAuc(side(members), side(others));
    const back = attackAuc(side(others), side(members));
    expect(there.value! + back.value!).toBeCloseTo(1, 6);
    const grown = (scores: number[]) => side(scores.map((score) => Math.exp(score)));
    expect(attackAuc(grown(members), grown(others))).toEqual(there);
  });

  test("takes scores that are infinite, and equal scores for a coin", () => {
    const none = new Array<number>(40).fill(Number.NEGATIVE_INFINITY);
    expect(attackAuc(side(none), side(none))).toMatchObject({ value: 0.5 });
    expect(attackAuc(side(none.map((_, i) => i)), side(none)).value).toBe(1);
  });

  test("is not known of fewer than thirty persons, however many rows they have", () => {
    const rows = Array.from({ length: 60 }, (_, i) => i);
    const pairs = Array.from({ length: 30 }, (_, i) => 2 * i);
    expect(attackAuc(side(rows, [...pairs, 60]), side(rows)).value).not.toBeNull();
    expect(attackAuc(side(rows, [...pairs.slice(1), 60]), side(rows))).toMatchObject({
      value: null,
      reason: expect.stringContaining("30 persons"),
    });
    expect(attackAuc(side(rows.slice(0, 29)), side(rows)).value).toBeNull();
  });

  test("has an interval that holds one half about 95 times of 100 when there is nothing to find, whether persons have one row or four", () => {
    for (const perPerson of [1, 4]) {
      let held = 0;
      for (let round = 0; round < 300; round++) {
        const stream = new Random(`${perPerson} ${round}`).stream("scores");
        const drawn = (from: number) => {
          const scores: number[] = [];
          const starts = [0];
          for (let person = 0; person < 80; person++) {
            for (let row = 0; row < perPerson; row++)
              scores.push(3 * stream.uniform(from + person, 0) + stream.uniform(from + person, 1 + row));
            starts.push(scores.length);
          }
          return side(scores, starts);
        };
        const { low, high } = attackAuc(drawn(0), drawn(1000)).interval!;
        if (low <= 0.5 && high >= 0.5) held++;
      }
      expect(held / 300).toBeGreaterThan(0.91);
      expect(held / 300).toBeLessThan(0.985);
    }
  });
});
