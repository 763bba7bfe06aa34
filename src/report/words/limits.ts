import { replacedColumns } from "../replaced-columns.js";
import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";
import { listText } from "../text/list-text.js";

/** What this report does not say. */
export function limits(input: Pick<ReportInput, "evaluation" | "schema" | "notes">): string[] {
  const { evaluation } = input;
  const anew = replacedColumns(input).length;
  const open = [...evaluation.gates, ...evaluation.checks].filter(({ state }) => state === "NOT ASSESSED");
  const notAssessed = open.map(({ title }) => title.toLowerCase());
  return [
    ...(open.length === 0 ? [] : [`Not assessed: ${listText(notAssessed)}.`]),
    ...(anew === 0
      ? []
      : [
          `${countText(anew, "column")} of ids or texts made anew in their shape and not compared: of all figures here only the share of made values that real rows hold covers them.`,
        ]),
    "The verdict covers this one file of rows. It does not cover the model file, another seed, more rows, rows drawn under conditions, or several twins together: each of them must be judged anew.",
    "A check that finds nothing may be too weak to find it. The intervals say what could not be ruled out.",
    "Likeness says nothing about disclosure, and disclosure nothing about likeness.",
    "Whether rows are personal data depends on who receives them and what else they know. This report is evidence for that decision and does not make it.",
    "A twin stands beside real data and does not replace it: check a finding on real rows before anybody acts on it.",
  ];
}
