import type { GateResult } from "../../evaluate/verdict/gate.js";
import type { State } from "../../evaluate/verdict/states.js";
import type { Overall } from "../../evaluate/verdict/verdict.js";
import type { ReportInput } from "../report-input.js";
import { visibleText } from "../text/visible-text.js";
import { blockedRemedies } from "../words/blocked.js";
import { disclosureSentence } from "../words/disclosure-sentence.js";
import { stateCounts } from "../words/state-counts.js";
import { BESIDE, labelled } from "./label.js";
import { type Colour, stateWord } from "./style.js";
import { wrapText } from "./wrap-text.js";

/** States whose reasons are told here; of the others the counts are enough. */
const TOLD: readonly State[] = ["INVALID", "BLOCK", "REVIEW", "INCONCLUSIVE"];

/** Both overall states with their reasons and, where no twin was written, what to try. */
export function verdictLines(input: ReportInput, colour: Colour): string[] {
  const { gates, checks, verdict } = input.evaluation;
  const remedies = blockedRemedies(input).flatMap((remedy) => bullet(remedy));
  const risk = input.acceptedRisk === undefined ? [] : wrapText(visibleText(input.acceptedRisk), BESIDE);
  return [
    ...(input.blocked ? [...wrapText(disclosureSentence(input), 80), ""] : []),
    ...overallLines("disclosure", verdict.disclosure, gates, colour),
    ...overallLines("quality", verdict.quality, checks, colour),
    ...labelled("accepted", risk),
    ...labelled("to try", remedies),
  ];
}

function overallLines(label: string, overall: Overall, questions: readonly GateResult[], colour: Colour): string[] {
  const { state, because } = overall;
  const counts = wrapText(stateCounts(overall, questions), BESIDE - state.length - 3);
  const first = counts.map((line, at) =>
    at === 0 ? `${stateWord(state, colour)}   ${line}` : `${" ".repeat(state.length + 3)}${line}`,
  );
  const reasons = questions.filter(({ id }) => TOLD.includes(state) && because.includes(id));
  return labelled(label, [...first, ...reasons.flatMap(({ id, reason }) => wrapText(`${id} ${reason}`, BESIDE))]);
}

function bullet(text: string): string[] {
  return wrapText(text, BESIDE - 2).map((line, at) => `${at === 0 ? "-" : " "} ${line}`);
}
