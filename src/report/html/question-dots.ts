import type { GateResult } from "../../evaluate/verdict/gate.js";
import { intervalDots } from "../figure/interval-dots.js";
import type { ReportInput } from "../report-input.js";
import { figureText, type QuestionFigure, questionFigure } from "../words/question-figure.js";
import { sourceWords } from "../words/source.js";
import { type Markup, markup } from "./markup.js";

/** The figure behind an answer; nothing where the question was not asked. */
export function questionDots(question: GateResult, input: ReportInput): Markup {
  const figure = questionFigure(question, input.evaluation);
  if (figure === null) return markup``;
  const { axis, unit, twin, holdout, gate } = figure;
  return intervalDots({
    id: `q-${question.id.toLowerCase()}`,
    finding: figureWords(figure),
    axis,
    unit,
    rows: [{ label: question.title, twin, holdout }],
    gate,
    source: sourceWords(input),
  });
}

/** `Twin 0.991 (95 %: 0.988 to 0.993), holdout 0.981, gate 0.931`; of an excess, `2.1 % at most (95 %), gate 9.0 %`. */
function figureWords(figure: QuestionFigure): string {
  const { unit, twin, holdout, gate } = figure;
  const text = (value: number) => figureText(figure, value);
  const turn = gate === null ? "" : `, gate ${text(gate.at)}`;
  if (unit === "share") return `Excess at most ${text(twin.high ?? twin.value)} (95 %)${turn}`;
  const ends = twin.low === null || twin.high === null ? "" : ` (95 %: ${text(twin.low)} to ${text(twin.high)})`;
  return `Twin ${text(twin.value)}${ends}${holdout === null ? "" : `, holdout ${text(holdout.value)}`}${turn}`;
}
