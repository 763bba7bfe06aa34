import { LEAST_PERSONS } from "../../evaluate/least-persons.js";
import { STATES } from "../../evaluate/verdict/states.js";
import type { ReportInput } from "../report-input.js";
import { STATE_WORDS } from "../words/states.js";
import { type Content, type Markup, markup } from "./markup.js";
import type { Section } from "./section.js";
import { stateMark } from "./state-mark.js";

/** What marks and states stand for, said once. */
export function readingSection({ evaluation }: Pick<ReportInput, "evaluation">): Section {
  const held = evaluation.rows.holdout > 0;
  const states = STATES.map((state) => markup`<li>${stateMark(state)} ${STATE_WORDS[state].meaning}</li>\n`);
  const body = markup`<ul class="legend">
${item(markup`<path class="real" d="M1 1h34v14H1z"/>`, markup`<b>Real</b>, outlined: the rows that taught the twin.`)}
${item(markup`<path class="twin" d="M0 0h36v16H0z"/>`, markup`<b>Twin</b>, solid: the rows that were made.`)}
${held ? item(markup`<path class="held" d="M0 8h36"/>`, markup`<b>Holdout</b>, dashed: real persons who did not teach the twin, and so what is possible. What lies between holdout and real is chance.`) : ""}
${item(markup`<path class="range" d="M2 8h32M2 4v8M34 4v8"/><circle class="twin" cx="16" cy="8" r="5"/>`, markup`<b>Dot and line</b>: a figure of the twin with its 95 % interval, from resampling persons.`)}
${item(markup`<path class="gate" d="M12 0v16"/><path class="gate barbs" d="M12 6l6-6M12 12l6-6M12 18l6-6"/>`, markup`<b>Gate</b>: where an answer turns; the barbs are on the side that fails.`)}
</ul>
<p>A difference is called <b>sampling noise</b> where two samples of the same persons would differ as much in 1 of 20 columns. Groups of fewer than ${String(LEAST_PERSONS)} real persons are joined with others or written as &lt;, so that nobody can be counted out. A dotted end of an axis stands for everything beyond.</p>
<details><summary>What the states mean</summary><ul class="states">
${states}</ul></details>
`;
  return { id: "reading", title: "How to read the figures", body };
}

function item(mark: Markup, words: Content): Markup {
  return markup`<li><svg viewBox="0 0 36 16" aria-hidden="true">${mark}</svg><span>${words}</span></li>`;
}
