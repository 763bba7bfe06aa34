import { groupDigits } from "../../core/text/group-digits.js";
import { replacedColumns } from "../replaced-columns.js";
import type { ReportInput } from "../report-input.js";
import { cutText } from "../text/cut-text.js";
import { holdoutCost, holdoutSizeWords } from "../words/holdout.js";
import { BESIDE, labelled } from "./label.js";
import { wrapText } from "./wrap-text.js";

/** Cells before the seconds. */
const WIDTH = 40;

/** The stages of the run with their seconds, and what the holdout costs. */
export function stageLines(input: ReportInput): string[] {
  const { run, schema, twin, blocked, times } = input;
  const columns = schema.columns.length;
  const modelled = columns - replacedColumns(input).length;
  const fit = `${cutText(run.synthesizer, 16)}   ${modelled} of ${columns} columns`;
  const drawn = `${groupDigits(twin.rows)} rows${blocked ? ", not written" : ""}`;
  return [
    ...labelled("fit", [timed(fit, times.fit), ...choiceLines(input)]),
    ...labelled("sample", [timed(drawn, times.sample)]),
    ...labelled("evaluate", [timed(holdoutSizeWords(input), times.evaluate), ...wrapText(holdoutCost(input), BESIDE)]),
  ];
}

/** Why this synthesizer was fitted, where a limit had a say in it. */
function choiceLines({ notes }: ReportInput): string[] {
  return notes.filter(({ code }) => code.startsWith("preflight-")).flatMap(({ text }) => wrapText(text, BESIDE));
}

function timed(text: string, milliseconds: number): string {
  return `${text.padEnd(WIDTH)}${`${(milliseconds / 1000).toFixed(1)} s`.padStart(9)}`;
}
