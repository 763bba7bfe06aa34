import type { GateResult } from "../../evaluate/verdict/gate.js";
import type { ReportInput } from "../report-input.js";
import { percentText } from "../text/percent-text.js";
import { needed } from "./needed.js";

/** The verdict on disclosure as one sentence. */
export function disclosureSentence(input: ReportInput): string {
  const { state } = input.evaluation.verdict.disclosure;
  if (state === "BLOCK") return harm(input, "would give away persons of the real table");
  if (state === "INVALID") return harm(input, "cannot be judged: the checks failed their own test on these tables");
  if (input.blocked) return "No twin was written: a question about disclosure that must be settled is open.";
  return `${answer(input)}${notAsked(input)}.`;
}

function harm({ blocked, acceptedRisk }: ReportInput, what: string): string {
  if (blocked) return `No twin was written: it ${what}.`;
  if (acceptedRisk === undefined) return `This twin must not leave: it ${what}.`;
  return `This twin was written at the owner's risk, although it ${what}.`;
}

function answer({ evaluation }: ReportInput): string {
  const { gates, rows, verdict } = evaluation;
  const { state, counts } = verdict.disclosure;
  if (state === "REVIEW") {
    const shows = counts.REVIEW === 1 ? "shows" : "show";
    return `Somebody must look before this twin leaves: ${counts.REVIEW} of ${gates.length} questions about disclosure ${shows} a sign of harm`;
  }
  if (state === "INCONCLUSIVE") {
    const many = counts.INCONCLUSIVE === 1 ? "1 question" : `${counts.INCONCLUSIVE} questions`;
    const persons = needed(gates);
    const settle = persons === null ? "" : ` (${persons})`;
    return `We could not tell: ${many} about disclosure could not be settled with so few persons${settle}`;
  }
  if (counts["WITHIN TOLERANCE"] === 0) {
    return `No question about disclosure was answered${rows.holdout === 0 ? ": there was no holdout" : ""}`;
  }
  const upper = highestBound(gates);
  return `No attack that we ran succeeded beyond ${upper === null ? "its threshold" : `${percentText(upper)} above the holdout`} (95 %)`;
}

/** The questions that were left out, where others were not. */
function notAsked({ evaluation }: ReportInput): string {
  const open = evaluation.verdict.disclosure.counts["NOT ASSESSED"];
  const of = evaluation.gates.length;
  return open === 0 || open === of ? "" : `; ${open} of ${of} questions about disclosure were not asked`;
}

/** The greatest upper bound of an excess among the answered questions that have one. */
function highestBound(gates: readonly GateResult[]): number | null {
  const bounds = gates
    .filter(({ state }) => state === "WITHIN TOLERANCE")
    .map(({ evidence }) => (evidence as { upper?: unknown } | null)?.upper)
    .filter((upper) => typeof upper === "number");
  return bounds.length === 0 ? null : Math.max(...bounds);
}
