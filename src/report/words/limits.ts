import type { ReportInput } from "../report-input.js";
import { listText } from "../text/list-text.js";

/** What this report does not say. */
export function limits({ evaluation }: Pick<ReportInput, "evaluation">): string[] {
  const open = [...evaluation.gates, ...evaluation.checks].filter(({ state }) => state === "NOT ASSESSED");
  const notAssessed = open.map(({ title }) => title.toLowerCase());
  return [
    ...(open.length === 0 ? [] : [`Not assessed: ${listText(notAssessed)}.`]),
    "Ids and free texts were made anew in their shape and were not compared: no figure here covers them.",
    "The verdict covers this one file of rows. It does not cover the model file, another seed, more rows, rows drawn under conditions, or several twins together: each of them must be judged anew.",
    "A check that finds nothing may be too weak to find it. The intervals say what could not be ruled out.",
    "Likeness says nothing about disclosure, and disclosure nothing about likeness.",
    "Whether rows are personal data depends on who receives them and what else they know. This report is evidence for that decision and does not make it.",
    "A twin stands beside real data and does not replace it: check a finding on real rows before anybody acts on it.",
  ];
}
