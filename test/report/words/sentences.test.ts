import { beforeAll, describe, expect, test } from "@jest/globals";
import type { GateResult } from "../../../src/evaluate/verdict/gate.js";
import { STATES, type State } from "../../../src/evaluate/verdict/states.js";
import { verdict } from "../../../src/evaluate/verdict/verdict.js";
import type { ReportInput } from "../../../src/report/report-input.js";
import { blockedRemedies } from "../../../src/report/words/blocked.js";
import { dialectWords } from "../../../src/report/words/dialect.js";
import { disclosureSentence } from "../../../src/report/words/disclosure-sentence.js";
import { holdoutCost, holdoutSizeWords } from "../../../src/report/words/holdout.js";
import { limits } from "../../../src/report/words/limits.js";
import { needed } from "../../../src/report/words/needed.js";
import { qualitySentence } from "../../../src/report/words/quality-sentence.js";
import { stateCounts } from "../../../src/report/words/state-counts.js";
import { PLAIN_DIALECT } from "../../../src/table/dialect.js";
import { exampleReport } from "../example-report.js";
import { LEFT_OVER, NEVER_CLAIMED } from "../never-claimed.js";

let example: ReportInput;
beforeAll(async () => {
  example = await exampleReport();
});

/** The example with its first questions in these states and the others within tolerance. */
function answered(states: readonly State[], more: Partial<GateResult> = {}): ReportInput {
  const { gates, checks } = example.evaluation;
  const set = (questions: readonly GateResult[]) =>
    questions.map((question, i): GateResult => ({ ...question, state: states[i] ?? "WITHIN TOLERANCE", ...more }));
  const evaluation = { ...example.evaluation, gates: set(gates), checks: set(checks) };
  return { ...example, evaluation: { ...evaluation, verdict: verdict(evaluation.gates, evaluation.checks) } };
}

describe("the sentence on disclosure", () => {
  test("is a sentence for every state, blocked or not, and claims nothing", () => {
    for (const state of STATES) {
      for (const more of [{ blocked: true }, { blocked: false }, { blocked: false, acceptedRisk: "why" }]) {
        const sentence = disclosureSentence({ ...answered([state]), ...more });
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toMatch(NEVER_CLAIMED);
        expect(sentence).not.toMatch(LEFT_OVER);
        expect(sentence.startsWith("No twin was written")).toBe(more.blocked);
      }
    }
  });

  test("says how many questions are open", () => {
    expect(disclosureSentence(answered(["REVIEW", "REVIEW", "NOT ASSESSED"]))).toBe(
      "Somebody must look before this twin leaves: 2 of 12 questions about disclosure show a sign of harm; 1 of 12 questions about disclosure were not asked.",
    );
    expect(disclosureSentence(answered(["INCONCLUSIVE"], { needed: 4021 }))).toBe(
      "We could not tell: 1 question about disclosure could not be settled with so few persons (needs about 4,100 persons in all).",
    );
  });

  test("gives the greatest bound when all are within tolerance", () => {
    expect(disclosureSentence(answered([], { evidence: { upper: 0.0312 } }))).toBe(
      "No attack that we ran succeeded beyond 3.1 % above the holdout (95 %).",
    );
    expect(disclosureSentence(answered([], { evidence: null }))).toBe(
      "No attack that we ran succeeded beyond its threshold (95 %).",
    );
  });

  test("of a twin that must not leave and was not written by us", () => {
    expect(disclosureSentence({ ...answered(["BLOCK"]), blocked: false })).toMatch(/^This twin must not leave/);
  });
});

test("the sentence on quality says which question went how", () => {
  expect(
    qualitySentence(
      answered(["REVIEW", "INCONCLUSIVE", "WITHIN TOLERANCE", "NOT ASSESSED", "NOT ASSESSED", "NOT ASSESSED"]),
    ),
  ).toBe(
    "How good the twin is: it falls short of real persons by more than 0.05 in columns; we could not tell for pairs; it is within 0.05 of what other real persons reach in missingness; not assessed: whole rows, utility and fairness.",
  );
});

test("the counts of the states come to the number of questions", () => {
  const { evaluation } = answered(["INVALID", "BLOCK", "REVIEW", "INCONCLUSIVE", "NOT ASSESSED"], { needed: 123 });
  expect(stateCounts(evaluation.verdict.disclosure, evaluation.gates)).toBe(
    "7 of 12 within tolerance, 1 invalid, 1 blocked, 1 to review, 1 inconclusive (needs about 130 persons in all), 1 not assessed",
  );
});

test("persons needed are rounded up to two digits", () => {
  const [gate] = example.evaluation.gates;
  const of = (...numbers: (number | null)[]) => needed(numbers.map((number) => ({ ...gate, needed: number })));
  expect(of(null)).toBeNull();
  expect(of(99, null, 7)).toBe("needs about 99 persons in all");
  expect(of(4001)).toBe("needs about 4,100 persons in all");
});

test("what to try does not name what was tried, and is nothing where a twin was written", () => {
  const blocked = { ...answered(["BLOCK"]), blocked: true };
  expect(blockedRemedies(blocked).join()).toContain("--synthesizer independent");
  const independent = { ...blocked, run: { ...blocked.run, synthesizer: "independent" } };
  expect(blockedRemedies(independent).join()).not.toContain("--synthesizer independent");
  expect(blockedRemedies(answered(["BLOCK"]))).toEqual([]);
  expect(blockedRemedies({ ...answered(["INVALID"]), blocked: true })).toHaveLength(2);
});

test("the holdout's size and cost", () => {
  expect(holdoutSizeWords(example)).toBe("holdout of 200 persons");
  expect(holdoutCost(example)).toMatch(/^200 persons \(50\.0 %\) did not teach the twin\./);
  const none = { ...example, split: { ...example.split, holdout: { persons: 0, rows: 0 } } };
  expect(holdoutSizeWords(none)).toBe("no holdout");
  expect(holdoutCost(none)).toContain("without --holdout no question about disclosure can be answered");
});

test("the dialect in words", () => {
  expect(dialectWords(PLAIN_DIALECT)).toBe("comma, UTF-8, header");
  expect(
    dialectWords({ ...PLAIN_DIALECT, delimiter: "\t", encoding: "windows-1252", header: false, decimal: "," }),
  ).toBe("tab, windows-1252, no header, decimal comma");
  expect(dialectWords({ ...PLAIN_DIALECT, delimiter: "\u0001" })).toMatch(/^<U\+0001>,/);
});

test("the limits name what was not assessed, and what the verdict covers", () => {
  const said = limits(example);
  expect(said[0]).toContain("Not assessed: self-test, uniques, attributes,");
  expect(said[1]).toMatch(/^1 column of ids or texts made anew/);
  expect(said.join(" ")).toMatch(/this one file of rows.*model file, another seed, more rows/);
  expect(limits(answered([]))[0]).not.toContain("Not assessed");
  expect(said.join(" ")).not.toMatch(NEVER_CLAIMED);
});
