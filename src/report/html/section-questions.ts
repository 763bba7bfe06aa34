import type { GateResult } from "../../evaluate/verdict/gate.js";
import { STATES } from "../../evaluate/verdict/states.js";
import { accuracyFigure } from "../figure/accuracy-figure.js";
import type { ReportInput } from "../report-input.js";
import { needed } from "../words/needed.js";
import { sourceWords } from "../words/source.js";
import { type Markup, markup } from "./markup.js";
import { questionDots } from "./question-dots.js";
import { questionEvidence } from "./question-evidence.js";
import type { Section } from "./section.js";
import { stateMark } from "./state-mark.js";

/** The questions about disclosure, each with its state, its answer, its figure and what that rests on. */
export function disclosureSection(input: ReportInput): Section {
  const body = markup`<p>What does the twin give away of the persons who taught it? The worst answer is the answer to all.</p>
${questionList(input.evaluation.gates, input)}`;
  return { id: "disclosure", title: "Disclosure", body };
}

/** The questions about quality likewise; the two are never mixed into one figure. */
export function qualitySection(input: ReportInput): Section {
  const { checks, metrics } = input.evaluation;
  const body = markup`<p>How like the real table is the twin? No answer here keeps it from being written.</p>
${questionList(checks, input)}${accuracyFigure(metrics, "accuracy", sourceWords(input)) ?? ""}`;
  return { id: "quality", title: "Quality", body };
}

/** The worst answers first, and what was not asked last. */
function questionList(questions: readonly GateResult[], input: ReportInput): Markup {
  const asked = questions.filter(({ state }) => state !== "NOT ASSESSED");
  asked.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  const rest = questions.filter(({ state }) => state === "NOT ASSESSED");
  return markup`<ul class="questions">
${[...asked, ...rest].map((question) => questionItem(question, input))}</ul>
`;
}

/** The heading comes first, so that a list of headings, or a voice, gives the question before its answer; the style puts the state beside it. */
function questionItem(question: GateResult, input: ReportInput): Markup {
  const { id, title, state, reason } = question;
  const persons = needed([question]);
  const settle = persons === null ? "" : ` It ${persons}.`;
  const open = state === "NOT ASSESSED" ? markup` class="unasked"` : markup``;
  return markup`<li${open}><h3>${question.question}</h3>
${stateMark(state)}
<p class="answer">${reason}${settle} <span class="small id">${id} ${title}</span></p>
${questionDots(question, input)}${questionEvidence(question, input.evaluation)}</li>
`;
}
