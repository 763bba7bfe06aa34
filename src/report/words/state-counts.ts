import type { GateResult } from "../../evaluate/verdict/gate.js";
import { STATES, type State } from "../../evaluate/verdict/states.js";
import type { Overall } from "../../evaluate/verdict/verdict.js";
import { needed } from "./needed.js";

/** How the questions of one kind were answered: `9 of 12 within tolerance, 2 inconclusive (needs about 4,100 persons in all), 1 not assessed`. */
export function stateCounts({ counts }: Overall, questions: readonly GateResult[]): string {
  const parts = [`${counts["WITHIN TOLERANCE"]} of ${questions.length} within tolerance`];
  const persons = needed(questions);
  for (const state of STATES) {
    if (state === "WITHIN TOLERANCE" || counts[state] === 0) continue;
    const settle = state === "INCONCLUSIVE" && persons !== null ? ` (${persons})` : "";
    parts.push(`${counts[state]} ${WORDS[state]}${settle}`);
  }
  return parts.join(", ");
}

const WORDS: Record<Exclude<State, "WITHIN TOLERANCE">, string> = {
  INVALID: "invalid",
  BLOCK: "blocked",
  REVIEW: "to review",
  INCONCLUSIVE: "inconclusive",
  "NOT ASSESSED": "not assessed",
};
