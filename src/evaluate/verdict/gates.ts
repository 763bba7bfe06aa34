import type { MetricContext } from "../metric.js";
import { verbatim } from "../privacy/verbatim.js";
import type { Gate, GateResult } from "./gate.js";

/** Every question about disclosure, answered by this version or not: what was not asked must be seen too. */
export const GATES: readonly Gate[] = [
  {
    id: "D0",
    title: "Self-test",
    question: "Could tables of this size have shown a leak?",
    would:
      "plant persons of the training rows in a twin and see whether the other gates catch them, and pass a second holdout",
  },
  {
    id: "D1",
    title: "Verbatim",
    question: "Are rows of real persons copied, whole or in all but one column?",
    would: "compare every real row with every twin row",
    run: verbatim,
  },
  {
    id: "D2",
    title: "Uniques",
    question: "Are combinations of values that only one person has replayed?",
    would: "count unique combinations of quasi-identifiers, or of any two and three columns, that the twin holds too",
  },
  {
    id: "D3",
    title: "Attributes",
    question: "Does the twin reveal a secret of somebody whose other values are known?",
    would: "infer each sensitive column from the others through the twin, for training and for holdout persons",
  },
  {
    id: "D4",
    title: "Single out and link",
    question: "Does a condition or a join found in the twin isolate a real person?",
    would: "search the twin for conditions that one row meets and count the real persons whom they isolate",
  },
  {
    id: "D5",
    title: "Membership",
    question: "Can one tell that somebody was among the training persons?",
    would: "run membership attacks on training and holdout persons",
  },
  {
    id: "D6",
    title: "Worst records",
    question: "How exposed are the most isolated persons?",
    would: "repeat the counts and attacks on the most isolated hundredth of persons",
  },
  {
    id: "D7",
    title: "Disguised copies",
    question: "Is the twin a copy whose columns were flipped, scaled or shifted?",
    would: "undo such changes column by column and repeat the verbatim and membership gates",
  },
  {
    id: "D8",
    title: "Holdout integrity",
    question: "Had the maker of the twin seen the holdout?",
    would: "compare how the twin overlaps holdout and training rows with how those overlap each other",
  },
  {
    id: "D9",
    title: "Identifiers",
    question: "Are names, numbers or addresses that identify a person left in?",
    would: "search the twin's columns for identifiers by name and by value",
  },
  {
    id: "D10",
    title: "Too good",
    question: "Is the twin closer to the training rows than other persons of the same population are?",
    would: "set its distance from the training rows beside the holdout's",
  },
  {
    id: "D11",
    title: "Releases",
    question: "What do several twins of these persons give away together?",
    would: "attack the union of all releases in the ledger",
  },
];

/** Asks every gate in turn. */
export function askGates(context: MetricContext): GateResult[] {
  return GATES.map(({ id, title, question, would, run }) => {
    if (run !== undefined) return { id, title, question, ...run(context) };
    const reason = `This version does not run it. It would ${would}.`;
    return { id, title, question, state: "NOT ASSESSED", reason, needed: null, evidence: null };
  });
}
