import type { ReportInput } from "./report-input.js";
import { fileLines } from "./terminal/file-lines.js";
import { headlineLines } from "./terminal/headline-lines.js";
import { labelled } from "./terminal/label.js";
import { stageLines } from "./terminal/stage-lines.js";
import type { Colour } from "./terminal/style.js";
import { verdictLines } from "./terminal/verdict-lines.js";
import { visibleText } from "./text/visible-text.js";

/**
 * The scorecard for a terminal, in the words of the report: what was read, how long the stages took, the first figures, the verdict, the seed.
 * No line takes more than 80 cells, and every line ends with a newline.
 * @param colour gives a text a style; left out, the text is plain
 */
export function scorecard(input: ReportInput, colour: Colour = (_, text) => text): string {
  const lines = [
    ...fileLines(input),
    ...stageLines(input),
    "",
    ...headlineLines(input),
    "",
    ...verdictLines(input, colour),
    ...labelled("seed", [visibleText(input.run.seed)]),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}
