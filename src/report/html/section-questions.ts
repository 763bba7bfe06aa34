import type { Evaluation } from "../../evaluate/evaluation.js";
import type { GateResult } from "../../evaluate/verdict/gate.js";
import { STATES } from "../../evaluate/verdict/states.js";
import { verbatimEvidence } from "../verbatim-evidence.js";
import { needed } from "../words/needed.js";
import { questionFigure } from "../words/question-figure.js";
import { STATE_WORDS } from "../words/states.js";
import { type Markup, markup } from "./markup.js";
import type { Section } from "./section.js";
import { stateMark } from "./state-mark.js";
import { verbatimTables } from "./verbatim-tables.js";

/** The questions about disclosure, each with its state, its answer and its figures. */
export function disclosureSection(evaluation: Evaluation): Section {
  const states = STATES.map((state) => markup`<li>${stateMark(state)} ${STATE_WORDS[state].meaning}</li>\n`);
  const body = markup`<p>What does the twin give away of the persons who taught it? The worst answer is the answer to all.</p>
<details><summary>What the states mean</summary><ul class="small">
${states}</ul></details>
${questionList(evaluation.gates, evaluation)}`;
  return { id: "disclosure", title: "Disclosure", body };
}

/** The questions about quality likewise; the two are never mixed into one figure. */
export function qualitySection(evaluation: Evaluation): Section {
  const body = markup`<p>How like the real table is the twin? No answer here keeps it from being written.</p>
${questionList(evaluation.checks, evaluation)}`;
  return { id: "quality", title: "Quality", body };
}

/** The worst answers first, and what was not asked last. */
function questionList(questions: readonly GateResult[], evaluation: Evaluation): Markup {
  const asked = questions.filter(({ state }) => state !== "NOT ASSESSED");
  asked.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  const rest = questions.filter(({ state }) => state === "NOT ASSESSED");
  return markup`<ul class="questions">
${[...asked, ...rest].map((question) => questionItem(question, evaluation))}</ul>
`;
}

/** The heading comes first, so that a list of headings, or a voice, gives the question before its answer; the style puts the state beside it. */
function questionItem(question: GateResult, evaluation: Evaluation): Markup {
  const { id, title, state, reason } = question;
  const lines = questionFigure(question, evaluation).map((line) => markup`${line}<br>`);
  const figure = lines.length === 0 ? markup`` : markup`<p class="figure small">${lines}</p>\n`;
  const persons = needed([question]);
  const settle = persons === null ? "" : ` It ${persons}.`;
  const evidence = verbatimEvidence(question);
  const more = evidence === null ? markup`` : verbatimTables(evidence);
  return markup`<li><h3>${question.question}</h3>
${stateMark(state)}
<p class="answer">${reason}${settle} <span class="small">${id} ${title}</span></p>
${figure}${more}</li>
`;
}
