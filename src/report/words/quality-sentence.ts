import { QUALITY_TOLERANCE } from "../../evaluate/verdict/quality.js";
import type { State } from "../../evaluate/verdict/states.js";
import type { ReportInput } from "../report-input.js";
import { listText } from "../text/list-text.js";

/** The verdict on quality as one sentence: which questions went how. */
export function qualitySentence({ evaluation }: Pick<ReportInput, "evaluation">): string {
  const named = (...states: State[]) =>
    listText(evaluation.checks.filter(({ state }) => states.includes(state)).map(({ title }) => title.toLowerCase()));
  const parts = [
    [named("INVALID", "BLOCK", "REVIEW"), `it falls short of real persons by more than ${QUALITY_TOLERANCE} in`],
    [named("INCONCLUSIVE"), "we could not tell for"],
    [named("WITHIN TOLERANCE"), `it is within ${QUALITY_TOLERANCE} of what other real persons reach in`],
    [named("NOT ASSESSED"), "not assessed:"],
  ].filter(([titles]) => titles !== "");
  return `How good the twin is: ${parts.map(([titles, words]) => `${words} ${titles}`).join("; ")}.`;
}
