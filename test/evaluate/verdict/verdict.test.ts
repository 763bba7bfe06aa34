import { expect, test } from "@jest/globals";
import type { GateResult } from "../../../src/evaluate/verdict/gate.js";
import { GATES } from "../../../src/evaluate/verdict/gates.js";
import { type State, worstState } from "../../../src/evaluate/verdict/states.js";
import { verdict } from "../../../src/evaluate/verdict/verdict.js";

const gate = (id: string, state: State): GateResult => {
  return { id, title: "", question: "", state, reason: "", needed: null, evidence: null };
};

test("the worst state wins, and nothing rolls up to WITHIN but WITHIN", () => {
  expect(worstState(["WITHIN TOLERANCE", "WITHIN TOLERANCE"])).toBe("WITHIN TOLERANCE");
  expect(worstState(["WITHIN TOLERANCE", "NOT ASSESSED"])).toBe("NOT ASSESSED");
  expect(worstState(["NOT ASSESSED", "INCONCLUSIVE", "REVIEW"])).toBe("REVIEW");
  expect(worstState(["BLOCK", "INVALID"])).toBe("INVALID");
  expect(worstState([])).toBe("NOT ASSESSED");
});

test("disclosure and quality never mix", () => {
  const { disclosure, quality } = verdict(
    [gate("D1", "BLOCK"), gate("D2", "REVIEW")],
    [gate("Q1", "WITHIN TOLERANCE")],
  );
  expect(disclosure).toMatchObject({ state: "BLOCK", because: ["D1"] });
  expect(disclosure.counts).toMatchObject({ BLOCK: 1, REVIEW: 1, "WITHIN TOLERANCE": 0 });
  expect(quality).toMatchObject({ state: "WITHIN TOLERANCE", because: ["Q1"] });
});

test("every question from D0 to D11 is listed, answered or not", () => {
  expect(GATES.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, i) => `D${i}`));
  for (const { question } of GATES) expect(question).toMatch(/^[A-Z].*\?$/);
});
